"""The address at which an operator sees whether the bot works, `/health`, and what it has done, `/metrics`."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.chat.metrics import Metrics
from bot.chat.ordering import InOrder
from bot.chat.polling import Stamp
from bot.live import Live

#: Without a successful poll for so long, in seconds, the bot is reported as ill.
_ILL_AFTER = 120.0


@dataclass(frozen=True)
class Pulse:
    """What tells how the bot does; `stamp` is None where Telegram brings the updates."""

    live: Live
    order: InOrder
    stamp: Stamp | None

    def state(self, now: float) -> dict[str, Any]:
        """The bot's state as an object for `/health`."""
        edition = self.live.now
        polled = self.stamp.succeeded if self.stamp else None
        since = None if polled is None else round(now - polled, 1)
        second = bool(self.stamp and self.stamp.second_poller)
        polls = self.stamp is None or (since is not None and since < _ILL_AFTER and not second)
        search = edition.engine.shared.look() if edition.engine.shared else "own"
        well = polls and search in {"own", "ok"}
        return {
            "status": "ok" if well else "ill",
            "updates": "webhook" if self.stamp is None else "polling",
            "seconds_since_last_poll": since,
            "second_poller": second,
            "search": search,
            "corpus": edition.version,
            "corpus_since": edition.since.isoformat(timespec="seconds"),
            "corpus_problem": self.live.failure.reason if self.live.failure else None,
            "articles": len(edition.engine.corpus.articles),
            "queue": self.order.in_hand,
        }


def serve(pulse: Pulse, metrics: Metrics, host: str, port: int) -> HTTPServer:
    """Opens the address.

    Raises:
        OSError: the port cannot be had.
    """
    metrics.watch("bot_queue", "Updates in hand.", lambda: pulse.order.in_hand)
    metrics.watch("bot_seconds_since_last_poll", "Age of the last successful poll; -1: none.", lambda: _age(pulse))
    pages: list[tuple[str, type[RequestHandler], dict[str, Any]]] = [
        ("/health", _Page, {"text": lambda: _health(pulse), "kind": "application/json"}),
        ("/metrics", _Page, {"text": lambda: (200, metrics.text()), "kind": "text/plain; version=0.0.4"}),
    ]
    server = HTTPServer(Application(pages, log_function=lambda _: None))
    server.listen(port, host)
    return server


def _health(pulse: Pulse) -> tuple[int, bytes]:
    state = pulse.state(time.monotonic())
    return (200 if state["status"] == "ok" else 503), json.dumps(state).encode() + b"\n"


def _age(pulse: Pulse) -> float:
    polled = pulse.stamp.succeeded if pulse.stamp else None
    return -1 if polled is None else time.monotonic() - polled


class _Page(RequestHandler):
    """One page that is made anew for every reader."""

    def initialize(self, text: Callable[[], tuple[int, bytes]], kind: str) -> None:
        """Takes what makes the page, and the kind of its text."""
        self._text = text
        self._kind = kind

    def get(self) -> None:
        """Shows the page."""
        status, text = self._text()
        self.set_status(status)
        self.set_header("Content-Type", self._kind)
        self.finish(text)
