"""Another process that polls with the same token: it is kept out of the way of, and no question is answered by both.

Telegram ends the older of two calls for updates, and gives an update to whoever calls until somebody confirms it. So a
process that was turned away stays away for longer and longer, and, once it is back, takes an update only if it is still
there a moment later: what the other one has taken is gone by then.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
#: Seconds without a conflict after which the other one counts as gone: it may have stayed away for its longest pause.
_QUIET = 5 * LONGEST_PAUSE
#: Seconds between the two looks, drawn each time: two processes that look at once shall not do so twice.
_MOMENT = (0.5, 1.5)


@dataclass
class Rivals:
    """What this process knows of others; times are seconds on the clock of `time.monotonic`."""

    _pause: float = FIRST_PAUSE
    _met: float | None = None

    def meet(self, now: float) -> float:
        """This process was turned away; returns for how many seconds it has to stay away."""
        pause = self._pause if self.are_there(now) else FIRST_PAUSE
        self._met, self._pause = now, min(pause * 2, LONGEST_PAUSE)
        return pause

    def are_there(self, now: float) -> bool:
        """Whether another process may poll as well."""
        return self._met is not None and now - self._met < _QUIET


def moment() -> float:
    """How many seconds to wait before the second look."""
    return random.uniform(*_MOMENT)  # noqa: S311 -- chance, not a secret


def still_there(first: Sequence[Update], second: Sequence[Update]) -> list[Update]:
    """What was there at both looks, and so was taken by nobody."""
    left = {update.update_id for update in second}
    return [update for update in first if update.update_id in left]
