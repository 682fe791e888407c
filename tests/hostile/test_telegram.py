"""Whatever comes from Telegram, or from who answers in its place: the bot goes on, and the next question is answered."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update, User
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.chat.clock import TelegramClock
from bot.chat.desk import Desk
from bot.chat.hand import is_wanted
from bot.chat.network import why
from bot.chat.requests import Request, UpdatesRequest, is_refused, readable
from bot.engine import Engine
from bot.ingest.building import Builder
from bot.ingest.door import Door
from bot.journal.journal import Journal
from bot.live import Live
from tests.chat import inside
from tests.chat.fake import updates
from tests.chat.fake.people import BOT, TOKEN, Chat, Json, Person, group
from tests.examples import examples
from tests.hostile.shapes import ANYTHING, TEXTS, mutated

_ANNA, _SQUARE = Person("Anna", "fr"), group("La place")
_NUMBER = 900_000
_BUTTONS = ("1u", "1mf", "1sf", "op", "or", "ou", "os", "oe", "x")


def _message(text: str | None, chat: Chat = _ANNA.chat, **more: Any) -> Json:  # noqa: ANN401 -- parts of a message
    return updates.message(7, _ANNA, chat, text, **more)


def _press(data: str) -> Json:
    own = {"message_id": 5, "from": BOT, "chat": _ANNA.chat.json, "date": int(time.time()), "text": "x"}
    return {"id": "1", "from": _ANNA.json, "message": own, "chat_instance": "1", "data": data}


_ORIGIN = {"type": "hidden_user", "date": int(time.time()), "sender_user_name": "Zoé"}
#: One update of each kind that is asked for, as it should be.
_GOOD: tuple[Json, ...] = (
    {"message": _message("que dit Ana Ruiz du port ?")},
    {"message": _message("/ask@verbatim_test_bot le port ?", _SQUARE, reply_to=_message("nothing", _SQUARE), topic=3)},
    {"message": _message(None, photo=[{"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}])},
    {"message": _message(None, _SQUARE, migrate_to_chat_id=-1_000_000_000_777)},
    {"edited_message": _message("et du quai ?") | {"edit_date": int(time.time())}},
    {"callback_query": _press("v:1:1")},
    {"inline_query": {"id": "1", "from": _ANNA.json, "query": "port", "offset": ""}},
    {"guest_message": _message("port", guest_query_id="1", guest_bot_caller_user=_ANNA.json)},
    updates.membership(_ANNA, _SQUARE, "left", "member"),
)
#: What organizers send besides.
_ORGANIZERS: tuple[Json, ...] = (
    {"message": _message(None, document={"file_id": "a", "file_unique_id": "a", "file_name": "a.txt", "file_size": 5})},
    {"message": _message("La mer\n\nAna Ruiz a dit : « La mer monte. » Il pleut.", forward_origin=_ORIGIN)},
    *({"message": _message(text)} for text in ("/remove port", "/undo", "/articles", "/expect", "/unanswered")),
)
_UPDATES = st.sampled_from((*_GOOD, *_ORGANIZERS)).flatmap(mutated).filter(
    lambda update: isinstance(update, dict)
) | st.dictionaries(st.sampled_from([key for update in _GOOD for key in update]), ANYTHING, max_size=2)


@examples(75)
@given(update=_UPDATES)
def test_what_is_noted_of_any_update_is_the_update(update: Json) -> None:
    """Whoever takes over from a bot that was killed reads the same, or nothing of one that lacks what each one has."""
    made = Update.de_json(readable({"update_id": 1} | update), None)
    me = User.de_json(BOT, None)
    assert made is not None
    assert is_wanted(made, me, None) in {True, False}
    again = Update.de_json(readable(json.loads(made.to_json())), None)
    assert again is not None
    assert again.to_json() in {made.to_json(), '{"update_id": 1}'}
    assert again.to_json() == made.to_json() or update not in _GOOD


@pytest.fixture(autouse=True, scope="module")
def _as_it_runs() -> Iterator[None]:
    """The library's switch that the running bot sets."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTB_TIMEDELTA", "true")
        yield


class _Replies:
    """Has every call answered with the same status and bytes."""

    status = 200
    payload = b""

    async def do_request(self, *_: object, **__: object) -> tuple[int, bytes]:
        """One call's reply."""
        return self.status, self.payload


class _Calls(_Replies, Request):
    """Calls that are answered so."""


