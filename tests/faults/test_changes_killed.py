"""`bot add`, `bot remove` and `bot undo` killed at any moment of the whole command."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.journal.journal import Journal
from tests.chat.conftest import CORPUS
from tests.faults.machine import environment

pytestmark = pytest.mark.slow
_ARTICLES = {
    "jetee.txt": "# La jetée\n\n« La jetée sera finie en mai », a dit Ana Ruiz, la directrice du port.\n",
    "phare.txt": "# Le phare\n\n« Le phare rouvre en juin », a dit Yves Blin, le gardien.\n",
    "marche.txt": "# Le marché\n\n« Le marché ouvre à huit heures », a dit Zita Karl, la placière.\n",
}
_ADD, _REMOVE = ["add", "jetee.txt", "phare.txt", "--yes"], ["remove", "port", "quais", "--yes"]
_NEXT = ["add", "marche.txt", "--yes"]
#: How many moments are tried of those from the first note on, and of those before; with --deep all are.
_TRIED, _HARMLESS = 3, 1


@dataclass(frozen=True)
class _Ended:
    """How a command has ended, what it wrote, and the moments that it reached."""

    status: int
    said: str
    moments: list[str]


class _Place:
    """A folder with a corpus and its journal, and what runs commands beside it."""

    def __init__(self, folder: Path, runner: subprocess.Popen[str]) -> None:
        self._folder = folder
        self._runner = runner
        shutil.copytree(CORPUS, folder / "corpus")

    def run(self, *arguments: str, moment: int | None = None) -> _Ended:
        """Runs a command, and kills it at a moment."""
        assert self._runner.stdin is not None
        assert self._runner.stdout is not None
        self._runner.stdin.write(json.dumps({"arguments": arguments, "moment": moment}) + "\n")
        self._runner.stdin.flush()
        found: dict[str, Any] = json.loads(self._runner.stdout.readline())
        return _Ended(**found)

    def files(self) -> dict[str, bytes]:
        """What the folder holds, but for the bot's own."""
        there = (self._folder / "corpus").iterdir()
        return {path.name: path.read_bytes() for path in there if path.name != ".cache"}

    def noted(self) -> tuple[list[str], int]:
        """The changes that can be undone, by their titles, the newest first, and how many are unfinished."""
        journal, key = Journal.open(_database(self._folder)), str(self._folder / "corpus")
        try:
            titles = [change.title for change in journal.changes.done(key, most=9)]
            return titles, len(journal.changes.unfinished(key))
        finally:
            journal.close()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Has everything as it was after the block."""
        saved = Path(tempfile.mkdtemp(dir=self._folder.parent))
        shutil.copytree(self._folder, saved, dirs_exist_ok=True)
        yield
        shutil.rmtree(self._folder)
        saved.rename(self._folder)


def _database(folder: Path) -> str:
    return f"sqlite:///{folder / 'journal.db'}"


@pytest.fixture(scope="module")
def place() -> Iterator[_Place]:
    """A corpus whose changes can be killed, in memory: a kill does not ask what has reached the disk."""
    memory = Path("/dev/shm")  # noqa: S108 -- a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        yield from _running(Path(name))


def _running(around: Path) -> Iterator[_Place]:
    for name, text in _ARTICLES.items():
        (around / name).write_text(text, encoding="utf-8")
    folder = around / "place"
    folder.mkdir()
    chosen = environment(corpus=folder / "corpus", database=_database(folder))
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.dying", folder / "corpus"],
        cwd=around,
        env=chosen,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as runner:
        yield _Place(folder, runner)
        assert runner.stdin is not None
        runner.stdin.close()


@pytest.mark.parametrize(
    ("before", "command"), [([], _ADD), ([], _REMOVE), (_ADD, ["undo"])], ids=lambda each: each[0] if each else ""
)
def test_a_change_that_is_killed_is_made_or_not(
    place: _Place, before: list[str], command: list[str], pytestconfig: pytest.Config
) -> None:
    """At whatever moment: the corpus is the one before or the one after, and the journal says which.

    Right after the kill it can be read, with no file half written, and the next change is made.
    """
    deep = pytestconfig.getoption("--deep")
    with place.kept():
        if before:
            assert place.run(*before).status == 0
        states = {"before": (place.files(), place.noted()[0])}
        with place.kept():
            whole = place.run(*command)
            states["after"] = (place.files(), place.noted()[0])
        assert whole.status == 0, whole.said
        found = set()
        for moment in range(1, len(whole.moments) + 1) if deep else _moments(whole.moments):
            with place.kept():
                found.add(_killed(place, command, moment, states))
        assert found == {"before", "after"}


def _moments(reached: list[str]) -> list[int]:
    """Some moments of all parts of a command, the same ones each time, and the last."""
    first = next(n for n, what in enumerate(reached, 1) if what in {"INSERT INTO changes", "UPDATE changes SET"})
    dice = random.Random(len(reached))  # noqa: S311 -- no secret
    chosen = [*dice.sample(range(1, first), _HARMLESS), *dice.sample(range(first, len(reached)), _TRIED - 1)]
    return [*sorted(chosen), len(reached)]


def _killed(
    place: _Place, command: list[str], moment: int, states: dict[str, tuple[dict[str, bytes], list[str]]]
) -> str:
    """Kills a command at a moment; which of the states the next one finds."""
    killed = place.run(*command, moment=moment)
    assert killed.status == -9
    left = {name: raw for name, raw in place.files().items() if not name.endswith(".part")}
    whole = [file for files, _ in states.values() for file in files.items()]
    assert all(file in whole for file in left.items())
    if left not in [files for files, _ in states.values()]:
        # One file is of the one state and one of the other.
        assert place.run("check").status == 0
    following = place.run(*_NEXT)
    assert following.status == 0, following.said
    files, (titles, unfinished) = place.files(), place.noted()
    assert files.pop("le-marche.md", None)
    assert titles.pop(0) == "add le-marche.md"
    assert unfinished == 0
    return next(name for name, state in states.items() if state == (files, titles))
