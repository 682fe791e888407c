"""The bot inside the test's own process: the real application on a stub of the request, with an engine by rule."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import threading
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

from bot.chat.application import build
from bot.chat.desk import Desk
from bot.chat.limits import Limit
from bot.chat.memory import Memory
from bot.chat.ordering import InOrder
from bot.chat.patience import Patience
from bot.chat.service import Limits, Service
from bot.engine import Engine, Reply
from bot.journal.journal import Journal
from bot.live import Live
from bot.model import Answer, Article, Block, Citation, Corpus, Declined, Outcome, Span, Unavailable
from bot.search.names import NameFinder
from tests.chat.fake.people import BOT, TOKEN, Json

_PATIENCE = 60.0
_TEXT = "« Le port est à tout le monde », a dit Ana Ruiz. Il pleut."


def corpus(*names: str) -> Corpus:
    """Articles of these names, all with the same text."""
    blocks = (Block("paragraph", Span(0, len(_TEXT))),)
    return Corpus(tuple(Article(f"{name}.md", name, _TEXT, blocks) for name in names))


class Script(Engine):
    """Quotes the first article; "slow" waits until it may, "crash" fails, "nothing" declines, "away" cannot look."""

    may_end: threading.Event

    def __init__(self, found: Corpus) -> None:
        object.__setattr__(self, "corpus", found)
        object.__setattr__(self, "names", NameFinder((), lambda _: True))
        object.__setattr__(self, "shared", None)
        object.__setattr__(self, "may_end", threading.Event())

    def ask(self, question: str, previous: str | None = None, passages: int = 10) -> Reply:
        """One question's reply."""
        del passages
        if "slow" in question:
            assert self.may_end.wait(_PATIENCE)
        if "crash" in question:
            msg = f"a fault with {question}"
            raise ZeroDivisionError(msg)
        outcome: Outcome = Answer(question, "en", (Citation(self.corpus.articles[0], Span(0, 47), "Ana Ruiz"),), 0.9)
        if "nothing" in question:
            outcome = Declined(question, "en", "no_evidence")
        if "away" in question:
            outcome = Unavailable(question, "en")
        return Reply(outcome, f"{previous} + {question}" if previous else question)


@dataclass
class Stub(BaseRequest):
    """Answers every call by itself and keeps it; a method may be made to fail."""

    calls: list[tuple[str, Json]] = field(default_factory=list)
    failing: dict[str, list[TelegramError]] = field(default_factory=dict)
    _number: int = 0

    @property
    def read_timeout(self) -> float | None:
        """None is needed."""
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: object, **named: object
    ) -> tuple[int, bytes]:
        """One call."""
        del method, timeouts, named
        name = url.rsplit("/", 1)[-1]
        given = dict(request_data.parameters) if request_data else {}
        if name != "getMe":
            self.calls.append((name, given))
        if self.failing.get(name):
            raise self.failing[name].pop(0)
        return 200, json.dumps({"ok": True, "result": self._result(name, given)}).encode()

    def sent(self, chat: int) -> list[str]:
        """The texts sent to a chat."""
        return [given["text"] for name, given in self.calls if name == "sendMessage" and given["chat_id"] == chat]

    def count(self, method: str) -> int:
        """How often a method was called."""
        return sum(name == method for name, _ in self.calls)

    def _result(self, name: str, given: Json) -> Any:  # noqa: ANN401
        if name == "getMe":
            return BOT
        if name == "getFile":
            return {"file_id": "a", "file_unique_id": "a", "file_path": "documents/a"}
        if name == "answerGuestQuery":
            return {"inline_message_id": "1"}
        if not name.startswith(("sendMessage", "edit")):
            return True
        self._number += 1
        chat = {"id": given.get("chat_id"), "type": "private", "first_name": "A"}
        return {"message_id": 1000 + self._number, "date": int(time.time()), "chat": chat, "text": "x"}


class Clock:
    """Wall-clock time that a test may move."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        """The time."""
        return time.time() + self.ahead


@dataclass
class Inside:
    """A running application and what a test does with it."""

    stub: Stub
    service: Service
    engine: Script
    order: InOrder
    deliver: Callable[[Json], Any]

    async def until(self, there: Callable[[], bool]) -> None:
        """Waits until something is so."""
        async with asyncio.timeout(_PATIENCE):
            while not there():  # noqa: ASYNC110 -- what is waited for happens in other threads too
                await asyncio.sleep(0.005)

    async def idle(self) -> None:
        """Waits until nothing is in hand."""
        await self.until(lambda: self.order.in_hand == 0)


@contextlib.asynccontextmanager
async def running(journal: Journal, desk: Desk | None = None, /, **limits: int) -> AsyncIterator[Inside]:
    """An application that takes updates as JSON; with a desk, organizers may change a corpus."""
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    stub, engine, order, clock = Stub(), Script(corpus("port", "quai")), InOrder(), time.monotonic
    bot: ExtBot[Any] = ExtBot(TOKEN, request=stub, get_updates_request=Stub(), rate_limiter=Patience(1000))
    with ThreadPoolExecutor(4) as searchers:
        service = Service(
            bot=bot,
            live=Live(engine, "one"),
            journal=journal,
            searchers=searchers,
            limits=Limits(*(Limit(limits.get(name, 0), clock) for name in ("person", "chat", "inline"))),
            memory=Memory(clock),
            clock=Clock(),
            desk=desk,
            order=order,
        )
        application = build(service, bot, order)

        async def deliver(update: Json) -> None:
            order.take()
            await application.update_queue.put(Update.de_json({"update_id": 1} | update, bot))

        async with application:
            await application.start()
            try:
                yield Inside(stub, service, engine, order, deliver)
            finally:
                engine.may_end.set()
                await application.stop()
