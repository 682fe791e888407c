"""Takes updates that Telegram brings to an address of ours, instead of fetching them."""

from __future__ import annotations

import hmac
import json
import logging
import secrets
from urllib.parse import urlsplit

from telegram import Bot, Update
from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler

from bot.chat.polling import KINDS, Deliver
from bot.chat.requests import number_of, readable

_LOG = logging.getLogger(__name__)
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LARGEST = 1_000_000


class Webhook:
    """The address that Telegram brings updates to; who does not know the secret is turned away."""

    def __init__(self, bot: Bot, deliver: Deliver, url: str, secret: str | None) -> None:
        self._bot = bot
        self._url = url
        self._secret = secret or secrets.token_urlsafe(32)
        path = urlsplit(url).path or "/"
        given = {"bot": bot, "deliver": deliver, "secret": self._secret}
        self._server = HTTPServer(Application([(_exactly(path), _Door, given)]), max_buffer_size=_LARGEST)

    def listen(self, host: str, port: int) -> None:
        """Opens the port.

        Raises:
            OSError: the port cannot be had.
        """
        self._server.listen(port, host)

    async def register(self) -> None:
        """Tells Telegram the address.

        Raises:
            TelegramError: Telegram cannot be reached or does not take the address.
        """
        await self._bot.set_webhook(self._url, allowed_updates=KINDS, secret_token=self._secret)

    async def close(self) -> None:
        """Takes no more updates; Telegram keeps them until the bot is back."""
        self._server.stop()
        await self._server.close_all_connections()


class _Door(RequestHandler):
    """One update a request."""

    def initialize(self, bot: Bot, deliver: Deliver, secret: str) -> None:
        """Takes what the server was made with."""
        self._bot = bot
        self._deliver = deliver
        self._secret = secret

    async def post(self) -> None:
        """Takes an update; also one that cannot be parsed, or Telegram would bring it again and again."""
        if not hmac.compare_digest(self.request.headers.get(_HEADER, ""), self._secret):
            _LOG.warning("somebody without the secret called the webhook")
            raise HTTPError(403)
        try:
            found = json.loads(self.request.body)
        except (ValueError, RecursionError) as error:
            raise HTTPError(400) from error
        if number_of(found) is None:
            raise HTTPError(400)
        update = Update.de_json(readable(found), self._bot)
        if update is not None:
            await self._deliver([update])

    def log_exception(self, *_: object) -> None:
        """Logs nothing more: the line would hold the address of who called."""


def _exactly(path: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "/-_~" else f"\\{letter}" for letter in path) + "$"
