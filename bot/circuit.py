"""A breaker: a server or model that fails is left alone for a while, and the longer it fails the longer."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from bot.errors import BotError, ModelError

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")

#: The first pause and the longest one, in seconds; each failed try doubles it.
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0


class Circuit:
    """Runs work that may fail, one warning an outage.

    Args:
        loss: what is missing while it is away, for the warning.
        clock: tells the time in seconds.
        failure: the error that tells that the work has failed.
    """

    def __init__(
        self, loss: str, clock: Callable[[], float] = time.monotonic, failure: type[BotError] = ModelError
    ) -> None:
        self._loss = loss
        self._clock = clock
        self._failure = failure
        self._lock = threading.Lock()
        self._pause = 0.0
        self._retry = 0.0

    @property
    def is_closed(self) -> bool:
        """Whether the last work went well, or there was none yet."""
        return not self._pause

    def admits(self) -> bool:
        """Whether work would be tried now."""
        with self._lock:
            return not self._pause or self._clock() >= self._retry

    def attempt(self, work: Callable[[], _T]) -> _T | None:
        """What `work` gives; None where it fails, or where the last failure is too fresh to try again.

        After a failure only one caller tries again at a time; the others do not wait for it.
        """
        with self._lock:
            if self._pause and self._clock() < self._retry:
                return None
            if self._pause:
                self._retry = self._clock() + self._pause
        try:
            found = work()
        except self._failure as error:
            self._failed(error)
            return None
        self._worked()
        return found

    def _failed(self, error: BotError) -> None:
        with self._lock:
            fresh = not self._pause
            self._pause = min(LONGEST_PAUSE, 2 * self._pause) or FIRST_PAUSE
            self._retry = self._clock() + self._pause
        if fresh:
            _LOG.warning("%s; %s until it is back", error, self._loss)

    def _worked(self) -> None:
        with self._lock:
            away, self._pause = self._pause, 0.0
        if away:
            _LOG.info("back again, after: %s", self._loss)
