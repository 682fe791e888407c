"""Who organizers are, and what their messages ask for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from telegram import Message

from bot.articles.reading import read_article
from bot.chat.desk import NOBODY, Desk, organizers
from bot.chat.organizing import Links, Order, Post, read
from bot.engine import Engine
from bot.ingest.building import Builder
from bot.ingest.door import Door, Proposal
from bot.ingest.expectations import Comparison
from bot.journal.journal import Journal
from bot.live import Live
from tests.chat.fake.people import Chat, Person, group
from tests.chat.fake.updates import message
from tests.ingest.conftest import PORT

_OLGA = Person("Olga", "en", 700_001)
_PROPOSAL = Proposal("x", {}, {}, (), (), Comparison())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk for one organizer and, by mistake, for the two that are nobody."""
    (tmp_path / "port.md").write_text(PORT, encoding="utf-8")
    live = Live.open(tmp_path)
    changes = Journal.open(f"sqlite:///{tmp_path / 'data' / 'j.db'}").changes
    door = Door(tmp_path, changes, lambda: live.now.engine, Engine.open)
    return Desk(door, Builder(live, tmp_path, Engine.open), frozenset({_OLGA.id}) | NOBODY)


def _message(person: Person, text: str | None = "x", chat: Chat | None = None, **more: Any) -> Message:  # noqa: ANN401
    found = Message.de_json(message(1, person, chat or person.chat, text, **more), None)
    assert found is not None
    return found


def test_only_organizers_in_private_are_served(desk: Desk) -> None:
    """A number decides; in groups, and for those who stand for anybody, there is no desk."""
    assert desk.is_for(_message(_OLGA))
    assert not desk.is_for(_message(Person("Olga", "en", 700_009)))
    assert not desk.is_for(_message(_OLGA, chat=group("Orga")))
    for number in NOBODY:
        assert not desk.is_for(_message(Person("Group", "en", number)))


def test_numbers_are_read_however_they_are_parted() -> None:
    """Commas, semicolons, spaces and lines part numbers."""
    assert organizers(" 1, 2;3\n4 ") == {1, 2, 3, 4}
    assert organizers("") == frozenset()


def test_a_proposal_is_decided_once_and_by_who_brought_it(desk: Desk) -> None:
    """Another organizer cannot take it, and nobody twice."""
    key = desk.put(_PROPOSAL, _OLGA.id)
    assert len(f"op{key}".encode()) <= 64
    assert desk.take(key, 5) is None
    assert desk.take(key, _OLGA.id) is _PROPOSAL
    assert desk.take(key, _OLGA.id) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("https://example.org/a", Links(("https://example.org/a",))),
        (" http://a.example/x\nhttps://b.example/y ", Links(("http://a.example/x", "https://b.example/y"))),
        ("what about https://example.org/a", None),
        ("/stats 7", Order("stats", "7")),
        ("/REMOVE@some_bot le port", Order("remove", "le port")),
        ("/start", None),
        ("/statistics", None),
        ("Que dit Ana Ruiz ?", None),
    ],
)
def test_what_a_text_asks_for(text: str, wanted: object) -> None:
    """Addresses alone are pages to add; commands are orders; everything else is a question."""
    assert read(_message(_OLGA, text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Le titre\n1. Un\n2) Deux\n- trois\n# quatre\n*cinq* [six](http://x) <b>sept</b> `huit` > neuf",
        "Un seul paragraphe, qui est long. " * 9,
        "--- ---\n\ntitle: x\n---\ny",
        "« Le port & la mer », a dit Ana_Ruiz.",
    ],
)
def test_a_post_is_read_as_it_was_written(text: str) -> None:
    """No sign of a post is taken for markup: every word of it comes back."""
    origin = {"type": "hidden_user", "date": 1_623_240_000, "sender_user_name": "x"}
    wanted = read(_message(_OLGA, text, forward_origin=origin))
    assert isinstance(wanted, Post)
    article, _ = read_article(wanted.raw, "post.md")
    words = f"{article.title} {article.text}".split()
    assert article.date == dt.date(2021, 6, 9)
    for word in text.split():
        assert word in words or word.strip("-#>1234567890.)") == ""
