"""Where each of many numbers stands: the sorting that fields are counted by.

Numbers are put in order sixteen bits at a time, some hundred thousand of them at once: NumPy does that in a few steps for
each, where arrays that fit into the processor's cache make most of the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.spans import Array, Longs, firsts, starts_of

Integers = npt.NDArray[np.int32]

#: How many numbers are put in order at once.
LOT = 1 << 16
_DIGIT, _SHORT = 16, 8


def ordered(numbers: Array, limit: int) -> Longs:
    """Where `numbers` stand from the lowest to the highest; equal ones stay in their order.

    Args:
        numbers: from 0 to below `limit`.
        limit: the fewer bits it has, the quicker.
    """
    order: Longs = np.argsort(numbers.astype(np.uint16), kind="stable")
    shift = _DIGIT
    while limit - 1 >> shift > 0:
        digits = numbers[order] >> shift
        kind = np.uint8 if limit - 1 >> shift + _SHORT == 0 else np.uint16
        order = order[np.argsort(digits.astype(kind), kind="stable")]
        shift += _DIGIT
    return order


@dataclass(frozen=True, slots=True)
class Lot:
    """Some terms in a row and where they stand.

    Attributes:
        first, last: the first term and the one behind the last.
        starts: where the places of each of them begin in `at`, and at the end how many there are.
        at: their places.
    """

    first: int
    last: int
    starts: Longs
    at: Integers

    def begins(self, holders: Array) -> npt.NDArray[np.bool_]:
        """Whether each place is the first one of a term that has the same one of `holders`, each that of a place."""
        found = np.empty(len(holders), np.bool_)
        np.not_equal(holders[1:], holders[:-1], out=found[1:])
        found[self.starts[self.starts < len(holders)]] = True
        return found

    def many(self, marked: npt.NDArray[np.bool_]) -> Longs:
        """How many of the places of each term are marked."""
        return np.diff(np.searchsorted(np.flatnonzero(marked), self.starts))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where each term stands.

    Attributes:
        starts: where the places of each term begin in `at`, and at the end how many there are.
        at: the places of all terms, ascending for each.
    """

    starts: Longs
    at: Integers

    @classmethod
    def of(cls, terms: Integers, vocabulary: int) -> Standing:
        """Looks where terms, numbers below `vocabulary`, stand one after the other."""
        starts = starts_of(np.bincount(terms, minlength=vocabulary))
        free, at = starts[:-1].copy(), np.empty(len(terms), np.int32)
        for first in range(0, len(terms), LOT):
            some = terms[first : first + LOT]
            order = ordered(some, vocabulary)
            some = some[order]
            new = firsts(some)
            different, lengths = some[new], np.diff(new, append=len(some))
            at[np.arange(len(some)) + np.repeat(free[different] - new, lengths)] = order + first
            free[different] += lengths
        return cls(starts, at)

    def lots(self) -> Iterator[Lot]:
        """All terms in lots that have about as many places."""
        limits = np.searchsorted(self.starts, np.arange(LOT, self.starts[-1] + LOT, LOT))
        first = 0
        for last in np.minimum(limits, len(self.starts) - 1).tolist():
            if last > first:
                starts = self.starts[first : last + 1]
                yield Lot(first, last, starts - starts[0], self.at[starts[0] : starts[-1]])
                first = last

    def held_by(self, holders: Integers) -> Longs:
        """How many different holders each term has.

        Args:
            holders: what holds each place, nothing where it is negative; for the places of a term those of one holder
                are neighbours.
        """
        found = np.zeros(len(self.starts) - 1, np.int64)
        for lot in self.lots():
            held = holders[lot.at]
            found[lot.first : lot.last] = lot.many(lot.begins(held) & (held >= 0))
        return found
