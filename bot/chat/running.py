"""The bot's life: it meets Telegram, takes updates until it is told to stop, answers what is in hand, and ends."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import ExtBot

from bot.chat import health, menus, routine
from bot.chat.application import App, build
from bot.chat.clock import TelegramClock
from bot.chat.desk import Desk
from bot.chat.hand import Hand
from bot.chat.limits import Limit
from bot.chat.memory import Memory
from bot.chat.ordering import InOrder
from bot.chat.patience import Patience
from bot.chat.polling import Polling
from bot.chat.requests import Request, UpdatesRequest
from bot.chat.service import Limits, Service
from bot.chat.waiting import persist, stop_signal, until
from bot.chat.webhook import Webhook
from bot.errors import ServingError, TokenError
from bot.journal.journal import Journal
from bot.live import Live
from bot.settings import Settings

_LOG = logging.getLogger(__name__)
_SEARCHERS = 4
#: More would cost time with each request: the pool looks through all of them. Few are busy at 30 messages a second.
_CONNECTIONS = 16
#: Messages of a chat that may wait beyond what its limit lets pass anyway.
_SPARE = 10
_INLINE_FACTOR = 3
#: Seconds between two looks for what a killed process had in hand, and for the last notes of what was handled.
_LOOK, _PATIENCE = 5.0, 3.0


def run(settings: Settings, token: str, live: Live, journal: Journal, desk: Desk | None = None) -> None:
    """Runs the bot until SIGTERM or SIGINT; with a desk, organizers may change the corpus.

    Raises:
        TokenError: Telegram does not know the token.
        ServingError: a port cannot be had, or polling is stuck beyond recovery.
    """
    # The library's own switch to durations as timedelta, which it warns about otherwise.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    try:
        asyncio.run(_Bot(settings, token, live, journal, desk).run())
    except InvalidToken:
        raise TokenError from None


class _Bot:
    """One run's parts, put together."""

    def __init__(self, settings: Settings, token: str, live: Live, journal: Journal, desk: Desk | None) -> None:
        self._settings = settings
        self._patience = Patience(settings.messages_per_second, _CONNECTIONS)
        clock = TelegramClock()
        root = settings.telegram_api_url.rstrip("/")
        self._bot: ExtBot[Any] = ExtBot(
            token,
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            request=Request(
                clock, _CONNECTIONS, read_timeout=20, write_timeout=10, connect_timeout=10, pool_timeout=60
            ),
            get_updates_request=UpdatesRequest(clock, 2, connect_timeout=10, pool_timeout=10),
            rate_limiter=self._patience,
        )
        self._hand = Hand(journal.in_hand, self._bot, clock, desk)
        self._patience.send_when(self._hand.noted)
        self._ready = asyncio.Event()
        self._order = InOrder(settings.chat_limit + _SPARE if settings.chat_limit else 0, self._hand.finish)
        self._searchers = ThreadPoolExecutor(_SEARCHERS, "search")
        self._service = Service(
            bot=self._bot,
            live=live,
            journal=journal,
            searchers=self._searchers,
            limits=Limits(
                person=Limit(settings.person_limit, time.monotonic),
                chat=Limit(settings.chat_limit, time.monotonic),
                inline=Limit(settings.person_limit * _INLINE_FACTOR, time.monotonic),
            ),
            memory=Memory(time.monotonic),
            clock=clock,
            desk=desk,
            order=self._order,
            retention_days=settings.retention_days,
        )
        self._application: App = build(self._service, self._bot, self._order)
        self._polling = Polling(self._bot, self._deliver, self._order.room, settings.poll_seconds)

    async def run(self) -> None:
        """From the first call to Telegram to the last answer."""
        stop = stop_signal()
        async with self._health_address(), self._door() as door:
            if not await until(stop, self._meet()):
                return
            await self._application.initialize()
            await self._application.start()
            writer = asyncio.create_task(self._hand.keep())
            menu = asyncio.create_task(menus.publish(self._bot, self._service.desk))
            house = self._keep_house()
            _LOG.info("serving", extra={"bot": self._bot.id, "corpus": self._service.live.now.version})
            try:
                await self._take_updates(stop, door)
            finally:
                menu.cancel()
                house.cancel()
                await self._end(door, writer)

    def _keep_house(self) -> asyncio.Task[None]:
        if self._service.desk is not None:
            routine.tell_failures(self._service, self._service.desk, asyncio.get_running_loop())
        chosen = self._settings
        return asyncio.create_task(routine.keep_house(self._service, chosen.retention_days, chosen.digest_day))

    async def _take_updates(self, stop: asyncio.Event, door: Webhook | None) -> None:
        # One process polls with a token: whoever had something in hand is gone.
        self._put(await self._hand.take_over(everything=door is None))
        self._ready.set()
        if door is not None:
            await until(stop, persist(door.register))
            await until(stop, self._take_over())
            return
        watcher = asyncio.create_task(self._watch())
        try:
            await until(stop, self._polling.run(), watcher)
        finally:
            watcher.cancel()

    async def _watch(self) -> None:
        """Ends, with an error, when no poll has come to an end by itself for too long."""
        stale = self._settings.stale_seconds
        while (age := time.monotonic() - self._polling.stamp.ended) < stale:  # noqa: ASYNC110 -- time itself is awaited
            await asyncio.sleep(stale - age)
        reason = f"polling has been stuck for {age:.0f} seconds"
        raise ServingError(reason, "start the bot again; if that happens often, look at the network")

    async def _take_over(self) -> None:
        """Takes over, again and again, what other processes with the same webhook had in hand that were killed."""
        while True:
            await asyncio.sleep(_LOOK)
            self._put(await self._hand.take_over(everything=False))

    async def _deliver(self, updates: Sequence[Update]) -> None:
        await self._ready.wait()
        self._put(await self._hand.take(updates))

    def _put(self, updates: Iterable[Update]) -> None:
        for update in updates:
            self._order.take()
            self._application.update_queue.put_nowait(update)

    async def _meet(self) -> None:
        """Waits for Telegram as long as it takes; only a wrong token ends that."""
        await persist(self._bot.initialize)

    async def _end(self, door: Webhook | None, writer: asyncio.Task[None]) -> None:
        """Answers what is in hand and says goodbye."""
        _LOG.info("stopping", extra={"queue": self._order.in_hand})
        if door is not None:
            await door.close()
        self._patience.close()
        await self._application.stop()
        if door is None:
            await self._polling.confirm()
        self._hand.close()
        await asyncio.wait([writer], timeout=_PATIENCE)
        writer.cancel()
        await self._application.shutdown()
        self._searchers.shutdown(cancel_futures=True)
        _LOG.info("stopped")

    @contextlib.asynccontextmanager
    async def _health_address(self) -> AsyncIterator[None]:
        if self._settings.health_port is None:
            yield
            return
        stamp = None if self._settings.webhook_url else self._polling.stamp
        pulse = health.Pulse(self._service.live, self._order, stamp)
        with _port("BOT_HEALTH_PORT"):
            server = health.serve(pulse, self._service.metrics, self._settings.health_host, self._settings.health_port)
        try:
            yield
        finally:
            server.stop()
            await server.close_all_connections()

    @contextlib.asynccontextmanager
    async def _door(self) -> AsyncIterator[Webhook | None]:
        chosen = self._settings
        if not chosen.webhook_url:
            yield None
            return
        secret = chosen.webhook_secret.get_secret_value() if chosen.webhook_secret else None
        door = Webhook(self._bot, self._deliver, chosen.webhook_url, secret)
        with _port("BOT_WEBHOOK_PORT"):
            door.listen(chosen.webhook_host, chosen.webhook_port)
        yield door


@contextlib.contextmanager
def _port(setting: str) -> Any:  # noqa: ANN401
    try:
        yield
    except OSError as error:
        reason = f"{setting}: {error.strerror}"
        raise ServingError(reason, "choose another port, or stop what uses it") from error
