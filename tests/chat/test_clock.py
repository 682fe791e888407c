"""The time by Telegram's replies."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field

import pytest

from bot.chat.clock import TelegramClock

_NOON = "Wed, 13 Jun 2018 12:00:00 GMT"
_AT_NOON = 1528891200.0


@dataclass
class _Reply:
    """A reply with a date."""

    date: str
    status_code: int = 200
    headers: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.headers = {"date": self.date}


def _clock(own: list[float], steady: list[float], *replies: _Reply) -> TelegramClock:
    clock = TelegramClock(lambda: own[0], lambda: steady[0])
    for reply in replies:
        asyncio.run(clock.hear(reply))
    return clock


def test_without_a_reply_it_is_the_machines() -> None:
    """Until Telegram has told a date, and where its server tells none or nonsense."""
    bad = ("", "yesterday", "Wed, 13 Jun 99999999 12:00:00 GMT", "Wed, 13 Jun 2018 12:00:00 +99999999999")
    assert _clock([5.0], [100.0])() == 5.0
    assert _clock([5.0], [100.0], *map(_Reply, bad), _Reply(_NOON, 502))() == 5.0


def test_after_a_reply_it_goes_on_steadily(caplog: pytest.LogCaptureFixture) -> None:
    """Whatever the machine's clock does from then on; and a right one is not complained of."""
    own, steady = [_AT_NOON + 1], [100.0]
    clock = _clock(own, steady, _Reply(_NOON))
    own[0], steady[0] = 0.0, 130.0
    assert clock() == _AT_NOON + 30
    assert caplog.records == []


def test_a_wrong_clock_is_told_once_and_again_when_it_jumps(caplog: pytest.LogCaptureFixture) -> None:
    """With the seconds that it is ahead."""
    own, steady = [_AT_NOON + 3600], [100.0]
    clock = _clock(own, steady, _Reply(_NOON), _Reply(_NOON))
    for jump in (0, -86_400, -86_410):
        own[0] = _AT_NOON + jump
        asyncio.run(clock.hear(_Reply(_NOON)))
    told = [record.__dict__["seconds"] for record in caplog.records if record.levelno == logging.WARNING]
    assert told == [3600, -86_400]
