"""The time as Telegram tells it: a machine whose clock is wrong, or jumps, still knows how old a message is."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Protocol

_LOG = logging.getLogger(__name__)
_OK = 200
#: A clock that is off by more seconds than this needs a person.
_FAR = 120.0


class Reply(Protocol):
    """A reply of Telegram's server, as far as its date goes."""

    @property
    def status_code(self) -> int:
        """The HTTP status."""

    @property
    def headers(self) -> dict[str, str]:
        """The headers, by their name in lower case."""


class TelegramClock:
    """Seconds since 1970 by the date of Telegram's last reply; by this machine's clock until there is one.

    Args:
        own: this machine's clock, which may jump.
        steady: a clock that only ever goes on, for the time since the last reply.
    """

    def __init__(self, own: Callable[[], float] = time.time, steady: Callable[[], float] = time.monotonic) -> None:
        self._own = own
        self._steady = steady
        self._ahead: float | None = None
        self._known_off = 0.0

    def __call__(self) -> float:
        """The time."""
        return self._own() if self._ahead is None else self._steady() + self._ahead

    async def hear(self, reply: Reply) -> None:
        """Takes the date of a reply; warns each time that this machine's clock turns out to be wrong anew."""
        told = _date(reply.headers.get("date", "")) if reply.status_code == _OK else None
        if told is None:
            return
        self._ahead = told - self._steady()
        off = self._own() - told
        if abs(off - self._known_off) <= _FAR:
            return
        self._known_off = off
        if abs(off) > _FAR:
            _LOG.warning("this machine's clock is wrong, Telegram's is used", extra={"seconds": round(off)})


def _date(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
