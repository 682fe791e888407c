"""Whom a text of the corpus names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.model import Person
from bot.search.analysis import fold
from bot.search.spellings import PARTICLES


class Spotter:
    """Finds which people a text of the corpus names: by full name, or by a surname that only one person bears."""

    def __init__(self, people: Sequence[Person]) -> None:
        bearers: dict[tuple[str, ...], set[str]] = {}
        for person in people:
            for name in (person.name, *person.spellings):
                parts = tuple(_parts(name))
                for key in {parts, parts[1:]} - {()}:
                    bearers.setdefault(key, set()).add(person.name)
        self._names = {key: next(iter(who)) for key, who in bearers.items() if len(who) == 1}
        self._ends = frozenset(key[-1] for key in self._names)
        self._starts: dict[str, list[tuple[str, ...]]] = {}
        for key in self._names:
            self._starts.setdefault(key[0], []).append(key)

    def may_name(self, piece: str) -> bool:
        """Whether a text may name somebody because of `piece`, what stands in it between two spaces."""
        return not self._ends.isdisjoint(_parts(piece))

    def spot(self, text: str) -> frozenset[str]:
        """The names of the people whom `text` names."""
        parts = tuple(_parts(text))
        return frozenset(
            self._names[key]
            for place, part in enumerate(parts)
            for key in self._starts.get(part, ())
            if parts[place : place + len(key)] == key
        )


_PART = re.compile(r"[^\W\d_]+")


def _parts(text: str) -> list[str]:
    """The capitalised words of a text and the particles between them, folded; other words end a name and stay."""
    return [_part(part) for part in _PART.findall(text)]


@lru_cache(maxsize=100_000)
def _part(part: str) -> str:
    folded = fold(part)
    return folded if part[0].isupper() or folded in PARTICLES else part
