"""What the bot does by itself."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path

import pytest

from bot.chat.desk import Desk
from bot.chat.routine import send_digest
from bot.engine import Engine
from bot.ingest.building import Builder
from bot.ingest.door import Door
from bot.journal.journal import Journal
from bot.live import Live
from bot.model import Entry
from tests.chat.inside import running
from tests.ingest.conftest import PORT

_CHAT = -100_123
_MONDAY = dt.datetime(2021, 6, 14, 9, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("day", "now", "due"),
    [
        ("monday", _MONDAY, True),
        ("monday", _MONDAY.replace(hour=7), False),
        ("tuesday", _MONDAY, False),
        ("never", _MONDAY, False),
    ],
)
def test_the_digest_comes_once_a_week(day: str, now: dt.datetime, due: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """On its day, in the morning, once: a second look in the same week sends nothing."""
    (tmp_path / "port.md").write_text(PORT, encoding="utf-8")

    async def story() -> tuple[list[bool], list[str]]:
        journal = Journal.open(f"sqlite:///{tmp_path / 'data' / 'journal.db'}")
        async with running(journal) as application:
            service = application.service
            live = Live.open(tmp_path)
            door = Door(tmp_path, service.journal.changes, lambda: live.now.engine, Engine.open)
            desk = Desk(door, Builder(live, tmp_path, Engine.open), frozenset(), _CHAT)
            object.__setattr__(service, "desk", desk)
            object.__setattr__(service, "live", live)
            at = now - dt.timedelta(days=1)
            service.journal.questions.record(Entry(at, "group", "fr", "declined", 1, "v", "no_evidence", text="Où ?"))
            sent = [await send_digest(service, day, now) for _ in range(2)]
            return sent, application.stub.sent(_CHAT)

    sent, texts = asyncio.run(story())
    assert sent == [due, False]
    assert len(texts) == int(due)
    assert all("Cette semaine\u00a0: 1 question, 0 réponse, 1 sans réponse." in text for text in texts)
