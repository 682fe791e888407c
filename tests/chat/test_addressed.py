"""Is a message for the bot, and what does it ask: a table."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message, User

from bot.chat.addressed import Addressed, Command, Question, Wordless, read
from tests.chat.fake import updates
from tests.chat.fake.people import BOT, Person, group

_ME = User.de_json(BOT, None)
_AT = f"@{BOT['username']}"
_ANNA, _SQUARE = Person("Anna"), group("Square")
_OURS = {"message_id": 1, "date": 1, "chat": _SQUARE.json, "from": BOT, "text": "an answer"}
_THEIRS = updates.message(2, Person("Ben"), _SQUARE, "who spoke?")


def _read(text: str | None, *, private: bool = False, **more: Any) -> Addressed | None:  # noqa: ANN401
    chat = _ANNA.chat if private else _SQUARE
    message = Message.de_json(updates.message(7, _ANNA, chat, text) | _whole(more), None)
    return read(message, _ME)


def _whole(more: dict[str, Any]) -> dict[str, Any]:
    return {{"reply_to": "reply_to_message"}.get(name, name): value for name, value in more.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who spoke?", Question("who spoke?")),
        ("  who spoke? ", Question("who spoke?")),
        ("/ask who spoke?", Question("who spoke?", "who spoke?")),
        ("/ask", Question("")),
        ("/askwho", Command("askwho")),
        ("/start abc", Command("start", "abc")),
        (f"/HELP{_AT}", Command("help")),
        ("/help@another_bot", None),
        ("see /help", Question("see /help")),
        ("https://x.example/start", Question("https://x.example/start")),
        ("/", Question("/")),
    ],
)
def test_in_private_every_text_is_for_the_bot(text: str, expected: Addressed | None) -> None:
    """Text is a question; a slash at its very beginning makes a command."""
    assert _read(text, private=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who spoke?", None),
        ("/ask who spoke?", Question("who spoke?", "who spoke?")),
        (f"/ask{_AT} who spoke?", Question("who spoke?", "who spoke?")),
        ("/ask@another_bot who spoke?", None),
        ("/help", None),
        (f"/help{_AT}", Command("help")),
        (f"{_AT}: who spoke?", Question("who spoke?", "who spoke?")),
        (f"who {_AT} spoke?", Question("who  spoke?")),
        (f"x{_AT}", None),
        (f"{_AT}s who?", None),
        (_AT, Question("")),
    ],
)
def test_in_groups_only_what_is_spoken_to_the_bot(text: str, expected: Addressed | None) -> None:
    """A command, a mention; the words around a mention are the question."""
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_AT} who spoke?", Question("who spoke?", "who spoke?")),
        (f"x{_AT} who spoke?", None),
        (f"{_AT}s who spoke?", None),
        ("/ask who spoke?", Question("who spoke?", "who spoke?")),
    ],
)
def test_a_mention_without_its_mark_is_one_all_the_same(text: str, expected: Addressed | None) -> None:
    """Where a server leaves the marks of commands and mentions out, the words themselves are looked at."""
    assert _read(text, entities=[]) == expected


def test_a_reply_to_the_bot_is_for_the_bot() -> None:
    """A reply to the bot is a question, one to another person is not; `/ask` alone takes the other's words."""
    assert _read("and then?", reply_to=_OURS) == Question("and then?")
    assert _read("and then?", reply_to=_THEIRS) is None
    assert _read("/ask", reply_to=_THEIRS) == Question("who spoke?")
    assert _read(_AT, reply_to=_THEIRS) == Question("who spoke?")
    assert _read("/ask", reply_to=_OURS) == Question("")


def test_a_name_without_username_is_a_mention_too() -> None:
    """Telegram marks it with the bot's account instead of an @."""
    mention = {"type": "text_mention", "offset": 0, "length": 8, "user": BOT}
    assert _read("Verbatim who spoke?", entities=[mention]) == Question("who spoke?", "who spoke?")


@pytest.mark.parametrize(
    "more",
    [
        {"from": {"id": 5, "is_bot": True, "first_name": "Another"}},
        {"via_bot": BOT},
        {"is_automatic_forward": True},
        {"chat": {"id": -5, "type": "channel", "title": "News"}},
    ],
)
def test_what_no_person_says_is_left_alone(more: dict[str, Any]) -> None:
    """Other bots, the bot's own inline answers, posts of channels."""
    assert _read(f"/ask{_AT} who spoke?", **more) is None


def test_what_is_not_text() -> None:
    """A photo is noticed in private only; a service message nowhere."""
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    assert _read(None, private=True, photo=photo) == Wordless()
    assert _read(None, photo=photo) is None
    assert _read(None, private=True, new_chat_title="x") is None


@given(st.text(min_size=1, max_size=300))
def test_a_quote_always_stands_in_the_message(text: str) -> None:
    """Whatever is written after `/ask`: what the reply quotes is a part of the message."""
    found = _read(f"/ask {text}")
    assert isinstance(found, Question)
    assert found.quote is None or found.quote in f"/ask {text}"
