"""The seam between an index and what finds its passages: posting lists in this process, or an engine elsewhere.

What is found elsewhere is the same: a backend answers with the passages and the scores that the posting lists have. Of
the other fields it may know how much they add at most, so that fewer passages need be looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.search.fitting import Floats, Longs
from bot.search.postings import Postings
from bot.search.summing import Sums


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one question looks for, in the numbers that each field has for it.

    Attributes:
        words: for each word its weight, and the numbers of the terms that stand for it, each with how well it does; of
            those that a passage or a sentence holds, the best counts.
        tags: the numbers of terms that count beside them in the field that passages are found by, each for itself.
        grams: the numbers of n-grams, and how often each is asked for.
        pairs: the same of pairs of words.
    """

    words: tuple[tuple[float, tuple[tuple[int, float], ...]], ...]
    tags: tuple[int, ...]
    grams: Mapping[int, int]
    pairs: Mapping[int, int]


class Scores(Protocol):
    """The scores of every passage for one question, in the field that passages are found by."""

    def found(self, limit: int) -> Longs:
        """The passages to look at closely, ascending: the best `limit`, all where there are no more."""

    def at(self, passages: Longs) -> Floats:
        """The scores of these passages by their words."""

    def beyond(self, passages: Longs) -> Floats | None:
        """What the other fields add to the scores of these passages at most; None where only a look at them tells."""


class Backend(Protocol):
    """What finds the passages of one corpus; may be used from every thread."""

    def scores(self, wanted: Wanted) -> AbstractContextManager[Scores]:
        """The scores for a question; they must not be used after the block."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """Posting lists in this process."""

    postings: Postings

    @contextmanager
    def scores(self, wanted: Wanted) -> Iterator[Scores]:
        """The scores for a question, summed up in an array that is lent for the block."""
        lists = self.postings.at
        with self.postings.sums.lend() as sums:
            for weight, standing in wanted.words:
                held = ((lists(term), strength) for term, strength in standing)
                sums.add_highest([(documents, strength * impacts) for (documents, impacts), strength in held], weight)
            for term in wanted.tags:
                sums.add(*lists(term))
            yield _Summed(sums, self.postings.size)


@dataclass(frozen=True, slots=True)
class _Summed:
    sums: Sums
    size: int

    def found(self, limit: int) -> Longs:
        return np.arange(self.size) if self.size <= limit else np.sort(self.sums.best(limit)[0])

    def at(self, passages: Longs) -> Floats:
        return self.sums.at(passages)

    def beyond(self, passages: Longs) -> None:
        """Nothing is known before passages are looked at; here that costs less than knowing would."""
