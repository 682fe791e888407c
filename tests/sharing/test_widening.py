"""More is fetched until it is enough."""

from __future__ import annotations

import numpy as np
import pytest

from bot.sharing.widening import widened
from bot.sharing.wire import MOST, Found


@pytest.mark.parametrize(
    ("size", "wanted", "fetched"),
    [
        (1000, 10, [10]),
        (1000, 11, [10, 40]),
        (1000, 200, [10, 40, 160, 640]),
        (25, 200, [10, 40]),
        (10**6, 10**6, [10, 40, 160, 640, 2560, 10240, MOST]),
    ],
)
def test_more_is_fetched_until_it_is_enough_or_all(size: int, wanted: int, fetched: list[int]) -> None:
    """What reads the rows says when they do; it is told when there can be no more, and takes what there is."""
    asked: list[int] = []

    def fetch(limit: int) -> Found:
        asked.append(limit)
        return np.arange(min(limit, size)), np.ones(min(limit, size))

    def read(found: Found, is_all: bool) -> int | None:  # noqa: FBT001 -- as it is told
        return len(found[0]) if is_all or len(found[0]) >= wanted else None

    assert widened(fetch, 10, read) == min(fetched[-1], size)
    assert asked == fetched
