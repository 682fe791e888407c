"""Fetches updates by long polling, and recovers from everything that passes.

Every end of a call is stamped, so that a poll that hangs is seen from outside.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.chat.network import why
from bot.chat.requests import is_refused
from bot.chat.rivals import Rivals, moment, still_there
from bot.chat.waiting import seconds

_LOG = logging.getLogger(__name__)

#: Is given updates in their order; returns when they may be confirmed to Telegram.
Deliver = Callable[[Sequence[Update]], Awaitable[None]]

#: The kinds of updates that are asked for; Telegram sends no other.
KINDS = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member", "guest_message")
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 5.0
#: Seconds that the network may take on top of the long poll itself.
_SLACK = 10.0
#: A long poll that comes back empty sooner than this, in seconds, was not held open.
_AT_ONCE = 0.2


@dataclass
class Stamp:
    """When polling last succeeded and last came to an end at all, on the clock of `time.monotonic`."""

    succeeded: float | None = None
    ended: float = 0.0
    second_poller: bool = False


class Polling:
    """The loop of getUpdates.

    Args:
        bot: who polls.
        deliver: is given the updates.
        room: returns when more updates may be fetched.
        seconds: how long Telegram may hold a call open.
    """

    def __init__(self, bot: Bot, deliver: Deliver, room: Callable[[], Awaitable[None]], seconds: int) -> None:
        self.stamp = Stamp(ended=time.monotonic())
        self._bot = bot
        self._deliver = deliver
        self._room = room
        self._seconds = seconds
        self._offset: int | None = None
        self._pause = _FIRST_PAUSE
        self._rivals = Rivals()

    async def run(self) -> None:
        """Polls until it is cancelled.

        Raises:
            InvalidToken: the token is not, or no longer, valid.
        """
        while True:
            await self._room()
            try:
                await self._once()
            except InvalidToken as error:
                if is_refused(error):
                    raise
                await self._failed(error, self._pause)
            except Conflict as error:
                await self._conflict(error)
            except RetryAfter as error:
                await self._failed(error, seconds(error))
            except TelegramError as error:
                await self._failed(error, self._pause)
            except TimeoutError:
                # Not stamped: a call that never ends by itself is what the stamp is there to show.
                _LOG.error("a poll hung and was given up")

    async def confirm(self) -> None:
        """Tells Telegram which updates were taken, so that they are not sent again after a restart; may fail."""
        if self._offset is None:
            return
        try:
            async with asyncio.timeout(2):
                await self._bot.get_updates(offset=self._offset, limit=1, timeout=0)
        except (TelegramError, TimeoutError):
            _LOG.info("the last updates could not be confirmed")

    async def _once(self) -> None:
        began = time.monotonic()
        updates = await self._ask(self._seconds)
        if updates and self._rivals.are_there(time.monotonic()):
            await asyncio.sleep(moment())
            updates = still_there(updates, await self._ask(0))
        if updates:
            await self._deliver(updates)
            self._offset = updates[-1].update_id + 1
        elif self._seconds and time.monotonic() - began < _AT_ONCE:
            # A server that does not hold the call open is not to be asked without a pause.
            await asyncio.sleep(_AT_ONCE)

    async def _ask(self, seconds: int) -> Sequence[Update]:
        """One call for updates, which Telegram may hold open for so many seconds."""
        async with asyncio.timeout(seconds + 2 * _SLACK):
            updates = await self._bot.get_updates(
                offset=self._offset, timeout=seconds, allowed_updates=KINDS, read_timeout=_SLACK
            )
        self.stamp.succeeded = self.stamp.ended = time.monotonic()
        self.stamp.second_poller = False
        self._pause = _FIRST_PAUSE
        return updates

    async def _failed(self, error: TelegramError, pause: float) -> None:
        self.stamp.ended = time.monotonic()
        _LOG.warning("polling failed, trying again", extra={"reason": why(error), "seconds": pause})
        await asyncio.sleep(pause)
        self._pause = min(self._pause * 2, _LONGEST_PAUSE)

    async def _conflict(self, error: Conflict) -> None:
        if "webhook" in error.message.lower():
            _LOG.warning("a webhook was set for this bot and is deleted, so that polling works")
            try:
                await self._bot.delete_webhook()
            except TelegramError as failed:
                await self._failed(failed, self._pause)
            return
        now = time.monotonic()
        pause = self._rivals.meet(now)
        # Who stays away on purpose is not stuck.
        self.stamp.ended, self.stamp.second_poller = now + pause, True
        _LOG.critical(
            "ANOTHER PROCESS POLLS WITH THIS TOKEN: each answers only some of the questions; stop one of the two, or get "
            "a token of its own for this one with /newbot from @BotFather; if the other is none of yours, have this "
            "token replaced with /revoke",
            extra={"seconds": pause},
        )
        await asyncio.sleep(pause)
