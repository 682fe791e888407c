"""The HTTP side: `/bot<token>/<method>`, long polling, faults, and an outage of the whole server."""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING, Any

from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.web import Application, HTTPError, RequestHandler

from tests.chat.fake import oracle, rules
from tests.chat.fake.methods import BEHAVIOUR
from tests.chat.fake.people import Json
from tests.chat.fake.refusal import Refusal, bad_request
from tests.chat.fake.state import Call, Fault

if TYPE_CHECKING:
    from tests.chat.fake.telegram import Telegram

_BATCH = 100


def application(telegram: Telegram) -> Application:
    """The fake's web server."""
    given = {"telegram": telegram}
    doors = [(r"/bot([^/]*)/(\w+)", Door, given), (r"/file/bot([^/]*)/documents/(\w+)", Files, given)]
    return Application(doors, log_function=lambda _: None)


class Files(RequestHandler):
    """Where the bot fetches what people send."""

    def initialize(self, telegram: Telegram) -> None:
        """Takes the fake that this is the door of."""
        self.telegram = telegram

    def get(self, token: str, number: str) -> None:
        """Gives a file, if the token is right."""
        raw = self.telegram.perform(lambda state: state.files.get(number))
        if token != self.telegram.token or raw is None:
            raise HTTPError(404)
        self.finish(raw)


class Door(RequestHandler):
    """One call of the bot."""

    def initialize(self, telegram: Telegram) -> None:
        """Takes the fake that this is the door of."""
        self.telegram = telegram
        self._gone = asyncio.Event()

    def on_connection_close(self) -> None:
        """The bot hung up."""
        self._gone.set()

    async def post(self, token: str, method: str) -> None:
        """Answers the call; the HTTP status equals the error code."""
        try:
            given = rules.decoded({name: self.get_body_argument(name, strip=False) for name in self._names()})
            uploads = {name: bytes(files[0]["body"]) for name, files in self.request.files.items()}
            self.telegram.perform(lambda state: state.uploads.update(uploads))
            given |= {name: f"attach://{name}" for name in uploads if name not in given}
            result = await self._result(token, method, given)
        except Refusal as refusal:
            self._reply(refusal.status, _refused(refusal))
        else:
            self._reply(200, {"ok": True, "result": result})

    def _names(self) -> list[str]:
        return list(self.request.body_arguments)

    async def _result(self, token: str, method: str, given: Json) -> Any:  # noqa: ANN401
        if token != self.telegram.token:
            raise Refusal(401, "Unauthorized")
        self._check(method, given)
        fault = self.telegram.note(Call(method, given, time.monotonic()))
        if fault is not None and not fault.after:
            await self._fail(fault)
        if method == "getUpdates":
            return await self._updates(given)
        result = self.telegram.perform(lambda state: BEHAVIOUR[method](state, given))
        if fault is not None:
            await self._fail(fault)
        return result

    def _check(self, method: str, given: Json) -> None:
        if method not in rules.METHODS:
            self.telegram.violated(f"unknown method {method}")
            raise Refusal(404, "Not Found")
        for words in (*rules.unknown(method, given), *oracle.objections(method, given)):
            self.telegram.violated(words)
            raise bad_request(words)

    async def _fail(self, fault: Fault) -> None:
        if fault.kind == "refuse":
            raise Refusal(fault.status, fault.words, **fault.parameters)
        if fault.kind == "hang":
            await self._gone.wait()
        self.detach().close()
        raise Refusal(500, "dropped")

    async def _updates(self, given: Json) -> list[Json]:
        telegram = self.telegram
        if telegram.state.webhook is not None:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first")
        turn = telegram.next_poller()
        deadline = time.monotonic() + given.get("timeout", 0)
        telegram.forget_updates(given.get("offset", 0))
        while not (found := telegram.waiting_updates(given)) and (left := deadline - time.monotonic()) > 0:
            if not await self._waited(left):
                return []
            if telegram.poller != turn:
                raise Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )
        return found[: given.get("limit", _BATCH)]

    async def _waited(self, seconds: float) -> bool:
        """Waits for something new; returns whether the bot is still there."""
        gone = asyncio.ensure_future(self._gone.wait())
        news = asyncio.ensure_future(self.telegram.news.wait())
        await asyncio.wait([gone, news], timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        gone.cancel()
        news.cancel()
        self.telegram.news.clear()
        return not self._gone.is_set()

    def _reply(self, status: int, body: Json) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        try:
            self.finish(json.dumps(body))
        except (StreamClosedError, RuntimeError):
            return


def listen(telegram: Telegram, port: int) -> HTTPServer:
    """Opens the fake's port."""
    server = HTTPServer(application(telegram), ssl_options=telegram.tls)
    server.listen(port, "127.0.0.1")
    return server


def _refused(refusal: Refusal) -> Json:
    body: Json = {"ok": False, "error_code": refusal.status, "description": refusal.words}
    return body | ({"parameters": refusal.parameters} if refusal.parameters else {})
