"""What is in hand is noted until it is handled."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.ext import ExtBot

from bot.chat.desk import Desk
from bot.chat.hand import Hand, is_wanted
from bot.engine import Engine
from bot.errors import JournalError
from bot.ingest.building import Builder
from bot.ingest.door import Door
from bot.journal.in_hand import InHand
from bot.journal.journal import Journal
from bot.live import Live
from tests.chat.fake import updates
from tests.chat.fake.people import TOKEN, Json, Person, group
from tests.chat.inside import Stub

_ANNA, _SQUARE = Person("Anna", "fr"), group("La place")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """An empty journal."""
    found = Journal.open(f"sqlite:///{tmp_path / 'journal.db'}")
    yield found
    found.close()


@contextlib.asynccontextmanager
async def _bot() -> AsyncIterator[ExtBot[Any]]:
    async with ExtBot[Any](TOKEN, request=Stub(), get_updates_request=Stub()) as bot:
        yield bot


@contextlib.asynccontextmanager
async def _kept(journal: InHand, bot: ExtBot[Any]) -> AsyncIterator[Hand]:
    """A hand that notes; everything is noted when the block ends."""
    hand = Hand(journal, bot, time.time)
    writer = asyncio.create_task(hand.keep())
    yield hand
    hand.close()
    await writer


def _asked(number: int, text: str = "le port ?") -> Json:
    return {"update_id": number, "message": updates.message(number, _ANNA, _ANNA.chat, text)}


def _read(update: Json, bot: ExtBot[Any] | None = None) -> Update:
    found = Update.de_json(update, bot)
    assert found is not None
    return found


def test_who_comes_after_a_killed_bot_has_the_same_updates(journal: Journal) -> None:
    """To the last part of each; what was handled is not among them, and none is taken again."""
    given = [_asked(1), _asked(2, "l'été\n🎉\x00?") | {"brand_new": {"x": 1}}, _asked(3)]

    async def story() -> list[Update]:
        async with _bot() as bot:
            updates = [_read(each, bot) for each in given]
            async with _kept(journal.in_hand, bot) as killed:
                assert await killed.take(updates) == updates
                assert await killed.take(updates) == []
                killed.finish(updates[2])
            async with _kept(journal.in_hand, bot) as following:
                found = await following.take_over(everything=True)
                assert await following.take(updates) == []
            return found

    assert [update.to_json() for update in asyncio.run(story())] == [_read(each).to_json() for each in given[:2]]


class _Held(InHand):
    """A journal whose writing waits to be let go."""

    def __init__(self, real: InHand) -> None:
        self.__dict__.update(real.__dict__)
        self.free = threading.Event()
        self.free.set()

    def write(self, *given: Any, **named: Any) -> set[int]:  # noqa: ANN401
        """As the real one, later."""
        assert self.free.wait(60)
        return super().write(*given, **named)


def test_nothing_is_sent_before_what_was_sent_is_noted(journal: Journal) -> None:
    """Whoever is killed has no more to send again than what was on its way: the next messages wait for the note."""
    held = _Held(journal.in_hand)

    async def story() -> None:
        async with _bot() as bot, _kept(held, bot) as hand:
            update = _read(_asked(1), bot)
            assert await hand.take([update]) == [update]
            await hand.noted()
            held.free.clear()
            hand.finish(update)
            waiting = asyncio.create_task(hand.noted())
            done, _ = await asyncio.wait({waiting}, timeout=0.05)
            assert not done
            held.free.set()
            await waiting
            async with _kept(journal.in_hand, bot) as following:
                assert await following.take_over(everything=True) == []

    asyncio.run(story())


class _Failing(InHand):
    """A journal that cannot be written for a while."""

    def __init__(self, real: InHand) -> None:
        self.__dict__.update(real.__dict__)
        self.fails = True

    def write(self, *given: Any, **named: Any) -> set[int]:  # noqa: ANN401
        """As the real one, or an error."""
        if self.fails:
            reason = "is full"
            raise JournalError(reason, "make room")
        return super().write(*given, **named)


def test_a_journal_that_fails_keeps_nobody_waiting(journal: Journal, caplog: pytest.LogCaptureFixture) -> None:
    """What comes is handled and one line says so; when it is back, what is still in hand is noted."""
    failing = _Failing(journal.in_hand)

    async def story() -> None:
        async with _bot() as bot:
            first, second, third = (_read(_asked(number), bot) for number in (1, 2, 3))
            async with _kept(failing, bot) as hand:
                assert await hand.take([first, second]) == [first, second]
                assert await hand.take([third]) == [third]
                hand.finish(second)
                failing.fails = False
            async with _kept(journal.in_hand, bot) as following:
                found = await following.take_over(everything=True)
                assert [update.update_id for update in found] == [1, 3]

    asyncio.run(story())
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "what is in hand cannot be noted"
    ]


@pytest.fixture
def desk(journal: Journal, tmp_path: Path) -> Desk:
    """The organizers' desk, with Anna."""
    (tmp_path / "a.md").write_text("# Le port\n\nAna Ruiz a dit : « Le port vivra. »\n", encoding="utf-8")
    live = Live.open(tmp_path)
    door = Door(tmp_path, journal.changes, lambda: live.now.engine, Engine.open)
    return Desk(door, Builder(live, tmp_path, Engine.open), frozenset({_ANNA.id}))


@pytest.mark.parametrize(
    ("update", "wanted"),
    [
        (_asked(1), True),
        (_asked(1, "/help"), True),
        (_asked(1, "/undo"), False),
        (_asked(1, "https://www.example.org/article"), False),
        ({"edited_message": updates.message(1, _ANNA, _ANNA.chat, "le port ?")}, True),
        ({"message": updates.message(1, _ANNA, _SQUARE, "let us meet at eight")}, False),
        ({"message": updates.message(1, _ANNA, _SQUARE, "/ask le port ?")}, True),
        ({"guest_message": updates.message(1, _ANNA, _SQUARE, "@x le port ?", guest_query_id="q")}, True),
        ({"inline_query": {"id": "q", "from": _ANNA.json, "query": "le port", "offset": ""}}, False),
        ({"callback_query": {"id": "q", "from": _ANNA.json, "chat_instance": "1", "data": "1u"}}, False),
        (updates.membership(_ANNA, _SQUARE, "member", "left"), True),
        (_asked(2**63), False),
    ],
)
def test_only_what_is_for_the_bot_is_noted(desk: Desk, update: Json, wanted: bool) -> None:  # noqa: FBT001
    """Nothing of what others say in a group; and an organizer's orders are not done twice."""

    async def story() -> bool:
        async with _bot() as bot:
            return is_wanted(_read({"update_id": 1} | update, bot), bot.bot, desk)

    assert asyncio.run(story()) is wanted
