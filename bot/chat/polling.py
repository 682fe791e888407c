"""Fetches updates by long polling, and recovers from everything that passes.

An update that cannot be parsed becomes an empty one, so that it does not block those behind it; every end of a call is
stamped, so that a poll that hangs is seen from outside.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.chat.waiting import seconds

_LOG = logging.getLogger(__name__)

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


class UpdatesRequest(HTTPXRequest):
    """The request of getUpdates; what cannot be parsed is taken out before it is."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The reply as an object whose updates can all be parsed."""
        reply = HTTPXRequest.parse_json_payload(payload)
        if isinstance(reply.get("result"), list):
            reply["result"] = [readable(each) for each in reply["result"] if _number(each) is not None]
        return reply


def readable(update: dict[str, Any]) -> dict[str, Any]:
    """The update as it is, or an empty one of the same number where it cannot be parsed."""
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001 -- whatever Telegram sends, the updates behind it must be reached
        number = _number(update)
        _LOG.error("an update cannot be parsed", extra={"update": number, "fault": type(error).__name__})
        return {"update_id": number}
    return update


class Polling:
    """The loop of getUpdates.

    Args:
        bot: who polls.
        deliver: is given each update, in order.
        room: returns when more updates may be fetched.
        seconds: how long Telegram may hold a call open.
    """

    def __init__(
        self, bot: Bot, deliver: Callable[[Update], Awaitable[None]], room: Callable[[], Awaitable[None]], seconds: int
    ) -> None:
        self.stamp = Stamp(ended=time.monotonic())
        self._bot = bot
        self._deliver = deliver
        self._room = room
        self._seconds = seconds
        self._offset: int | None = None
        self._pause = _FIRST_PAUSE

    async def run(self) -> None:
        """Polls until it is cancelled.

        Raises:
            InvalidToken: the token is not, or no longer, valid.
        """
        while True:
            await self._room()
            try:
                await self._once()
            except InvalidToken:
                raise
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
        async with asyncio.timeout(self._seconds + 2 * _SLACK):
            updates = await self._bot.get_updates(
                offset=self._offset, timeout=self._seconds, allowed_updates=KINDS, read_timeout=_SLACK
            )
        self.stamp.succeeded = self.stamp.ended = time.monotonic()
        self.stamp.second_poller = False
        self._pause = _FIRST_PAUSE
        for update in updates:
            self._offset = update.update_id + 1
            await self._deliver(update)
        if not updates and self._seconds and time.monotonic() - began < _AT_ONCE:
            # A server that does not hold the call open is not to be asked without a pause.
            await asyncio.sleep(_AT_ONCE)

    async def _failed(self, error: TelegramError, pause: float) -> None:
        self.stamp.ended = time.monotonic()
        _LOG.warning("polling failed, trying again", extra={"fault": type(error).__name__, "seconds": pause})
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
        self.stamp.second_poller = True
        _LOG.critical(
            "ANOTHER PROCESS POLLS WITH THIS TOKEN: each gets only some of the questions; stop one of the two, or get "
            "a token of its own for this one"
        )
        await self._failed(error, self._pause)


def _number(update: object) -> int | None:
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if isinstance(number, int) else None
