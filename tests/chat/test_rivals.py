"""Two processes that poll with one token."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

import pytest
from telegram import Bot, Update
from telegram.error import Conflict

from bot.chat.polling import Polling
from bot.chat.rivals import FIRST_PAUSE, LONGEST_PAUSE, Rivals, still_there


def _updates(*numbers: int) -> list[Update]:
    return [Update(number) for number in numbers]


def test_who_is_turned_away_again_and_again_stays_away_longer() -> None:
    """The pauses double up to a minute; after five quiet minutes the other one counts as gone."""
    rivals, now = Rivals(), 100.0
    assert not rivals.are_there(now)
    pauses = []
    for _ in range(9):
        pauses.append(rivals.meet(now))
        now += pauses[-1]
        assert rivals.are_there(now)
    assert pauses == [FIRST_PAUSE * 2**number for number in range(7)] + [LONGEST_PAUSE] * 2
    assert not rivals.are_there(now + 300)
    assert rivals.meet(now + 300) == FIRST_PAUSE


def test_what_the_other_has_taken_is_left_to_it() -> None:
    """What is gone at the second look is the other's, and what has come meanwhile is looked at again next time."""
    assert still_there(_updates(1, 2, 3), _updates(2, 3, 4)) == _updates(2, 3)
    assert still_there(_updates(1), _updates()) == []


@dataclass
class _Telegram:
    """Replies to the calls for updates by a script."""

    replies: list[Sequence[Update] | Exception] = field(default_factory=list)
    offsets: list[int | None] = field(default_factory=list)
    done: asyncio.Event = field(default_factory=asyncio.Event)

    async def get_updates(self, offset: int | None = None, **_: object) -> Sequence[Update]:
        """The next reply of the script; when there is none left, it holds the call open."""
        self.offsets.append(offset)
        if not self.replies:
            self.done.set()
            await asyncio.Event().wait()
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply


async def _polled(*replies: Sequence[Update] | Exception) -> tuple[list[int], list[int | None]]:
    """What is delivered where Telegram replies so, and the offsets of the calls."""
    telegram, taken = _Telegram(list(replies)), list[int]()

    async def deliver(updates: Sequence[Update]) -> None:
        taken.extend(update.update_id for update in updates)

    async def room() -> None:
        return

    work = asyncio.create_task(Polling(cast("Bot", telegram), deliver, room, 1).run())
    await telegram.done.wait()
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    return taken, telegram.offsets


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses take no time."""

    async def passed(_: float) -> None:
        return

    monkeypatch.setattr(asyncio, "sleep", passed)


def test_alone_one_look_is_enough() -> None:
    """Updates are taken as they come, and confirmed with the next call."""
    assert asyncio.run(_polled(_updates(1, 2))) == ([1, 2], [None, 3])


def test_beside_another_an_update_is_looked_at_twice() -> None:
    """What the other takes meanwhile is not answered again; what nobody takes is, and is confirmed then only."""
    turned_out = Conflict("terminated by other getUpdates request")
    found = asyncio.run(_polled(turned_out, _updates(1), _updates(), _updates(2, 3), _updates(3)))
    assert found == ([3], [None, None, None, None, None, 4])