class _Polls(_Replies, UpdatesRequest):
    """Polls that are answered so."""


_STATUS = st.sampled_from([200, 204, 301, 400, 401, 403, 404, 409, 413, 418, 429, 500, 502, 599])
_ENVELOPE: Json = {
    "ok": False,
    "error_code": 429,
    "description": "Too Many Requests",
    "parameters": {"retry_after": 1, "migrate_to_chat_id": -5},
    "result": [{"update_id": 1} | _GOOD[0]],
}
_PAYLOAD = (mutated(_ENVELOPE) | ANYTHING).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=40)


@pytest.fixture(scope="module")
def bare() -> Iterator[tuple[asyncio.AbstractEventLoop, ExtBot[None], _Polls]]:
    """A bot whose polls are answered as a test wants it."""
    clock = TelegramClock()
    loop, polls = asyncio.new_event_loop(), _Polls(clock, 1)
    yield loop, ExtBot(TOKEN, request=_Calls(clock, 1), get_updates_request=polls), polls
    loop.close()


@examples(75)
@given(status=_STATUS, payload=_PAYLOAD)
def test_any_reply_is_updates_or_a_failure_that_passes(
    bare: tuple[asyncio.AbstractEventLoop, ExtBot[None], _Polls], status: int, payload: bytes
) -> None:
    """Whoever answers a poll, and with whatever: updates come of it, or an error that polling deals with."""
    loop, bot, polls = bare
    polls.status, polls.payload = status, payload
    with contextlib.suppress(TelegramError):
        assert all(type(update.update_id) is int for update in loop.run_until_complete(bot.get_updates()))


@pytest.mark.parametrize("payload", [b"<html>no such page</html>", b"[" * 100_000, b"[]", b""])
def test_only_telegram_itself_refuses_a_token(
    bare: tuple[asyncio.AbstractEventLoop, ExtBot[None], _Polls], payload: bytes
) -> None:
    """The 404 of a proxy or of a hotel's login page does not end the bot as a wrong token does."""
    loop, bot, polls = bare
    told = []
    for polls.status, polls.payload in ((404, payload), (401, b'{"ok": false, "description": "Unauthorized"}')):
        with pytest.raises(InvalidToken) as found:
            loop.run_until_complete(bot.get_updates())
        told.append((is_refused(found.value), "somebody else answers" in why(found.value)))
    assert told == [(False, True), (True, False)]


class _Failures(logging.Handler):
    """Keeps what goes wrong in a reaction."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """One line of the log."""
        if record.name != "bot.chat.requests":
            self.found.append(logging.Formatter().format(record))


@pytest.fixture(scope="module")
def failures() -> Iterator[_Failures]:
    """What went wrong."""
    handler = _Failures()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)


@examples(10)
@given(batch=st.lists(_UPDATES, min_size=10, max_size=10), data=st.lists(TEXTS, min_size=9, max_size=9))
def test_any_update_leaves_the_next_question_answered(
    tmp_path_factory: pytest.TempPathFactory, failures: _Failures, batch: list[Json], data: list[str]
) -> None:
    """Updates of any shape, and buttons that say anything: no reaction fails, and the question behind is answered.

    Who sends them is an organizer in private, so that what only organizers may do is reached as well.
    """
    place = tmp_path_factory.mktemp("any")
    journal = Journal.open(f"sqlite:///{place / 'journal.db'}")
    (place / "a.md").write_text("# Le port\n\nAna Ruiz a dit : « Le port vivra. »\n", encoding="utf-8")
    live = Live.open(place)
    door = Door(place, journal.changes, lambda: live.now.engine, Engine.open)
    desk = Desk(door, Builder(live, place, Engine.open), frozenset({_ANNA.id}))
    presses: list[Json] = [
        {"callback_query": _press(f"{begin}{text}")} for begin, text in zip(_BUTTONS, data, strict=True)
    ]

    async def story() -> None:
        async with inside.running(journal, desk) as bot:
            for update in (*batch, *presses):
                await bot.deliver(readable({"update_id": 1} | update))
            marker = Person("Marker").json | {"id": _NUMBER}
            asked = _message("le port ?") | {"from": marker, "chat": {"id": _NUMBER, "type": "private"}}
            await bot.deliver({"message": asked})
            await bot.idle()
            assert "Ana Ruiz" in "".join(bot.stub.sent(_NUMBER))
        assert failures.found == []

    failures.found.clear()
    try:
        asyncio.run(story())
    finally:
        journal.close()
