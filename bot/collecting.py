"""The collector of cycles: kept from going again and again through many values that stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: So many values more have to be there before it looks: twice as many as a command makes until it has answered.
_MANY = 250_000


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps the collector of cycles from running, for as long as the block runs: for work that makes no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def seldom() -> Iterator[None]:
    """Has the collector of cycles run less often for as long as the block runs: for work whose values mostly stay."""
    before = gc.get_threshold()
    gc.set_threshold(_MANY, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
