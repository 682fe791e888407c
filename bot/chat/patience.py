"""How calls to Telegram are spaced, and which are made again.

Telegram's limits (30 messages a second in all, 20 a minute in a group) are kept beforehand. When Telegram still says
"retry after", the one call waits that long, and the other chats go on. A message that certainly has not arrived is sent
again; one that may have arrived (a time-out while waiting for the reply) is not.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.ext import AIORateLimiter

from bot.chat.waiting import seconds

_LOG = logging.getLogger(__name__)
#: Waits before a message is sent again, in seconds: nearly ten minutes in all, the age at which questions get too old.
_AGAIN = (0.5, 1.0, 2.0, *(5.0,) * 115)
_LONGEST_RETRY_AFTER = 600.0
_PATIENT = ("send", "edit")
#: Causes after which a request was certainly not sent, by their name in httpx.
_UNSENT = {"ConnectTimeout", "PoolTimeout"}

Result = bool | dict[str, Any] | list[dict[str, Any]]


class Patience(AIORateLimiter):
    """Spaces the calls, waits out "retry after" for the one call, and sends again what has not arrived."""

    def __init__(self, messages_per_second: int, at_once: int = 16) -> None:
        super().__init__(overall_max_rate=messages_per_second)
        self._closing = asyncio.Event()
        self._on_their_way = asyncio.Semaphore(at_once)
        self._ready: Callable[[], Awaitable[None]] | None = None

    def send_when(self, ready: Callable[[], Awaitable[None]]) -> None:
        """Has each message wait for this right before it is sent, and no more than some be on their way at once."""
        self._ready = ready

    def close(self) -> None:
        """Ends the waiting for a network that is down: what fails from now on fails at once."""
        self._closing.set()

    async def process_request(  # noqa: PLR0913, PLR0917 -- the signature is the library's
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,  # noqa: ANN401
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Makes one call, and makes it again as long as that is right.

        Raises:
            TelegramError: it failed for good.
        """
        waits = iter(_AGAIN)
        call = self._when_ready(callback) if _is_message(endpoint) else callback
        while True:
            try:
                return await super().process_request(call, args, kwargs, endpoint, data, rate_limit_args)
            except RetryAfter as error:
                wait = seconds(error) + 0.1
                if wait > _LONGEST_RETRY_AFTER:
                    raise
                _LOG.info("Telegram asks to wait", extra={"method": endpoint, "seconds": wait})
                await asyncio.sleep(wait)
            except NetworkError as error:
                wait = next(waits, 0.0)
                if not wait or self._closing.is_set() or not _again(endpoint, error):
                    raise
                _LOG.warning("not sent, trying again", extra={"method": endpoint, "seconds": wait})
                await self._pause(wait)

    def _when_ready(
        self, callback: Callable[..., Coroutine[Any, Any, Result]]
    ) -> Callable[..., Coroutine[Any, Any, Result]]:
        async def call(*args: Any, **kwargs: Any) -> Result:  # noqa: ANN401
            async with self._on_their_way:
                if self._ready is not None:
                    await self._ready()
                return await callback(*args, **kwargs)

        return call

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            return


def _is_message(endpoint: str) -> bool:
    return endpoint.startswith(_PATIENT) and endpoint != "sendChatAction"


def _again(endpoint: str, error: NetworkError) -> bool:
    """Whether a call that failed may be made again without doing twice what Telegram has done already."""
    if isinstance(error, BadRequest) or not _is_message(endpoint):
        return False
    return not isinstance(error, TimedOut) or type(error.__cause__).__name__ in _UNSENT
