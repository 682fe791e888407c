"""The fake Telegram as a test uses it: people do things, the bot's messages are waited for.

The server runs in a thread of its own; everything here may be called from the test's thread.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
import threading
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any, Self, TypeVar

from tornado.httpserver import HTTPServer

from tests.chat.fake import server
from tests.chat.fake.people import TOKEN, Json
from tests.chat.fake.state import Call, Fault, State

T = TypeVar("T")
#: How long anything that a test waits for may take, in seconds, on a machine that is busy.
PATIENCE = 120.0


class Telegram:
    """A running fake."""

    def __init__(self, token: str = TOKEN, tls: ssl.SSLContext | None = None) -> None:
        self.token = token
        self.tls = tls
        self.state = State()
        self.state.me["id"] = int(token.partition(":")[0])
        self.news = asyncio.Event()
        self.poller = 0
        self.port = 0
        self._changed = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._server: HTTPServer | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._in_loop(self._open)
        return self

    def __exit__(self, *_: object) -> None:
        self._in_loop(self._close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def address(self) -> str:
        """The root of this Bot API."""
        return f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}"

    @contextlib.contextmanager
    def outage(self) -> Iterator[None]:
        """While it lasts, nobody answers at the address."""
        self._in_loop(self._close)
        try:
            yield
        finally:
            self._in_loop(self._open)

    def inject(self, update: Json) -> int:
        """An update for the bot; returns its number."""
        with self._changed:
            number = self.state.number()
            self.state.pending.append({"update_id": number} | update)
            hook = self.state.webhook
        if hook is None:
            self._loop.call_soon_threadsafe(self.news.set)
        else:
            self._bring(hook)
        return number

    def wake(self) -> None:
        """Lets who waits for updates look again."""
        self._loop.call_soon_threadsafe(self.news.set)

    def news_for_pollers(self) -> None:
        """Wakes who waits for updates, so that it calls again."""
        self.inject({"channel_post": {}})

    def fail(self, method: str, fault: Fault, times: int = 1) -> None:
        """The next calls of a method go wrong."""
        with self._changed:
            self.state.faults.setdefault(method, []).extend([fault] * times)

    def perform(self, work: Callable[[State], T]) -> T:
        """Looks at or changes the state, alone."""
        with self._changed:
            try:
                return work(self.state)
            finally:
                self._changed.notify_all()

    def wait(self, wanted: Callable[[State], T | None], what: str, seconds: float = PATIENCE) -> T:
        """Waits until there is what is wanted, and returns it."""
        found: list[T] = []

        def there() -> bool:
            value = wanted(self.state)
            found[:] = [] if value is None or value is False else [value]
            return bool(found)

        with self._changed:
            assert self._changed.wait_for(there, seconds), f"waited for {what} in vain; {self._told()}"
        return found[0]

    def calls(self, method: str) -> list[Call]:
        """The bot's calls of a method so far."""
        return self.perform(lambda state: [call for call in state.calls if call.method == method])

    def note(self, call: Call) -> Fault | None:
        """Keeps a call; returns what is to go wrong with it."""

        def keep(state: State) -> Fault | None:
            state.calls.append(call)
            waiting = state.faults.get(call.method)
            return waiting.pop(0) if waiting else None

        return self.perform(keep)

    def violated(self, words: str) -> None:
        """Keeps what the bot should not have done."""
        self.perform(lambda state: state.violations.append(words))

    def next_poller(self) -> int:
        """The number of a new poller; the one before has to go."""
        self.poller += 1
        self.news.set()
        return self.poller

    def forget_updates(self, offset: int) -> None:
        """Updates below the offset were taken."""
        with self._changed:
            self.state.pending = [each for each in self.state.pending if each["update_id"] >= offset]

    def waiting_updates(self, given: Json) -> list[Json]:
        """The updates that wait and are asked for."""
        kinds = given.get("allowed_updates") or []
        with self._changed:
            return [each for each in self.state.pending if not kinds or any(kind in each for kind in kinds)]

    def _bring(self, hook: tuple[str, str]) -> None:
        """Brings the waiting updates to the webhook, in order; one that is not taken stays."""
        for update in self.perform(lambda state: list(state.pending)):
            headers = {"X-Telegram-Bot-Api-Secret-Token": hook[1], "Content-Type": "application/json"}
            request = urllib.request.Request(hook[0], json.dumps(update).encode(), headers)  # noqa: S310 -- the test's own
            with urllib.request.urlopen(request, timeout=PATIENCE):  # noqa: S310 -- as above
                self.forget_updates(update["update_id"] + 1)

    def _told(self) -> str:
        last = [f"{call.method}({call.given.get('text', '')!r:.80})" for call in self.state.calls[-8:]]
        return f"last calls: {last}; violations: {self.state.violations}"

    def _open(self) -> None:
        self._server = server.listen(self, self.port) if self.port else self._first_server()

    def _first_server(self) -> HTTPServer:
        opened = HTTPServer(server.application(self), ssl_options=self.tls)
        from tornado.netutil import bind_sockets  # noqa: PLC0415

        sockets = bind_sockets(0, "127.0.0.1")
        opened.add_sockets(sockets)
        self.port = int(sockets[0].getsockname()[1])
        return opened

    async def _closed(self) -> None:
        if self._server is not None:
            self._server.stop()
            await self._server.close_all_connections()

    def _close(self) -> Any:  # noqa: ANN401
        return self._closed()

    def _in_loop(self, work: Callable[[], Any]) -> None:
        async def run() -> None:
            made = work()
            if asyncio.iscoroutine(made):
                await made

        asyncio.run_coroutine_threadsafe(run(), self._loop).result(PATIENCE)
