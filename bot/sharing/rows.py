"""An index as rows of vectors: a row for each sentence, and some that hold what all sentences have in common.

The first sentence of a passage also carries the passage's words. The inner product of those with a question's words is
the score that rank_bm25 gives the passage, in single precision.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.fitting import Longs
from bot.search.postings import Postings
from bot.search.spans import starts_of
from bot.sharing.wire import Row

Vectors = npt.NDArray[np.float32]

#: The fields of a row: a passage's words, and a sentence's sense.
WORDS, SENSE = "words", "sense"
#: What stands where there are no words: the last dimension, which is no term's. An empty vector is not taken.
NOTHING = {2**32 - 2: 1.0}
#: Rows that are written at a time.
STEP = 500
#: Vectors that are multiplied at a time.
_BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand in a collection.

    Attributes:
        first: the row of each passage's first sentence, and at the end how many sentences there are.
        width: how long a sentence's vector is; 0 where there are none.
    """

    first: Longs
    width: int

    @property
    def sentences(self) -> int:
        """How many rows are sentences."""
        return int(self.first[-1])

    @property
    def common(self) -> range:
        """The rows of what the vectors have in common: their mean, then their covariance."""
        return range(self.sentences, self.sentences + (self.width + 1 if self.width else 0))

    @property
    def size(self) -> int:
        """How many rows there are."""
        return self.sentences + len(self.common)

    def passages(self, rows: Longs) -> Longs:
        """The passages of sentences."""
        return np.searchsorted(self.first, rows, side="right") - 1


def rows(layout: Layout, words: Postings, sense: Vectors | None) -> Iterator[list[Row]]:
    """All rows of a collection, some at a time.

    Args:
        layout: where they stand.
        words: the field of words.
        sense: the vector of each sentence; None where there are none.
    """
    of_passage = _Words(words)
    firsts = dict(zip(layout.first[:-1].tolist(), range(len(layout.first) - 1), strict=True))
    shared = sense if sense is None else common(sense)
    for start in range(0, layout.size, STEP):
        step: list[Row] = []
        for row in range(start, min(start + STEP, layout.size)):
            values: Row = {"id": row, WORDS: of_passage[firsts[row]] if row in firsts else NOTHING}
            if sense is not None and shared is not None:
                values[SENSE] = sense[row] if row < len(sense) else shared[row - len(sense)]
            step.append(values)
        yield step


def common(sense: Vectors) -> Vectors:
    """The mean of vectors, then their covariance: with these, how near sentences are can be told from the usual."""
    mean = sense.mean(axis=0, dtype=np.float64)
    covariance = np.zeros((sense.shape[1], sense.shape[1]))
    for start in range(0, len(sense), _BLOCK):
        spread = sense[start : start + _BLOCK] - mean
        covariance += spread.T @ spread
    return np.vstack([mean, covariance / len(sense)]).astype(np.float32)


class _Words:
    """The words of each passage: posting lists are by term, rows by passage.

    What rank_bm25 counts as nothing or less is left out: nothing is found by it.
    """

    def __init__(self, words: Postings) -> None:
        terms = np.repeat(np.arange(len(words.starts) - 1, dtype=np.int32), np.diff(words.starts))
        kept = words.impacts > 0
        documents = words.documents[kept]
        order = np.argsort(documents, kind="stable")
        self._terms = terms[kept][order]
        self._impacts = words.impacts[kept].astype(np.float32)[order]
        self._starts = starts_of(np.bincount(documents, minlength=words.size))

    def __getitem__(self, passage: int) -> dict[int, float]:
        span = slice(self._starts[passage], self._starts[passage + 1])
        found = dict(zip(self._terms[span].tolist(), self._impacts[span].tolist(), strict=True))
        return found or NOTHING
