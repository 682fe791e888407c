"""In which order updates are handled: one after the other within a chat, all chats at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

#: How many updates may be in hand before no more are fetched; Telegram keeps the others meanwhile.
MOST_IN_HAND = 500
#: A batch of getUpdates on top of that must find room.
_BATCH = 100


class InOrder(BaseUpdateProcessor):
    """Handles the updates of each chat one by one as they came, so that a slow question delays nobody else's chat."""

    def __init__(self, most_in_chat: int = 0, finished: Callable[[Update], None] = lambda _: None) -> None:
        """Takes how many messages of one chat may wait, and what is told of each update that was handled.

        More messages are dropped, as the chat's limit would do later (0: any number).
        """
        super().__init__(MOST_IN_HAND + 2 * _BATCH)
        self._most_in_chat = most_in_chat
        self._finished = finished
        self._turns: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}
        self._in_hand = 0
        self._changed = asyncio.Condition()

    @property
    def in_hand(self) -> int:
        """How many updates were taken and are not finished."""
        return self._in_hand

    def take(self) -> None:
        """Counts an update that was fetched."""
        self._in_hand += 1

    async def room(self) -> None:
        """Returns when there is room for more updates."""
        async with self._changed:
            await self._changed.wait_for(lambda: self._in_hand < MOST_IN_HAND)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Waits for the chat's turn, then handles the update."""
        chat = update.effective_chat if isinstance(update, Update) else None
        try:
            if chat is None:
                await coroutine
            elif self._is_flooded(chat.id) and isinstance(update, Update) and _is_words(update):
                _drop(coroutine)
            else:
                await self._in_turn(chat.id, coroutine)
            # Not where the bot is ended in the middle of it.
            if isinstance(update, Update):
                self._finished(update)
        finally:
            async with self._changed:
                self._in_hand -= 1
                self._changed.notify_all()

    def _is_flooded(self, chat: int) -> bool:
        return 0 < self._most_in_chat <= self._waiting.get(chat, 0)

    async def _in_turn(self, chat: int, coroutine: Awaitable[Any]) -> None:
        turn = self._turns.setdefault(chat, asyncio.Lock())
        self._waiting[chat] = self._waiting.get(chat, 0) + 1
        try:
            async with turn:
                await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._turns[chat]

    async def initialize(self) -> None:
        """Needs nothing."""

    async def shutdown(self) -> None:
        """Holds nothing."""


def _is_words(update: Update) -> bool:
    """Whether an update is something that somebody wrote, and no news about the chat itself."""
    return update.message is not None and update.message.text is not None


def _drop(coroutine: Awaitable[Any]) -> None:
    if asyncio.iscoroutine(coroutine):
        coroutine.close()
