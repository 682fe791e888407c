"""What every reaction of the bot needs, gathered once where the bot is put together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from telegram import Bot

from bot.chat.desk import Desk
from bot.chat.limits import Limit
from bot.chat.memory import Memory
from bot.chat.metrics import Metrics
from bot.chat.ordering import InOrder
from bot.journal.journal import Journal
from bot.live import Live

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """The limits of questions a minute: of a person, of a chat, and of a person's inline queries."""

    person: Limit
    chat: Limit
    inline: Limit


@dataclass(frozen=True)
class Service:
    """The parts of a running bot.

    `searchers` runs the engine; `clock` is Telegram's outside of tests: it dates messages by it.
    `desk` is the organizers', None where there are none; what is kept goes after `retention_days`.
    """

    bot: Bot
    live: Live
    journal: Journal
    searchers: Executor
    limits: Limits
    memory: Memory
    clock: Callable[[], float]
    order: InOrder
    desk: Desk | None = None
    retention_days: int = 30
    metrics: Metrics = field(default_factory=Metrics)

    async def search(self, work: Callable[..., T], *given: Any) -> T:  # noqa: ANN401
        """Runs a piece of the engine's work off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self.searchers, work, *given)
