"""Sorting sixteen bits at a time is sorting."""

from __future__ import annotations

from itertools import chain
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.search.ordering import Standing, ordered

_LIMITS = st.sampled_from([1, 2, 255, 256, 257, 65_536, 65_537, 1 << 24, (1 << 24) + 1, 1 << 40])


@given(_LIMITS, st.lists(st.integers(0, 1 << 40), max_size=60))
def test_numbers_of_any_size_are_put_in_order(limit: int, drawn: list[int]) -> None:
    """The order is the stable one of NumPy, for numbers of one digit or of several."""
    numbers = np.array([number % limit for number in drawn] * 2, np.int64)
    assert ordered(numbers, limit).tolist() == np.argsort(numbers, kind="stable").tolist()


@given(st.lists(st.lists(st.integers(0, 9), max_size=6), max_size=12), st.integers(1, 7))
def test_places_and_holders_are_counted_lot_by_lot(rows: list[list[int]], lot: int) -> None:
    """However few are read at once, each term has all its places, and each row that holds it counts once."""
    terms = np.array(list(chain.from_iterable(rows)), np.int32)
    holders = np.repeat(np.arange(len(rows), dtype=np.int32), [len(row) for row in rows])
    with patch("bot.search.ordering.LOT", lot):
        standing = Standing.of(terms, 12)
        found = [
            standing.at[first:last].tolist() for first, last in zip(standing.starts, standing.starts[1:], strict=False)
        ]
        assert found == [np.flatnonzero(terms == term).tolist() for term in range(12)]
        assert standing.held_by(holders).tolist() == [sum(term in row for row in rows) for term in range(12)]
        # What no row holds does not count.
        odd = np.where(holders % 2, holders, -1).astype(np.int32)
        assert standing.held_by(odd).tolist() == [sum(term in row for row in rows[1::2]) for term in range(12)]
