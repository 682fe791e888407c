"""Waits for Telegram, for work to end, or for the signal to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Callable

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.chat.network import why
from bot.chat.requests import NotTelegramError, is_refused

_LOG = logging.getLogger(__name__)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 5.0


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()


async def persist(call: Callable[[], Awaitable[object]]) -> None:
    """Makes a call until it succeeds.

    Raises:
        InvalidToken: the token is wrong.
    """
    pause = _FIRST_PAUSE
    while True:
        try:
            await _called(call)
        except TelegramError as error:
            if isinstance(error, InvalidToken) and is_refused(error):
                raise
            wait = (seconds(error) if isinstance(error, RetryAfter) else 0.0) or pause
            _LOG.warning("Telegram cannot be reached, trying again", extra={"reason": why(error), "seconds": wait})
            await asyncio.sleep(wait)
            pause = min(pause * 2, _LONGEST_PAUSE)
        else:
            return


async def _called(call: Callable[[], Awaitable[object]]) -> None:
    """Makes a call.

    Raises:
        TelegramError: it failed.
    """
    try:
        await call()
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # The library takes the reply apart and finds something else in it.
        raise NotTelegramError from error


async def until(stop: asyncio.Event, *work: Awaitable[None]) -> bool:
    """Works until one piece of work ends, or it is told to stop; returns whether the work ended first."""
    told = asyncio.create_task(stop.wait())
    tasks = [asyncio.ensure_future(each) for each in work]
    try:
        done, _ = await asyncio.wait([told, *tasks], return_when=asyncio.FIRST_COMPLETED)
        for task in done - {told}:
            task.result()
        return told not in done
    finally:
        for task in (told, *tasks):
            task.cancel()
        await asyncio.gather(told, *tasks, return_exceptions=True)


def stop_signal() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set; a second signal ends the process at once."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()

    def tell() -> None:
        stop.set()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)

    with contextlib.suppress(NotImplementedError):
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, tell)
    return stop
