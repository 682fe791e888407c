"""How the people of a corpus are spelt, and how well a spelling that is asked for meets theirs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.model import Person
from bot.search.analysis import fold
from bot.search.sounds import alike, may_be_alike, sound

PARTICLES = frozenset("de du des d la le van von der el al ben o mac mc".split())

# How alike a spelling must be: of a whole name, of a surname, of a first name beside its surname.
_WHOLE = 0.82
_SURNAME = 0.77
_FIRST = 0.72
# A surname beside the very first name may differ more: people know whom they mean.
_SURNAME_BESIDE = 0.6
# Between short words one letter is more: `morille` is not `Morel`.
_SHORT_SURNAME = 0.83
_SHORT = 6
_SHORTEST_BENT = 5
# A first name and a surname.
_NAMES = 2


def plain(name: str) -> str:
    """A name as it is compared: folded, without anything but letters."""
    return "".join(filter(str.isalpha, fold(name)))


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a person's name in its parts, each of them folded and of letters only."""

    person: str
    whole: str
    surname: str
    first: str


@lru_cache(maxsize=8)
def _spellings(people: tuple[Person, ...]) -> tuple[Spelling, ...]:
    found: dict[Spelling, None] = {}
    for person in people:
        for name in (person.name, *person.spellings):
            for first, *rest in _parted(fold(name).strip()):
                for surname in {plain("".join(rest) or first), plain(_bare(rest) or first)} - {""}:
                    found[Spelling(person.name, plain(name), surname, plain(first))] = None
    return tuple(found)


def _parted(name: str) -> Iterator[list[str]]:
    """The parts of a name: "marie-ange doutrelot" is also asked for as "doutrelot", and as "marie ange doutrelot"."""
    by_space, by_hyphen = name.split(), re.split(r"[\s-]+", name)
    yield from ([by_hyphen] if len(by_space) < _NAMES or by_space == by_hyphen else [by_space, by_hyphen])


def _bare(surname: Sequence[str]) -> str:
    """A surname without its particles: `d'orvanne` and `le guerzec` are also asked for as `orvanne`, `guerzec`."""
    return "".join(part.removeprefix("d'") for part in surname if part not in PARTICLES)


#: A spelling and how well it is met: 2 and more for a whole name, 1 for a surname, less for one that is only alike.
Scored = tuple[float, Spelling]


class Spellings:
    """All spellings of a corpus's people."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._exact: dict[str, list[Spelling]] = {}
        self._by_initial: dict[str, list[Spelling]] = {}
        self._bearers: dict[str, set[str]] = {}
        for spelling in _spellings(tuple(people)):
            self._bearers.setdefault(spelling.first, set()).add(spelling.person)
            for key in {spelling.whole, spelling.surname, spelling.first}:
                self._exact.setdefault(key, []).append(spelling)
            for initial in _initials(spelling.surname) | _initials(spelling.first):
                self._by_initial.setdefault(initial, []).append(spelling)

    def is_first_name(self, asked: str) -> bool:
        """Whether somebody has `asked` for a first name."""
        return asked in self._bearers

    def exact(self, asked: str, *, first: bool) -> Iterator[Scored]:
        """The spellings that are `asked` to the letter: a whole name, a surname or, if `first`, a first name."""
        for spelling in self._exact.get(asked, ()):
            if spelling.whole == asked:
                yield 2.0, spelling
            elif spelling.surname == asked:
                yield 1.0, spelling
            elif first and spelling.first == asked:
                yield 0.5, spelling

    def like(self, words: Sequence[str], *, joined: bool) -> Iterator[Scored]:
        """The spellings that are like some folded words.

        Args:
            words: a surname, or a first name or its initial and a surname.
            joined: whether a surname may have been parted into these words.
        """
        asked = plain("".join(words))
        if len(asked) < _SHORTEST_BENT:
            return
        rest = plain("".join(words[1:]))
        for spelling in self._near(asked, {rest or asked, asked} if joined else {rest or asked}):
            score = _alone(asked, spelling) if len(words) == 1 else _together(words, spelling, joined=joined)
            if score:
                yield score, spelling

    def _near(self, asked: str, surnames: Collection[str]) -> Iterator[Spelling]:
        """The spellings with the initial of a name whose surnames may be alike to one of `surnames`."""
        found: dict[Spelling, None] = {}
        for initial in sorted(_initials(asked)):
            every = self._by_initial.get(initial, [])
            theirs = [spelling.surname for spelling in every]
            places = {place for surname in surnames for place in may_be_alike(surname, theirs)}
            found.update(dict.fromkeys(every[place] for place in sorted(places)))
        return iter(found)


def _initials(name: str) -> set[str]:
    """The letters by which a name is looked up: its first, and the one it sounds like."""
    return {name[:1], sound(name)[:1]} - {""}


def _alone(asked: str, spelling: Spelling) -> float:
    surname = spelling.surname
    if not _initials(asked) & _initials(surname) or len(surname) < _SHORTEST_BENT - 1:
        return 0.0
    likeness = alike(asked, surname)
    return likeness if likeness >= (_SHORT_SURNAME if len(surname) <= _SHORT else _SURNAME) else 0.0


def _together(words: Sequence[str], spelling: Spelling, *, joined: bool) -> float:
    first, rest, asked = plain(words[0]), plain("".join(words[1:])), plain("".join(words))
    surname = alike(rest, spelling.surname)
    initial = len(first) == 1 and spelling.first.startswith(first)
    beside = surname >= _SURNAME and (initial or alike(first, spelling.first) >= _FIRST)
    if beside or (first == spelling.first and surname >= _SURNAME_BESIDE):
        return 1.0 + max(surname, alike(asked, spelling.whole))
    likeness = alike(asked, spelling.surname) if joined and len(spelling.surname) > len(first) else 0.0
    return likeness if likeness >= _WHOLE else 0.0
