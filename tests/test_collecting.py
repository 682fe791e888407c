"""The collector of cycles is kept away from work whose values stay, and is as before afterwards."""

from __future__ import annotations

import gc
from contextlib import suppress

from bot.collecting import seldom, uncollected


def test_seldom_ends_with_its_block() -> None:
    """Inside, far more values have to be there before the collector looks; afterwards as many as before, after errors too."""
    before = gc.get_threshold()
    with suppress(ValueError), seldom():
        assert gc.get_threshold()[0] > 100 * before[0]
        raise ValueError
    assert gc.get_threshold() == before


def test_uncollected_ends_with_the_outermost_block() -> None:
    """Inside, the collector is off; it stays so until the block that switched it off ends."""
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
