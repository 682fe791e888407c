"""Runs commands of the bot, each in a process of its own that may be killed at a chosen moment.

`python -m tests.faults.dying FOLDER`, in the folder in which the commands run, takes a JSON object a line,
`{"arguments": [...], "moment": 7}`, and answers with one: how the process ended (-9: killed), what it wrote, and the
moments that it has reached. A moment is right before a file or folder below FOLDER is made, renamed or removed, or before
a statement of the journal that writes, or when all is done; the program itself knows nothing of it. Everything is loaded once and the process
forked for each command, which spares a second of starting.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa

import bot.cli

_WRITES = ("BEGIN IMMEDIATE", "INSERT", "UPDATE", "DELETE")
_LOADED = (
    "bot.cli.corpus",
    "bot.cli.door",
    "bot.cli.organize",
    "bot.ingest.door",
    "bot.ingest.drafting",
    "bot.ingest.telling",
    "bot.journal.journal",
    "bot.render.console",
)
_CHANGES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod"})


class _Moments:
    """Counts moments, writes each down, and kills the process at one of them."""

    def __init__(self, folder: Path, told: IO[str], last: int | None) -> None:
        self._folder = str(folder)
        self._told = told
        self._last = last
        self._count = 0

    def hear(self, event: str, given: tuple[Any, ...]) -> None:
        """An audit hook."""
        if (event == "open" and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)) or event in _CHANGES:
            path = os.fsdecode(given[0]) if isinstance(given[0], str | bytes | os.PathLike) else ""
            if path.startswith(self._folder):
                self._pass(f"{event} {path.removeprefix(self._folder)}")

    def hear_statement(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        """A listener of SQLAlchemy's."""
        if statement.startswith(_WRITES):
            self._pass(" ".join(statement.split()[:3]))

    def hear_commit(self, _connection: object) -> None:
        """As above."""
        self._pass("COMMIT")

    def end(self) -> None:
        """The command has done everything."""
        self._pass("end")

    def _pass(self, what: str) -> None:
        self._count += 1
        self._told.write(f"{what}\n")
        self._told.flush()
        if self._count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def _run(folder: Path, order: dict[str, Any]) -> dict[str, Any]:
    """Runs one command in a process of its own."""
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as moments:
        child = os.fork()
        if not child:
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
            counted = _Moments(folder, moments, order["moment"])
            sys.addaudithook(counted.hear)
            sa.event.listen(sa.Engine, "before_cursor_execute", counted.hear_statement)
            sa.event.listen(sa.Engine, "commit", counted.hear_commit)
            status = bot.cli.run(order["arguments"])
            counted.end()
            sys.stdout.flush()
            os._exit(status)
        _, ended = os.waitpid(child, 0)
        said.seek(0)
        moments.seek(0)
        return {
            "status": os.waitstatus_to_exitcode(ended),
            "said": said.read(),
            "moments": moments.read().splitlines(),
        }


def main() -> None:
    """Takes orders until there are no more."""
    folder = Path(sys.argv[1]).resolve()
    # What the commands load when they run.
    for name in _LOADED:
        importlib.import_module(name)
    for line in sys.stdin:
        sys.__stdout__.write(json.dumps(_run(folder, json.loads(line))) + "\n")  # type: ignore[union-attr]
        sys.__stdout__.flush()  # type: ignore[union-attr]


if __name__ == "__main__":
    main()
