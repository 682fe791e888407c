"""Rows of numbers: how they are picked, put behind each other and replaced by what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt

from bot.search.spans import Longs, places, starts_of

Integers = npt.NDArray[np.int32]

#: How many rows are put together at a time: arrays so short are made in memory that is at hand.
_AT_ONCE = 1 << 14


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of numbers, one after the other.

    Attributes:
        starts: where each row begins, and at the end where the last one ends.
        values: the numbers of all rows.
    """

    starts: Longs
    values: Integers

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> Rows:
        """`rows` one after the other."""
        starts = starts_of(np.fromiter(map(len, rows), np.int64, len(rows)))
        return cls(starts, np.fromiter(chain.from_iterable(rows), np.int32, int(starts[-1])))

    @property
    def lengths(self) -> Longs:
        """How many numbers each row has."""
        return np.diff(self.starts)

    def __iter__(self) -> Iterator[list[int]]:
        return (self.values[first:last].tolist() for first, last in pairwise(self.starts.tolist()))

    def pick(self, rows: npt.NDArray[np.integer]) -> Rows:
        """The rows with these numbers, in this order."""
        at, lengths = places(self.starts, rows)
        return Rows(starts_of(lengths), self.values[at])

    def then(self, other: Rows) -> Rows:
        """These rows and the other ones behind them."""
        starts = np.concatenate([self.starts, other.starts[1:] + self.starts[-1]])
        return Rows(starts, np.concatenate([self.values, other.values]))

    def spread(self, inner: Rows) -> Rows:
        """Each number replaced by the row of `inner` that it stands for."""
        found, lengths = [self.values[:0]], [np.zeros(0, np.int64)]
        for first in range(0, len(self.starts) - 1, _AT_ONCE):
            starts = self.starts[first : first + _AT_ONCE + 1]
            at, each = places(inner.starts, self.values[starts[0] : starts[-1]])
            found.append(inner.values[at])
            lengths.append(np.diff(starts_of(each)[starts - starts[0]]))
        return Rows(starts_of(np.concatenate(lengths)), np.concatenate(found))
