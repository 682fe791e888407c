"""Whose name is like one that nobody bears."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from bot.answers.coverage import Floats
from bot.answers.plain import plain
from bot.model import Person

# The least likeness (Dice's coefficient of pairs of letters) of two names that may be taken for each other.
_ALIKE = 0.6


class Names:
    """The names of a corpus's people, to find those that an unknown name may be meant for."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people

    def alike(self, stranger: str, most: int) -> tuple[str, ...]:
        """The people whose names could be meant by `stranger`, the likest first; `most` at most."""
        scores = np.zeros(len(self._people))
        for word in _words(stranger):
            likeness = self._spelt.likeness(word)
            np.maximum.at(scores, self._spelt.owners, likeness)
        best = np.argsort(-scores, kind="stable")[:most].tolist()
        return tuple(self._people[number].name for number in best if scores[number] >= _ALIKE)

    @cached_property
    def _spelt(self) -> _Spelt:
        """The words of all names; nobody may ever ask for an unknown one."""
        return _Spelt.of(self._people)


@dataclass(frozen=True, slots=True, eq=False)
class _Spelt:
    """The words of names: whose each is, how many pairs of letters it has, and which words have each pair."""

    owners: npt.NDArray[np.int64]
    sizes: npt.NDArray[np.int64]
    having: Mapping[str, list[int]]

    @classmethod
    def of(cls, people: Sequence[Person]) -> _Spelt:
        words = [
            (owner, _pairs(word))
            for owner, person in enumerate(people)
            for word in {word for spelling in (person.name, *person.spellings) for word in _words(spelling)}
        ]
        having: dict[str, list[int]] = {}
        for number, (_, pairs) in enumerate(words):
            for pair in pairs:
                having.setdefault(pair, []).append(number)
        return cls(np.array([owner for owner, _ in words], np.int64), np.array([len(p) for _, p in words]), having)

    def likeness(self, other: str) -> Floats:
        """How alike each word is to another one (Dice's coefficient of their pairs of letters)."""
        shared, pairs = np.zeros(len(self.owners)), _pairs(other)
        for pair in pairs:
            shared[self.having.get(pair, [])] += 1
        found: Floats = 2 * shared / (self.sizes + len(pairs))
        return found


def _words(name: str) -> list[str]:
    """The words of a name that tell people apart: no particles."""
    return [word for word in plain(name).replace("-", " ").split() if len(word) > len("van")]


def _pairs(word: str) -> set[str]:
    """The pairs of letters of a word, its ends among them; one that comes again is marked as another."""
    padded = f" {word} "
    found: set[str] = set()
    for place in range(len(padded) - 1):
        pair = padded[place : place + 2]
        while pair in found:
            pair += "+"
        found.add(pair)
    return found
