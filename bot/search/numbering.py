"""Which chunks a text is made of, a chunk being what stands between two spaces: most are known without being cut out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int32]
Words = npt.NDArray[np.uint64]
Longs = npt.NDArray[np.int64]

#: White space beyond ASCII, at which `str.split` parts as well.
_WIDE = "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_IS_WIDE = np.zeros(1 << 14, np.bool_)
_IS_WIDE[list(map(ord, _WIDE))] = True
#: What wide white space begins with in UTF-8: the one with two bytes, and the lowest of those with three.
_OF_TWO, _OF_THREE, _THREES = 0xC2, np.uint8(0xE1), 3
#: The first of each row of five that are white space in ASCII.
_ROWS, _ROW = (np.uint8(ord("\t")), np.uint8(0x1C)), 5
#: How many bytes a number of 64 bits holds, and two of them beside how many they are.
_HALF, _WHOLE = 8, 15
#: What of these bytes belongs to a chunk of each length; longer ones are looked up otherwise.
_HEADS = np.array([(1 << 8 * min(length, 8)) - 1 for length in range(_WHOLE + 2)], np.uint64)
_TAILS = np.array([(1 << 8 * min(max(length - 8, 0), 7)) - 1 for length in range(_WHOLE + 2)], np.uint64)
#: Places of the table, as a power of two: those of the words that stand often stay in the processor's cache.
_BITS = 20
#: Numbers of chunks for which there is room at first.
_FEW = 1 << 16
_FACTORS = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT, _FOLD, _LENGTH = np.uint64(64 - _BITS), np.uint64(32), np.uint64(56)


class Numbering:
    """Tells the chunks of texts by their numbers.

    The bytes of a short chunk are two numbers, and what was met first has one of two places in a table by both: there, all
    chunks of a text are looked up at once. Long chunks, and those whose places others have, are looked up one by one.

    Args:
        numbers: the number of each chunk, in UTF-8; it must have one for whatever it is asked.
    """

    def __init__(self, numbers: Mapping[bytes, int]) -> None:
        self._numbers = numbers
        #: One more than the number of the chunk that has the place, 0 where none has it.
        self._held = np.zeros(1 << _BITS, np.int32)
        # By that number, so that those of the words that stand often are neighbours, and stay in the processor's cache.
        self._heads, self._tails = np.zeros((2, _FEW), np.uint64)

    def read(self, text: str) -> Integers:
        """The chunks of `text`, as `str.split` parts it."""
        raw = f" {text} ".encode("utf-8", "surrogatepass")
        spaces = np.flatnonzero(_spaces(raw))
        first, last = spaces[:-1] + 1, spaces[1:]
        lengths = last - first
        if not lengths.all():
            some = np.flatnonzero(lengths)
            first, last, lengths = first[some], last[some], lengths[some]
        chunks = _chunks(raw, first, lengths)
        found = self._at(chunks, 0)
        others = np.flatnonzero(found < 0)
        found[others] = self._at(chunks.pick(others), 1)
        others = others[found[others] < 0]
        ends = zip(first[others].tolist(), last[others].tolist(), strict=True)
        numbers = self._numbers
        found[others] = [numbers[raw[one:other]] for one, other in ends]
        new = others[lengths[others] <= _WHOLE]
        for other in range(2):
            new = new[~self._put(chunks.pick(new), other, found[new])]
        return found

    def _at(self, chunks: _Chunks, other: int) -> Integers:
        """The numbers of the chunks that have their place in the table, or their other place; -1 for those that have not."""
        place = chunks.place ^ other
        held = self._held.take(place)
        known = self._heads.take(held) == chunks.heads
        known &= self._tails.take(held) == chunks.tails
        return np.where(known, held - 1, np.int32(-1))

    def _put(self, chunks: _Chunks, other: int, numbers: Integers) -> npt.NDArray[np.bool_]:
        """Gives chunks their place in the table if it is free, or their other one; tells which of them have it now."""
        place = chunks.place ^ other
        free = self._held[place] == 0
        self._held[place[free]] = numbers[free] + 1
        # Where several want the same place, one has got it.
        has: npt.NDArray[np.bool_] = self._held[place] == numbers + 1
        held = numbers[has] + 1
        while held.max(initial=0) >= len(self._heads):
            self._heads, self._tails = (np.append(each, np.zeros_like(each)) for each in (self._heads, self._tails))
        self._heads[held], self._tails[held] = chunks.heads[has], chunks.tails[has]
        return has


@dataclass(frozen=True, slots=True)
class _Chunks:
    """Chunks as two numbers each: their first eight bytes, and the seven behind them with how long they are.

    Attributes:
        heads, tails: the two numbers.
        place: where each belongs in the table; it is also known at the place beside it.
    """

    heads: Words
    tails: Words
    place: Longs

    def pick(self, some: Longs) -> _Chunks:
        """Some of them."""
        return _Chunks(self.heads[some], self.tails[some], self.place[some])


def _spaces(raw: bytes) -> npt.NDArray[np.bool_]:
    """Which bytes are white space or of it; the last byte is."""
    codes = np.frombuffer(raw, np.uint8)
    # Below the first of a row, numbers begin anew from the highest.
    found: npt.NDArray[np.bool_] = (codes - _ROWS[0] < _ROW) | (codes - _ROWS[1] < _ROW)
    at = np.flatnonzero((codes == _OF_TWO) | (codes - _OF_THREE < _THREES))
    one, two, three = (codes[at + step].astype(np.int32) for step in range(3))
    is_short = one == _OF_TWO
    wide = _IS_WIDE[np.where(is_short, two, (one & 0x0F) << 12 | (two & 0x3F) << 6 | three & 0x3F)]
    at, is_short = at[wide], is_short[wide]
    found[at] = found[at + 1] = True
    found[at[~is_short] + 2] = True
    return found


def _chunks(raw: bytes, first: Longs, lengths: Longs) -> _Chunks:
    every = raw + bytes(2 * _HALF)
    eight: Words = np.ndarray((len(every) - _HALF + 1,), "<u8", every, strides=(1,))
    # `take` would copy all of it beforehand.
    heads = eight[first] & _HEADS.take(lengths, mode="clip")
    tails = eight[first + _HALF] & _TAILS.take(lengths, mode="clip")
    tails |= np.minimum(lengths, _WHOLE + 1).astype(np.uint64) << _LENGTH
    return _Chunks(heads, tails, _mixed(heads, tails))


def _mixed(heads: Words, tails: Words) -> Longs:
    """A place in the table for each chunk, so that chunks spread over all of it."""
    mixed = heads * _FACTORS[0]
    mixed ^= tails * _FACTORS[1]
    mixed ^= mixed >> _FOLD
    mixed *= _FACTORS[0]
    return (mixed >> _SHIFT).astype(np.int64)
