"""Sequences and mappings whose values are made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar, overload

import numpy as np
import numpy.typing as npt

_T = TypeVar("_T")
#: How many articles, passages and articles' statements stay made.
_KEPT = 4096


class _Values(Sequence[_T], Generic[_T]):
    """A sequence that equals any other of the same values, as a list does."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # as of a list


class Drawn(_Values[_T]):
    """Values that are made when they are asked for; the last ones stay."""

    def __init__(self, size: int, make: Callable[[int], _T], kept: int = _KEPT) -> None:
        self._size = size
        self._make = lru_cache(maxsize=kept)(make)

    @overload
    def __getitem__(self, number: int) -> _T: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[_T, ...]: ...
    def __getitem__(self, number: int | slice) -> _T | tuple[_T, ...]:
        if isinstance(number, slice):
            return tuple(self._make(each) for each in range(*number.indices(self._size)))
        place = number + self._size if number < 0 else number
        if not 0 <= place < self._size:
            raise IndexError(number)
        return self._make(place)

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[_T]:
        return (self._make(number) for number in range(self._size))


class Named(Mapping[str, _T]):
    """Values under the names of a lookup."""

    def __init__(self, numbers: Mapping[str, int], values: Sequence[_T]) -> None:
        self._numbers, self._values = numbers, values

    def __getitem__(self, name: str) -> _T:
        return self._values[self._numbers[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


class Flat(_Values[_T]):
    """The values of all groups, one group after the other."""

    def __init__(self, groups: Sequence[tuple[_T, ...]], starts: npt.NDArray[np.int64]) -> None:
        self._groups, self._starts = groups, starts

    @overload
    def __getitem__(self, number: int) -> _T: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[_T, ...]: ...
    def __getitem__(self, number: int | slice) -> _T | tuple[_T, ...]:
        if isinstance(number, slice):
            return tuple(self)[number]
        place = number + len(self) if number < 0 else number
        if not 0 <= place < len(self):
            raise IndexError(number)
        group = int(np.searchsorted(self._starts, place, side="right")) - 1
        return self._groups[group][place - int(self._starts[group])]

    def __len__(self) -> int:
        return int(self._starts[-1])

    def __iter__(self) -> Iterator[_T]:
        return (value for group in self._groups for value in group)
