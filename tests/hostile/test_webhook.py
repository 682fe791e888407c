"""Whatever is brought to the webhook: an update is taken or turned away, and the door stays open."""

from __future__ import annotations

import asyncio
import http.client
import json
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update
from telegram.ext import ExtBot

from bot.chat.webhook import Webhook
from tests.chat.fake import updates
from tests.chat.fake.people import TOKEN, Person
from tests.examples import examples
from tests.hostile.shapes import ANYTHING, mutated

_SECRET = "of-the-tests"  # noqa: S105 -- it opens nothing
_ANNA = Person("Anna")
_GOOD = {"update_id": 1, "message": updates.message(7, _ANNA, _ANNA.chat, "le port ?")}
_BODY = (mutated(_GOOD) | ANYTHING).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=60)


@dataclass
class _Door:
    """A webhook that listens, and what came through."""

    port: int
    taken: list[Update] = field(default_factory=list)

    def bring(self, body: bytes, secret: str = _SECRET) -> int:
        """Brings something; returns the status of the reply."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request("POST", "/here", body, headers)
            return connection.getresponse().status


@pytest.fixture(scope="module")
def door() -> Iterator[_Door]:
    """A webhook in a thread of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        found = _Door(int(probe.getsockname()[1]))
    loop, opened = asyncio.new_event_loop(), threading.Event()

    async def deliver(updates: Sequence[Update]) -> None:
        found.taken.extend(updates)

    async def serve() -> None:
        bot: ExtBot[None] = ExtBot(TOKEN)
        hook = Webhook(bot, deliver, "http://127.0.0.1/here", _SECRET)
        hook.listen("127.0.0.1", found.port)
        opened.set()
        await stop.wait()
        await hook.close()

    stop = asyncio.Event()
    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert opened.wait(30)
    yield found
    loop.call_soon_threadsafe(stop.set)
    thread.join(30)
    loop.close()


@examples(40)
@given(body=_BODY)
def test_anything_is_taken_or_turned_away(door: _Door, body: bytes) -> None:
    """200 for what has a number, if only as an empty update; 400 for all else; never a fault of the door."""
    before = len(door.taken)
    status = door.bring(body)
    assert status in {200, 400}
    assert len(door.taken) - before == (status == 200)
    assert all(type(update.update_id) is int for update in door.taken[before:])


def test_what_is_too_deep_or_too_long_is_turned_away(door: _Door) -> None:
    """And the next one is taken."""
    assert door.bring(b"[" * 500_000) == 400
    with pytest.raises((OSError, http.client.HTTPException)):
        door.bring(b"[" * 5_000_000)
    assert door.bring(json.dumps(_GOOD).encode(), "wrong") == 403
    assert door.bring(json.dumps(_GOOD).encode()) == 200
