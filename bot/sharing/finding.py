"""Finds passages by their words in a shared collection, to the same passages and scores as posting lists do.

Milvus adds up in single precision, and it adds up all terms that stand for a word, of which only the best counts. So its
inner product is never below the true score but for rounding: it says which passages may be among the best. Their true
scores are then read from the posting lists, and more are fetched until none that is left out can be among the best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from bot.search.backend import Scores, Wanted
from bot.search.fitting import Floats, Longs
from bot.search.postings import Postings
from bot.sharing.wire import MOST, Found

#: Sparse vector, limit -> rows and inner products, best first.
Nearest = Callable[[dict[int, float], int], Found]

#: Passages fetched for each that is wanted, and how many times more where these did not do.
_SPARE, _MORE = 1.25, 4
#: By what share an inner product may be below what it stands for: a hundred times what single precision loses.
_ROUNDING = 1e-4


@dataclass(frozen=True, slots=True)
class Shared:
    """A backend that asks a collection.

    Attributes:
        words: the field, for the true scores.
        nearest: gives passages and inner products.
    """

    words: Postings
    nearest: Nearest

    @contextmanager
    def scores(self, wanted: Wanted) -> Iterator[Scores]:
        """The scores for a question."""
        yield _Asked(self, wanted)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question."""

    backend: Shared
    wanted: Wanted

    def found(self, limit: int) -> Longs:
        """As `Scores` has it. The engine is asked for every corpus: what holds for a small one holds for a large one."""
        best = self._best(limit)
        size = self.backend.words.size
        return np.arange(size) if size <= limit else np.sort(best)

    def at(self, passages: Longs) -> Floats:
        """The scores of these passages, summed up in the order in which posting lists are."""
        total = np.zeros(len(passages))
        for weight, standing in self.wanted.words:
            highest = np.zeros(len(passages))
            for term, strength in standing:
                np.maximum(highest, strength * self._impacts(term, passages), out=highest)
            total += weight * highest
        for term in self.wanted.tags:
            total += self._impacts(term, passages)
        return total

    def _best(self, limit: int) -> Longs:
        vector = self._vector()
        if not vector:
            return np.zeros(0, np.int64)
        fetched = min(int(limit * _SPARE) + 1, MOST)
        while True:
            found, bounds = self.backend.nearest(vector, fetched)
            passages = np.sort(found)
            scores = self.at(passages)
            order = np.argsort(-scores, kind="stable")[:limit]
            whole = len(passages) < fetched or fetched == MOST
            if whole or scores[order[-1]] > bounds[-1] * (1 + _ROUNDING):
                return passages[order]
            fetched = min(fetched * _MORE, MOST)

    def _vector(self) -> dict[int, float]:
        """The question's weights by term: what a term adds is what it stands for, each time it does."""
        found: dict[int, float] = {}
        for weight, standing in self.wanted.words:
            for term, strength in standing:
                found[term] = found.get(term, 0.0) + weight * strength
        for term in self.wanted.tags:
            found[term] = found.get(term, 0.0) + 1.0
        return {term: weight for term, weight in found.items() if weight > 0}

    def _impacts(self, term: int, passages: Longs) -> Floats:
        documents, impacts = self.backend.words.at(term)
        if not len(documents):
            return np.zeros(len(passages))
        # In the kind of the list: NumPy would copy the whole list otherwise.
        wanted = passages.astype(documents.dtype)
        at = np.minimum(np.searchsorted(documents, wanted), len(documents) - 1)
        return np.where(documents[at] == wanted, impacts[at], 0.0)
