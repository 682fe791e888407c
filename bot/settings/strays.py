"""What looks like a setting and is none: a misspelt variable, a line of `.env` that cannot be read.

None of it is an error: another program may have variables that begin in the same way.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from pydantic_settings import DotEnvSettingsSource

from bot.settings.declared import FILE, PREFIX, Settings

#: How much of a variable's name, or of its first or last words, must be that of a setting for this to be meant.
_NEAR = 0.8


@dataclass(frozen=True, slots=True)
class Stray:
    """A variable, or a line of `.env` by its number, that sets nothing; `meant` is the nearest setting, if one is near."""

    variable: str | None = None
    line: int | None = None
    meant: str | None = None

    def __str__(self) -> str:
        """One line that says how to mend it."""
        if self.line is not None:
            return f"{FILE}, line {self.line}: is not understood and sets nothing; write NAME=value"
        remedy = f"write {self.meant} if you mean that" if self.meant else "docs/settings.md lists the settings"
        return f"{self.variable} is no setting and sets nothing; {remedy}"


def strays() -> tuple[Stray, ...]:
    """What is near a setting in the environment, and what is none in `.env`; no names but those that begin with BOT_.

    Raises:
        OSError, UnicodeDecodeError: `.env` cannot be read; `read_settings` says so before.
    """
    names, lines = _file()
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    strange = sorted({name for name in {*names, *map(str.upper, os.environ)} if name.startswith(PREFIX)} - known)
    found = [Stray(name, meant=_meant(name, known)) for name in strange]
    # What is near no setting and stands in the environment may well be another program's.
    return (*(Stray(line=line) for line in lines), *(each for each in found if each.meant or each.variable in names))


def _meant(name: str, known: set[str]) -> str | None:
    best, share = "", 0.0
    for part in _parts(name.removeprefix(PREFIX)):
        for setting in sorted(known):
            likeness = SequenceMatcher(None, part, setting.removeprefix(PREFIX)).ratio()
            if likeness > share:
                best, share = setting, likeness
    return best if share >= _NEAR else None


def _parts(name: str) -> Iterator[str]:
    """A name, and what is left of it without its first or without its last words."""
    words = name.split("_")
    yield name
    for number in range(1, len(words)):
        yield "_".join(words[number:])
        yield "_".join(words[:-number])


def _file() -> tuple[frozenset[str], tuple[int, ...]]:
    """The names, in capitals, to which `.env` gives a value, and the numbers of its lines that are not understood."""
    unread = _Unread()
    logger = logging.getLogger("dotenv.main")
    logger.addHandler(unread)
    level, logger.propagate = logger.level, False
    logger.setLevel(logging.WARNING)
    try:
        names = frozenset(name.upper() for name in DotEnvSettingsSource(Settings).env_vars)
    finally:
        logger.removeHandler(unread)
        logger.setLevel(level)
        logger.propagate = True
    return names, tuple(unread.lines)


class _Unread(logging.Handler):
    """Keeps the numbers of the lines that the reader of `.env` warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[int] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += [number for number in record.args or () if isinstance(number, int)]
