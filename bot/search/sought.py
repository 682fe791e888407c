"""What a question looks for, as numbers of terms: how well each of them stands for each word of the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.fitting import Floats
from bot.search.query import TRANSLATION, QueryTerm
from bot.search.spans import Array, Longs
from bot.search.strings import Lookup


@dataclass(frozen=True, slots=True)
class Sought:
    """A question's words in the terms of one corpus.

    Attributes:
        weights: of each word.
        terms: the numbers of all terms that stand for a word or are part of a phrase that does.
        strengths: how well each term (row) stands for each word (column); 0 where it does not.
        phrases: for each phrase the word it stands for and where its terms are in `terms`.
        slots: for each term of the corpus its place in `terms` and 1, else 0.
    """

    weights: tuple[float, ...]
    terms: Longs
    strengths: Floats
    phrases: tuple[tuple[int, Longs], ...]
    slots: npt.NDArray[np.uint16]

    @classmethod
    def of(cls, query: Sequence[QueryTerm], terms: Lookup) -> Sought:
        """The words of `query`; a term that the corpus does not have is left out, and so is a phrase with one."""
        rows: dict[int, int] = {}
        standing: list[tuple[int, int, float]] = []
        phrases: list[tuple[int, Longs]] = []
        for word, term in enumerate(query):
            for alternative, strength in term.alternatives.items():
                number = terms.find(alternative)
                if number >= 0:
                    standing.append((rows.setdefault(number, len(rows)), word, strength))
            for phrase in term.phrases:
                numbers = [terms.find(part) for part in phrase]
                if min(numbers) >= 0:
                    places = [rows.setdefault(number, len(rows)) for number in numbers]
                    phrases.append((word, np.array(places, np.int64)))
        strengths = np.zeros((len(rows), len(query)))
        for row, word, strength in standing:
            strengths[row, word] = strength
        numbers_of_rows = np.fromiter(rows, np.int64, len(rows))
        slots = np.zeros(len(terms), np.uint16)
        slots[numbers_of_rows] = np.arange(1, len(rows) + 1)
        return cls(tuple(term.weight for term in query), numbers_of_rows, strengths, tuple(phrases), slots)

    def counted(self, terms: Array, units: Array, size: int) -> npt.NDArray[np.int64]:
        """How often each sought term stands in each of `size` units, one unit a row.

        Args:
            terms: numbers of terms.
            units: the unit that each of them stands in.
            size: how many units there are.
        """
        slots = self.slots[terms]
        met = np.flatnonzero(slots)
        keys = units[met] * len(self.terms) + (slots[met].astype(np.int64) - 1)
        return np.bincount(keys, minlength=size * len(self.terms)).reshape(size, len(self.terms))

    def best(self, values: Floats) -> Floats:
        """For each unit and each word the highest value of what stands for the word: never their sum, never below 0.

        Args:
            values: for each unit (row) and each sought term (column) a value.
        """
        found = np.zeros((len(values), len(self.weights)))
        for word in range(len(self.weights)):
            standing = np.flatnonzero(self.strengths[:, word])
            strengths = self.strengths[standing, word]
            found[:, word] = np.max(values[:, standing] * strengths, axis=1, initial=0.0)
        return found

    def met(self, terms: Array, units: Array, size: int) -> Floats:
        """How well each unit meets each word, from 0 to 1; arguments as for `counted`."""
        held = self.counted(terms, units, size) > 0
        found = self.best(held.astype(np.float64))
        for word, places in self.phrases:
            whole = held[:, places].all(axis=1)
            found[whole, word] = np.maximum(found[whole, word], TRANSLATION)
        return found
