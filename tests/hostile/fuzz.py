"""Looks for bytes that a reader of the bot fails on, led by which of its lines they reach (libFuzzer through atheris).

    python -m tests.hostile.fuzz html -max_total_time=3600 found
    python -m tests.hostile.fuzz all -runs=2000

The first word is a reader of `fuzz_readers.py` or `all`. What follows goes to libFuzzer: its options, and a folder
that keeps what has reached new lines, to begin with the next time. Bytes on which a reader fails are written to a file
`crash-...`; give that file in the place of the folder to see it fail again. Needs atheris, which the extra `dev` brings
on Linux.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

#: The rooms whose lines lead the search.
_ROOMS = ["bot.articles", "bot.chat", "bot.evaluation", "bot.meaning", "bot.search.dictd"]
_WITHIN = "--within"


def main(arguments: list[str]) -> int:
    """Runs libFuzzer in a process of its own, which it ends by itself; returns its status, 0 where no reader failed."""
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "tests.hostile.fuzz", _WITHIN, place, *arguments]
        return subprocess.run(command, check=False).returncode


def fuzz(place: Path, name: str, arguments: list[str]) -> None:
    """Runs libFuzzer with its own arguments on a reader, with a folder for its work; it ends this process."""
    with atheris.instrument_imports(include=_ROOMS):
        from tests.hostile.fuzz_readers import READERS, SEEDS  # noqa: PLC0415 -- what is imported here is watched

    if name not in {"all", *READERS}:
        sys.exit(f"name a reader: all, {', '.join(READERS)}")
    work, seeds = place / "work", place / "seeds"
    for folder in (work, seeds):
        folder.mkdir()
    for number, reader in enumerate(READERS):
        if name in {"all", reader}:
            (seeds / reader).write_bytes((bytes([number]) if name == "all" else b"") + SEEDS[reader])
    logging.disable(logging.CRITICAL)
    reading = _any(list(READERS.values()), work) if name == "all" else lambda raw: READERS[name](raw, work)
    atheris.Setup([sys.argv[0], *arguments, str(seeds)], reading)
    atheris.Fuzz()


def _any(readers: list[Callable[[bytes, Path], None]], work: Path) -> Callable[[bytes], None]:
    """The reader that the first byte chooses is given the others."""

    def read(raw: bytes) -> None:
        if raw:
            readers[raw[0] % len(readers)](raw[1:], work)

    return read


if __name__ == "__main__":
    if sys.argv[1:2] == [_WITHIN]:
        fuzz(Path(sys.argv[2]), "".join(sys.argv[3:4]), sys.argv[4:])
    sys.exit(main(sys.argv[1:]))
