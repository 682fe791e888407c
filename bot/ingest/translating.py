"""Puts what was raised, warned of or noted in English into the organizer's language, by the catalogue.

The English is the key, as in any message catalogue: errors and the journal keep the line that the command line and the
log show, and only who tells it to somebody else has it translated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.ingest.catalogue import LINES, TITLES
from bot.model import Language

_HOLE = re.compile(r"\{\w+\}")
_PART = re.compile(r"\\\{(\w+)\\\}")
_LINE = re.compile(r", line (\d+)$")
_NESTED = frozenset({"reason", "remedy"})
#: No line of the bot's own is longer, and to look for its parts in strangers' text would take long.
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the catalogue: the words that are always there, where they stand, and its French."""

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    french: str


def in_language(language: Language, text: str) -> str:
    """A refusal or a warning, with or without what it is about before it, in `language`; what is not known stays."""
    return (_french(text) or text) if language == "fr" and len(text) <= _LONGEST else text


def title_in(language: Language, title: str) -> str:
    """What the journal calls a change, in `language`."""
    return (_whole(title, titles=True) or title) if language == "fr" else title


def _french(text: str) -> str | None:
    if (found := _known(text)) is not None:
        return found
    for colon in re.finditer(": ", text):
        line = _known(text[colon.end() :])
        if line is not None:
            return f"{_place(text[: colon.start()])}\u00a0: {line}"
    return None


def _known(text: str) -> str | None:
    """A line of the catalogue, or two of them: a reason and its remedy."""
    if (found := _whole(text)) is not None:
        return found
    for end in re.finditer("; ", text):
        reason, remedy = _whole(text[: end.start()]), _whole(text[end.end() :])
        if reason is not None and remedy is not None:
            return f"{reason}\u00a0; {remedy}"
    return None


def _whole(text: str, *, titles: bool = False) -> str | None:
    for entry in _entries(titles=titles):
        if all(words in text for words in entry.words) and (found := entry.pattern.fullmatch(text)) is not None:
            return entry.french.format(**{name: _filled(name, part) for name, part in found.groupdict().items()})
    return None


def _filled(name: str, part: str) -> str:
    if name == "title":
        return title_in("fr", part)
    return (_french(part) or part) if name in _NESTED else part


def _place(lead: str) -> str:
    return _LINE.sub(r", ligne \1", lead)


@cache
def _entries(*, titles: bool) -> tuple[_Entry, ...]:
    table: Mapping[str, str] = TITLES if titles else LINES
    # Where several lines fit, the one that says most itself is meant.
    keys = sorted(table, key=lambda key: len(_HOLE.sub("", key)), reverse=True)
    return tuple(
        _Entry(tuple(_HOLE.split(key)), re.compile(_PART.sub(r"(?P<\1>.+?)", re.escape(key)), re.DOTALL), table[key])
        for key in keys
    )
