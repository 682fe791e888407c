"""Scores summed up over a whole corpus and its best found, at the cost of what was added rather than of the corpus.

An array as long as the corpus is made once and used again. The best are looked for through the highest score of each
block of documents: only blocks that may hold one of them are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import numpy.typing as npt

from bot.search.fitting import Floats, Integers

_BLOCK_BITS = 8
_BLOCK = 1 << _BLOCK_BITS
#: From this share of the corpus on, clearing all is cheaper than clearing what was touched.
_MUCH = 8
_SMALLEST = float(np.nextafter(0, 1))

#: Documents, ascending, and what is added to the score of each.
Addition = tuple[Integers, Floats]
#: Documents, best first, and their scores.
Best = tuple[npt.NDArray[np.int64], Floats]


class Sums:
    """The scores of one question over `size` documents; for one question at a time (see `Pool`)."""

    def __init__(self, size: int) -> None:
        blocks = -(-size // _BLOCK)
        self._scores = np.zeros(blocks * _BLOCK)
        self._highs = np.zeros(blocks * _BLOCK)
        self._edges = np.arange(blocks, dtype=np.intp) << _BLOCK_BITS
        self._added: list[Integers] = []
        self._positive = True

    def add(self, documents: Integers, impacts: Floats) -> None:
        """Adds to the scores of `documents`, each there once; what is added is above 0 for all of them or for none."""
        if documents.size:
            np.add.at(self._scores, documents, impacts)
            self._added.append(documents)
            # Where something may be negative or nothing, a score does not tell whether the document was met.
            self._positive = self._positive and bool(impacts[0] > 0)

    def add_highest(self, additions: Sequence[Addition], weight: float = 1.0) -> None:
        """Adds to the score of each document the highest of what `additions` have for it, if it is above 0."""
        for documents, impacts in additions:
            np.maximum.at(self._highs, documents, impacts)
        for documents, _ in additions:
            np.add.at(self._scores, documents, weight * self._highs[documents])
            self._highs[documents] = 0
            self._added.append(documents)

    def at(self, documents: npt.NDArray[np.int64]) -> Floats:
        """The scores of some documents."""
        return self._scores[documents]

    def best(self, limit: int) -> Best:
        """The documents with the highest sums; of equal ones those with the lowest number.

        Args:
            limit: how many documents at most; only those to which something was added count.
        """
        if limit < 1 or not self._added:
            return np.zeros(0, np.int64), np.zeros(0)
        met, scores = self._highest(limit) if self._positive else self._met()
        order = np.argsort(-scores, kind="stable")[:limit]
        return met[order], scores[order]

    def _highest(self, limit: int) -> Best:
        """A few documents, ascending, that hold the `limit` best; every score is above 0."""
        least = _SMALLEST
        highest = np.maximum.reduceat(self._scores, self._edges)
        if len(highest) > limit:
            least = max(least, float(np.partition(highest, len(highest) - limit)[-limit]))
        blocks = np.flatnonzero(highest >= least)
        read = self._scores.reshape(-1, _BLOCK)[blocks].ravel()
        places = np.flatnonzero(read >= least)
        return (blocks[places >> _BLOCK_BITS] << _BLOCK_BITS) + (places & (_BLOCK - 1)), read[places]

    def _met(self) -> Best:
        documents = np.unique(np.concatenate(self._added)).astype(np.int64)
        return documents, self._scores[documents]

    def clear(self) -> None:
        """Makes all scores 0 again."""
        if sum(map(len, self._added)) * _MUCH > len(self._scores):
            self._scores.fill(0)
        else:
            for documents in self._added:
                self._scores[documents] = 0
        self._added.clear()
        self._positive = True


class Pool:
    """Lends `Sums` over `size` documents, so that any number of threads can ask at the same time."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._free: list[Sums] = []

    @contextmanager
    def lend(self) -> Iterator[Sums]:
        """Sums of nothing; they are cleared and used again afterwards."""
        try:
            sums = self._free.pop()
        except IndexError:
            sums = Sums(self._size)
        yield sums
        # What an exception left half summed up does not come back.
        sums.clear()
        self._free.append(sums)
