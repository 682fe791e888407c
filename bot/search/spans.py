"""Rows of different lengths kept one after the other: where they begin, and how they are gathered and put together."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Longs = npt.NDArray[np.int64]

#: How many rows are put side by side at a time: arrays so short are made in memory that is at hand.
_AT_ONCE = 1 << 14


def starts_of(lengths: npt.ArrayLike) -> Longs:
    """Where each row begins, and at the end where the last one ends."""
    each = np.asarray(lengths, np.int64)
    starts = np.zeros(len(each) + 1, np.int64)
    np.cumsum(each, out=starts[1:])
    return starts


def distinct(values: Array) -> Array:
    """The different ones of `values`, ascending. `numpy.unique` would load all of NumPy's masked arrays at each start."""
    ordered = np.sort(values)
    found: Array = ordered[np.diff(ordered, prepend=ordered[:1] - 1) != 0]
    return found


def firsts(ordered: Array) -> Longs:
    """Where each different number of `ordered` ones stands first."""
    return np.concatenate([np.arange(min(len(ordered), 1)), np.flatnonzero(ordered[1:] != ordered[:-1]) + 1])


def places(starts: Array, rows: Array) -> tuple[Longs, Longs]:
    """The places of everything in `rows`, one row after the other, and how many there are in each row.

    Args:
        starts: where each row begins, and at the end where the last one ends.
        rows: numbers of rows.
    """
    first = starts[rows].astype(np.int64)
    lengths = starts[rows + 1] - first
    return between(first, lengths), lengths


def taken(starts: Array, values: Array, rows: Array) -> Array:
    """Everything in `rows`, one row after the other; quick where many rows are neighbours.

    Args:
        starts: where each row begins in `values`, and at the end where the last one ends.
        values: of all rows.
        rows: numbers of rows.
    """
    if not len(rows):
        return values[:0]
    breaks = np.flatnonzero(np.diff(rows) != 1) + 1
    first = starts[rows[np.concatenate([[0], breaks])]].tolist()
    last = starts[rows[np.concatenate([breaks, [len(rows)]]) - 1] + 1].tolist()
    return np.concatenate([values[one:other] for one, other in zip(first, last, strict=True)])


def between(first: Longs, lengths: Longs) -> Longs:
    """The places from each of `first` on, as many as `lengths` says."""
    total = int(lengths.sum())
    shift = first - (np.cumsum(lengths) - lengths)
    found: Longs = np.arange(total, dtype=np.int64) + np.repeat(shift, lengths)
    return found


def weave(*parts: tuple[Array, Longs]) -> tuple[Array, Longs]:
    """Rows put side by side: the first row of each part, then the second of each.

    Args:
        parts: the values of each part and the lengths of its rows; all parts have as many rows.

    Returns:
        The values and the lengths of the wider rows.
    """
    lengths = np.stack([each for _, each in parts], axis=1)
    starts = starts_of(lengths.ravel())[:-1].reshape(lengths.shape)
    woven = np.empty(int(lengths.sum()), parts[0][0].dtype)
    for column, (values, each) in enumerate(parts):
        own = starts_of(each)
        for first in range(0, len(each), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            last = min(first + _AT_ONCE, len(each))
            woven[between(starts[some, column], each[some])] = values[own[first] : own[last]]
    return woven, lengths.sum(axis=1)
