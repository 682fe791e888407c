"""A corpus as rows of a collection: a row for each sentence, and some that hold what all sentences have in common.

Every row has its sentence's vectors; the first sentence of a passage also carries those of the passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.fitting import Longs
from bot.search.index import Index
from bot.sharing.sparse import FIELDS, NOTHING, SENTENCES, Added, vectors
from bot.sharing.wire import Row

Vectors = npt.NDArray[np.float32]

#: The field of a sentence's sense, beside those that are sparse.
SENSE = "sense"
#: Passages whose rows are written at a time.
STEP = 100
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
    def fields(self) -> dict[str, int | None]:
        """The fields of a row, each with the length of its vectors; None for a sparse one."""
        return dict.fromkeys(FIELDS) | ({SENSE: self.width} if self.width else {})

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


def rows(layout: Layout, index: Index, sense: Vectors | None) -> Iterator[list[Row]]:
    """All rows of a collection, some at a time.

    Args:
        layout: where they stand.
        index: the index.
        sense: the vector of each sentence; None where there are none.
    """
    words, first = Added.of(index.words), layout.first
    for start in range(0, len(first) - 1, STEP):
        passages = np.arange(start, min(start + STEP, len(first) - 1))
        held = {
            field: of if field == SENTENCES else {int(first[passage]): vector for passage, vector in of.items()}
            for field, of in vectors(index, words, passages).items()
        }
        step: list[Row] = []
        for row in range(first[start], first[passages[-1] + 1]):
            values: Row = {"id": row} | {field: held[field].get(row, NOTHING) for field in FIELDS}
            step.append(values if sense is None else values | {SENSE: sense[row]})
        yield step
    if sense is not None:
        bare = dict.fromkeys(FIELDS, NOTHING)
        yield [{"id": row, **bare, SENSE: each} for row, each in zip(layout.common, common(sense), strict=True)]


def common(sense: Vectors) -> Vectors:
    """The mean of vectors, then their covariance: with these, how near sentences are can be told from the usual."""
    mean = sense.mean(axis=0, dtype=np.float64)
    covariance = np.zeros((sense.shape[1], sense.shape[1]))
    for start in range(0, len(sense), _BLOCK):
        spread = sense[start : start + _BLOCK] - mean
        covariance += spread.T @ spread
    return np.vstack([mean, covariance / len(sense)]).astype(np.float32)
