"""What the bot does by itself: it forgets what is old, and tells the organizers' chat of the week and of failures."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Sequence

from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.chat.desk import Desk
from bot.chat.organizer_messages import html
from bot.chat.service import Service
from bot.errors import BotError
from bot.ingest.digest import digest
from bot.ingest.news import news
from bot.ingest.telling import comparison_lines
from bot.ingest.translating import in_language
from bot.ingest.words import say
from bot.live import BuildFailed, Event, Swapped
from bot.model import Language

_LOG = logging.getLogger(__name__)
_HOUR = 3600.0
_MORNING = 8
_SENT = "digest"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


async def keep_house(service: Service, retention_days: int, digest_day: str) -> None:
    """Forgets what is older than the retention and sends the digest when it is due; looks every hour, without end."""
    while True:
        try:
            # Not by this machine's clock: one that jumps ahead for a moment would have everything forgotten.
            now = dt.datetime.fromtimestamp(service.clock(), dt.UTC)
            await asyncio.to_thread(service.journal.prune, retention_days, at=now)
            await send_digest(service, digest_day, now.astimezone())
        except (BotError, TelegramError) as error:
            _LOG.warning("the hourly work could not be done", extra={"fault": type(error).__name__})
        await asyncio.sleep(_HOUR)


async def send_digest(service: Service, day: str, now: dt.datetime) -> bool:
    """Sends the week's digest to the organizers' chat, once a week; returns whether it was due."""
    desk = service.desk
    if desk is None or desk.chat is None or day not in _DAYS:
        return False
    year, week, weekday = now.isocalendar()
    due = weekday == _DAYS.index(day) + 1 and now.hour >= _MORNING
    chats, mark = service.journal.chats, f"{year}-{week}"
    if not due or (await asyncio.to_thread(chats.settings, desk.chat)).get(_SENT) == mark:
        return False
    lines = await asyncio.to_thread(digest, service.journal, service.live.now.engine, now, _language(service))
    await _tell(service, desk.chat, lines)
    await asyncio.to_thread(chats.set, desk.chat, _SENT, mark)
    return True


def tell_failures(service: Service, desk: Desk, loop: asyncio.AbstractEventLoop) -> None:
    """Has the organizers' chat told, from now on, of a corpus that cannot be used and of what a changed one breaks."""
    chat = desk.chat
    if chat is None:
        return
    pending: set[asyncio.Task[None]] = set()

    def hear(event: Event) -> None:
        loop.call_soon_threadsafe(start, event)

    def start(event: Event) -> None:
        task = loop.create_task(_tell_of(service, desk, chat, event))
        pending.add(task)
        task.add_done_callback(pending.discard)

    # Swaps and failures happen in the watching thread.
    service.live.listen(hear)


async def _tell_of(service: Service, desk: Desk, chat: int, event: Event) -> None:
    lines = await asyncio.to_thread(trouble, event, desk, _language(service))
    if lines:
        await _tell(service, chat, lines)


def trouble(event: Event, desk: Desk, language: Language) -> list[str]:
    """What of an event needs a look, nothing where all is well."""
    if isinstance(event, BuildFailed):
        return [say(language, "failed", reason=in_language(language, event.reason))]
    found = news(Swapped(event.before, event.after), desk.door.folder)
    lines = [say(language, "unusable", reason=in_language(language, reason)) for reason in found.unusable]
    return lines + (comparison_lines(found.comparison, language, done=True) if found.broken else [])


async def _tell(service: Service, chat: int, lines: Sequence[str]) -> None:
    try:
        await service.bot.send_message(chat, html(lines), parse_mode=ParseMode.HTML)
    except TelegramError as error:
        _LOG.warning("the organizers' chat could not be told", extra={"fault": type(error).__name__})


def _language(service: Service) -> Language:
    """The first language of the event: a chat has none of its own."""
    return service.live.now.engine.corpus.event.languages[0]
