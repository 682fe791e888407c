"""What a question looks for, as numbers of terms: how well each of them stands for each word of the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.fitting import Floats, counted
from bot.search.query import TRANSLATION, QueryTerm
from bot.search.spans import Array, Longs, places, starts_of
from bot.search.strings import Lookup


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """What stands for one word of a question in one corpus; a term that the corpus does not have is left out.

    Attributes:
        weight: of the word.
        terms: the numbers of terms, each with how well it stands for the word.
        phrases: the numbers of the terms of each phrase that does.
    """

    weight: float
    terms: tuple[tuple[int, float], ...]
    phrases: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, word: QueryTerm, terms: Lookup) -> Standing:
        """What stands for `word`, where the corpus has `terms`."""
        numbers = ((terms.find(term), strength) for term, strength in word.alternatives.items())
        phrases = (tuple(terms.find(part) for part in phrase) for phrase in word.phrases)
        return cls(
            weight=word.weight,
            terms=tuple((number, strength) for number, strength in numbers if number >= 0),
            phrases=tuple(phrase for phrase in phrases if min(phrase) >= 0),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Sought:
    """A question's words in the terms of one corpus.

    Attributes:
        words: what stands for each word.
        terms: the numbers of all terms that stand for a word or are part of a phrase that does.
        slots: for each term of the corpus its place in `terms` and 1, else 0.
        starts: where the words that each of `terms` stands for begin in `word`, and at the end how many there are.
        word: the words that they stand for.
        strength: how well they do.
        phrases: for each phrase the word it stands for and where its terms are in `terms`.
    """

    words: tuple[Standing, ...]
    terms: Longs
    slots: npt.NDArray[np.uint16]
    starts: Longs
    word: Longs
    strength: Floats
    phrases: tuple[tuple[int, Longs], ...]

    @classmethod
    def of(cls, words: Sequence[Standing], size: int) -> Sought:
        """What is looked for with `words` in a corpus of `size` different terms."""
        rows: dict[int, list[tuple[int, float]]] = {}
        for word, standing in enumerate(words):
            for number, strength in standing.terms:
                rows.setdefault(number, []).append((word, strength))
            for phrase in standing.phrases:
                for number in phrase:
                    rows.setdefault(number, [])
        place = {number: row for row, number in enumerate(rows)}
        terms = np.fromiter(rows, np.int64, len(rows))
        slots = np.zeros(size, np.uint16)
        slots[terms] = np.arange(1, len(rows) + 1)
        stood_for = [each for row in rows.values() for each in row]
        return cls(
            words=tuple(words),
            terms=terms,
            slots=slots,
            starts=starts_of([len(row) for row in rows.values()]),
            word=np.array([word for word, _ in stood_for], np.int64),
            strength=np.array([strength for _, strength in stood_for], np.float64),
            phrases=tuple(
                (word, np.array([place[number] for number in phrase], np.int64))
                for word, standing in enumerate(words)
                for phrase in standing.phrases
            ),
        )

    def held(self, terms: Array, units: Array) -> tuple[Longs, Longs]:
        """The sought terms in each unit, as often as they stand there.

        Args:
            terms: numbers of terms.
            units: the unit that each of them stands in.

        Returns:
            Side by side the units, and the places in `terms` of what they hold.
        """
        slots = self.slots[terms]
        met = np.flatnonzero(slots)
        return units[met], slots[met].astype(np.int64) - 1

    def counted(self, terms: Array, units: Array) -> tuple[Longs, Longs, Longs]:
        """The sought terms in each unit, each once, and how often each stands there; arguments as for `held`."""
        return counted(*self.held(terms, units), max(len(self.terms), 1))

    def best(self, units: Longs, held: Longs, values: Floats, size: int) -> Floats:
        """For each of `size` units and each word the highest value of what stands for it: never their sum, never below 0.

        Args:
            units: units, each beside
            held: a sought term in it, and
            values: what that is worth there.
            size: how many units there are.
        """
        width = len(self.words)
        found = np.zeros(size * width)
        at, many = places(self.starts, held)
        np.maximum.at(
            found, np.repeat(units * width, many) + self.word[at], np.repeat(values, many) * self.strength[at]
        )
        return found.reshape(size, width)

    def met(self, units: Longs, held: Longs, size: int) -> Floats:
        """How well each of `size` units meets each word, from 0 to 1.

        Args:
            units: units, each beside
            held: a sought term in it.
            size: how many units there are.
        """
        found = self.best(units, held, np.ones(len(held)), size)
        if self.phrases:
            there = np.zeros((size, len(self.terms)), bool)
            there[units, held] = True
            for word, parts in self.phrases:
                whole = there[:, parts].all(axis=1)
                found[whole, word] = np.maximum(found[whole, word], TRANSLATION)
        return found
