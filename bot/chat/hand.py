"""What is in hand is noted in the journal until it is handled, so that who is killed loses no question.

Answers do not depend on it: where the journal cannot be written they go on, and a kill then costs what is in hand.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
import logging
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from telegram import Bot, Update, User

from bot.chat import addressed, organizing
from bot.chat.desk import Desk
from bot.chat.ordering import MOST_IN_HAND
from bot.chat.requests import readable
from bot.errors import BotError
from bot.journal.in_hand import LEASE, Holder, InHand

_LOG = logging.getLogger(__name__)
#: An update does not wait longer than this, in seconds, for a database that is busy.
_PATIENCE = 2.0
#: Seconds before a database that failed is tried again, and between two signs of life.
_PAUSE, _SIGN = 1.0, LEASE.total_seconds() / 3
#: No more are noted at a time.
_MOST = 2 * MOST_IN_HAND
#: What the database takes for a number.
_LARGEST = 2**63


@dataclass
class _Batch:
    """What is noted in one transaction; what is taken has no content where it was handled before it could be noted."""

    taken: dict[int, str | None] = field(default_factory=dict)
    finished: set[int] = field(default_factory=set)
    new: set[int] | None = None
    written: asyncio.Event = field(default_factory=asyncio.Event)


class Hand:
    """Notes what is taken and what is handled, as much as has come together at a time.

    Args:
        journal: where it is noted.
        bot: whose it is; nothing is taken before the bot has met Telegram.
        clock: the time in seconds since 1970.
        desk: the organizers', whose orders are not noted.
    """

    def __init__(self, journal: InHand, bot: Bot, clock: Callable[[], float], desk: Desk | None = None) -> None:
        self._journal = journal
        self._bot = bot
        self._name = secrets.token_hex(8)
        self._clock = clock
        self._desk = desk
        self._held: set[int] = set()
        self._batch = _Batch()
        self._news = asyncio.Event()
        self._next_sign = 0.0
        #: Whether all that was handled is noted.
        self._is_noted = asyncio.Event()
        self._is_noted.set()
        self._well = True
        self._closing = False

    async def take(self, updates: Sequence[Update]) -> list[Update]:
        """Notes updates that have come; returns those that nobody has, or has had, in hand."""
        fresh = [update for update in updates if update.update_id not in self._held]
        wanted = [update for update in fresh if is_wanted(update, self._bot.bot, self._desk)]
        wanted = wanted[: max(0, _MOST - len(self._held))]
        if not wanted:
            return fresh
        batch = self._batch
        batch.taken |= {update.update_id: update.to_json() for update in wanted}
        self._held |= {update.update_id for update in wanted}
        self._news.set()
        # The batch was tried then.
        await self._until(batch.written)
        known = set() if batch.new is None else {update.update_id for update in wanted} - batch.new
        self._held -= known
        return [update for update in fresh if update.update_id not in known]

    async def take_over(self, *, everything: bool) -> list[Update]:
        """What others had in hand who were killed; with `everything`, whoever had something in hand was."""
        try:
            found = await asyncio.to_thread(self._journal.take_over, self._holder(), self._now(), everything=everything)
        except BotError as error:
            self._failed(error)
            return []
        self._held |= found.keys()
        if found:
            _LOG.info("taken over from a bot that was killed", extra={"updates": len(found)})
        updates = (Update.de_json(readable(json.loads(content)), self._bot) for content in found.values())
        return [update for update in updates if update is not None]

    def finish(self, update: Update) -> None:
        """An update was handled: what is noted of it goes."""
        number = update.update_id
        if number not in self._held:
            return
        self._held.discard(number)
        if number in self._batch.taken:
            self._batch.taken[number] = None
        else:
            self._batch.finished.add(number)
        self._is_noted.clear()
        self._news.set()

    async def noted(self) -> None:
        """Waits until all that was handled is noted, but not for a database that keeps others waiting already.

        What is sent meanwhile would be sent again, too, if the bot were killed.
        """
        await self._until(self._is_noted)

    async def keep(self) -> None:
        """Writes down what comes together, and gives signs of life, until it is closed."""
        while not self._closing or self._batch.taken or self._batch.finished:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_SIGN):
                    await self._news.wait()
            self._news.clear()
            await self._write()

    def close(self) -> None:
        """Has `keep` end as soon as everything is written."""
        self._closing = True
        self._news.set()

    async def _until(self, event: asyncio.Event) -> None:
        if not self._well:
            return
        try:
            async with asyncio.timeout(_PATIENCE):
                await event.wait()
        except TimeoutError as error:
            self._failed(error)

    async def _write(self) -> None:
        batch, self._batch = self._batch, _Batch()
        try:
            if batch.taken or batch.finished:
                given = self._holder(), self._now(), batch.taken, batch.finished
                batch.new = await asyncio.to_thread(self._journal.write, *given)
            await self._give_a_sign()
        except BotError as error:
            self._failed(error)
            self._again(batch)
            batch.written.set()
            await asyncio.sleep(_PAUSE)
        else:
            self._well = True
            batch.written.set()
            if not self._batch.taken.keys() - self._held and not self._batch.finished:
                self._is_noted.set()

    async def _give_a_sign(self) -> None:
        if self._held and time.monotonic() >= self._next_sign:
            await asyncio.to_thread(self._journal.renew, self._holder(), self._now())
            self._next_sign = time.monotonic() + _SIGN

    def _again(self, batch: _Batch) -> None:
        """Has what could not be written tried with what comes next, but for what was handled meanwhile."""
        later = self._batch
        for number, content in batch.taken.items():
            if content is not None and number not in later.finished:
                later.taken.setdefault(number, content)
        later.finished = (later.finished - batch.taken.keys()) | batch.finished
        self._news.set()

    def _failed(self, error: Exception) -> None:
        if self._well:
            _LOG.error("what is in hand cannot be noted", extra={"fault": type(error).__name__})
        self._well = False

    def _holder(self) -> Holder:
        return Holder(self._bot.id, self._name)

    def _now(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self._clock(), dt.UTC)


def is_wanted(update: Update, me: User, desk: Desk | None) -> bool:
    """Whether an update is to be handled even if the bot is killed meanwhile.

    Who types on or presses again asks anew by that; and what an organizer orders must not be done twice.
    """
    message = update.message or update.edited_message
    if not 0 <= update.update_id < _LARGEST:
        return False
    if message is None:
        return update.guest_message is not None or update.my_chat_member is not None
    if desk is not None and desk.is_for(message) and organizing.read(message) is not None:
        return False
    return addressed.read(message, me) is not None
