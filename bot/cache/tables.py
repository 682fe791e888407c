"""Rows of texts or numbers that belong to one article after the other, as arrays; rows of two versions are joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.search.spans import Longs, starts_of, taken
from bot.search.storing import pack_strings, unpack_strings
from bot.search.strings import Strings

Array = npt.NDArray[Any]
Arrays = Mapping[str, Array]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of numbers.

    Attributes:
        starts: where each row begins, and at the end where the last one ends.
        values: of all rows.
    """

    starts: Longs
    values: Array

    @classmethod
    def of(cls, rows: Sequence[Iterable[Any]], kind: npt.DTypeLike = np.int32) -> Table:
        """`rows` one after the other; what a row holds in lists of its own is laid out flat."""
        plain = [np.array(list(row), kind).reshape(-1) for row in rows]
        return cls(starts_of(list(map(len, plain))), np.concatenate([np.zeros(0, kind), *plain]))

    @classmethod
    def unpack(cls, arrays: Arrays, name: str) -> Table:
        """The rows that `pack` took apart."""
        return cls(arrays[f"{name}.at"], arrays[f"{name}.rows"])

    def pack(self, name: str) -> dict[str, Array]:
        """The rows as arrays whose names begin with `name`."""
        return {f"{name}.at": self.starts, f"{name}.rows": self.values}

    def __getitem__(self, number: int) -> Array:
        found: Array = self.values[self.starts[number] : self.starts[number + 1]]
        return found


def pack_texts(name: str, texts: Iterable[str]) -> dict[str, Array]:
    """Texts as arrays whose names begin with `name`."""
    return pack_strings(name, Strings.of(texts))


def texts_of(arrays: Arrays, name: str) -> Strings:
    """The texts that `pack_texts` took apart."""
    return unpack_strings(arrays, name)


def joined(old: Arrays, new: Arrays, names: Iterable[str], order: npt.NDArray[np.integer]) -> dict[str, Array]:
    """Rows of two versions put together.

    Args:
        old: the earlier arrays.
        new: those of other rows.
        names: what the arrays' names begin with.
        order: the number of each wanted row, counted on from the old rows to the new ones.
    """
    found: dict[str, Array] = {}
    for name in names:
        kind = "utf8" if f"{name}.utf8" in new else "rows"
        starts, more = old[f"{name}.at"], new[f"{name}.at"]
        values = np.concatenate([old[f"{name}.{kind}"], new[f"{name}.{kind}"]])
        every = np.concatenate([starts, more[1:] + starts[-1]])
        found[f"{name}.at"] = starts_of(np.diff(every)[order])
        found[f"{name}.{kind}"] = taken(every, values, order)
    return found
