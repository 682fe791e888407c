"""Many texts in a few arrays, so that they are mapped from a file and read one by one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, overload
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.search.spans import Longs, starts_of

Bytes = npt.NDArray[np.uint8]

#: Stands between texts that are put into one.
_BETWEEN = "\0"


@dataclass(frozen=True, slots=True, eq=False)
class Strings(Sequence[str]):
    """Texts by their number.

    Attributes:
        utf8: all of them in UTF-8, one after the other.
        starts: where each begins, and at the end where the last one ends.
    """

    utf8: Bytes
    starts: Longs
    _bytes: memoryview = field(init=False, repr=False)
    _starts: memoryview = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # Single numbers come out of a memoryview twice as fast as out of an array.
        object.__setattr__(self, "_bytes", self.utf8.data)
        object.__setattr__(self, "_starts", self.starts.data)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Strings:
        """`texts` in arrays; halves of characters are kept as they are."""
        return _strings([text.encode("utf-8", "surrogatepass") for text in texts])

    def raw(self, number: int) -> bytes:
        """A text in UTF-8."""
        return self._bytes[self._starts[number] : self._starts[number + 1]].tobytes()

    def containing(self, parts: Iterable[str]) -> npt.NDArray[np.bool_]:
        """Which of the texts have one of `parts`, none of which is empty, in them."""
        found, raw = np.zeros(len(self), bool), self._bytes.tobytes()
        for part in (each.encode("utf-8", "surrogatepass") for each in parts):
            at = raw.find(part)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                found[number] |= at + len(part) <= self._starts[number + 1]
                at = raw.find(part, at + 1)
        return found

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[str]: ...
    def __getitem__(self, number: int | slice) -> str | Sequence[str]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        return self.raw(number).decode("utf-8", "surrogatepass")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[str]:
        every, starts = self._bytes.tobytes(), self._starts.tolist()
        return (every[first:last].decode("utf-8", "surrogatepass") for first, last in pairwise(starts))


@dataclass(frozen=True, slots=True, eq=False)
class Lookup(Mapping[str, int]):
    """The numbers of different texts, found by their checksum.

    Attributes:
        strings: the texts.
        hashes: their checksums in ascending order.
        order: the text of each checksum.
    """

    strings: Strings
    hashes: npt.NDArray[np.uint32]
    order: npt.NDArray[np.int32]
    _hashes: memoryview = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hashes", self.hashes.data)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Lookup:
        """The lookup of `texts`, all of them different."""
        raw = encoded(list(texts))
        hashes = np.fromiter(map(crc32, raw), np.uint32, len(raw))
        order = np.argsort(hashes, kind="stable")
        return cls(_strings(raw), hashes[order], order.astype(np.int32))

    def find(self, text: str) -> int:
        """The number of `text`, -1 where it is none of them."""
        raw = text.encode("utf-8", "surrogatepass")
        checksum = crc32(raw)
        place = bisect_left(self._hashes, checksum)
        while place < len(self._hashes) and self._hashes[place] == checksum:
            number = int(self.order[place])
            if self.strings.raw(number) == raw:
                return number
            place += 1
        return -1

    def __getitem__(self, text: str) -> int:
        number = self.find(text)
        if number < 0:
            raise KeyError(text)
        return number

    def get(self, text: str, default: Any = None) -> Any:  # noqa: ANN401 -- as Mapping declares it
        """The number of `text`, or `default`."""
        number = self.find(text)
        return default if number < 0 else number

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self.find(text) >= 0

    def __len__(self) -> int:
        return len(self.strings)

    def __iter__(self) -> Iterator[str]:
        return iter(self.strings)


def encoded(texts: Sequence[str]) -> list[bytes]:
    """`texts` in UTF-8; many short ones at once take a fraction of the time."""
    every = _BETWEEN.join(texts)
    if every.count(_BETWEEN) == len(texts) - 1:
        return every.encode("utf-8", "surrogatepass").split(_BETWEEN.encode())
    return [text.encode("utf-8", "surrogatepass") for text in texts]


def decoded(raw: Sequence[bytes]) -> list[str]:
    """Texts of their UTF-8, as `encoded` gives it."""
    every = _BETWEEN.encode().join(raw)
    if every.count(_BETWEEN.encode()) == len(raw) - 1:
        return every.decode("utf-8", "surrogatepass").split(_BETWEEN)
    return [each.decode("utf-8", "surrogatepass") for each in raw]


def _strings(encoded: Sequence[bytes]) -> Strings:
    lengths = np.fromiter(map(len, encoded), np.int64, len(encoded))
    return Strings(np.frombuffer(b"".join(encoded), np.uint8), starts_of(lengths))
