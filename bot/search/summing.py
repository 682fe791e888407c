"""Scores summed up over a whole corpus and its best found, at the cost of what was added rather than of the corpus.

An array as long as the corpus is made once and used again. The best are looked for through the highest score of each
block of documents: only blocks that may hold one of them are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    """The scores of one question's terms over `size` documents.

    Not for two questions at a time: every thread that answers needs one of its own (see `Pool`).
    """

    def __init__(self, size: int) -> None:
        blocks = -(-size // _BLOCK)
        self._scores = np.zeros(blocks * _BLOCK)
        self._edges = np.arange(blocks, dtype=np.intp) << _BLOCK_BITS

    def best(self, additions: Sequence[Addition], limit: int) -> Best:
        """The documents with the highest sums; of equal ones those with the lowest number. Ends cleared.

        Args:
            additions: what is added, in this order; in each of them everything is above 0, or nothing is.
            limit: how many documents at most; only those to which something was added count.
        """
        if limit < 1 or not additions:
            return np.zeros(0, np.int64), np.zeros(0)
        for documents, impacts in additions:
            np.add.at(self._scores, documents, impacts)
        # Where something may be negative or nothing, a score does not tell whether the document was met.
        positive = all(impacts.size == 0 or impacts[0] > 0 for _, impacts in additions)
        met, scores = self._highest(limit) if positive else self._met(additions)
        self._clear(additions)
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

    def _met(self, additions: Iterable[Addition]) -> Best:
        documents = np.unique(np.concatenate([met for met, _ in additions])).astype(np.int64)
        return documents, self._scores[documents]

    def _clear(self, additions: Iterable[Addition]) -> None:
        touched = [documents for documents, _ in additions]
        if sum(map(len, touched)) * _MUCH > len(self._scores):
            self._scores.fill(0)
        else:
            for documents in touched:
                self._scores[documents] = 0


class Pool:
    """Lends `Sums` over `size` documents, so that any number of threads can ask at the same time."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._free: list[Sums] = []

    def best(self, additions: Sequence[Addition], limit: int) -> Best:
        """As `Sums.best`."""
        try:
            sums = self._free.pop()
        except IndexError:
            sums = Sums(self._size)
        found = sums.best(additions, limit)
        # One that an exception left half summed up is not taken back.
        self._free.append(sums)
        return found
