"""Fetches ever more from an engine until it is enough: how much that is can only be told from what comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bot.sharing.wire import MOST, Found

_T = TypeVar("_T")
#: How many times more are fetched where those before did not do.
_MORE = 4


def widened(fetch: Callable[[int], Found], first: int, read: Callable[[Found, bool], _T | None]) -> _T:
    """What is read from as many rows as it takes.

    Args:
        fetch: gives so many rows, best first, or all where there are no more.
        first: how many are fetched first.
        read: what these rows come to, or None where it takes more of them; is told whether there can be no more, and
            gives something then.
    """
    limit = min(first, MOST)
    while True:
        found = fetch(limit)
        is_all = limit == MOST or len(found[0]) < limit
        read_from = read(found, is_all)
        if read_from is not None:
            return read_from
        limit = min(limit * _MORE, MOST)
