"""`bot serve` on a machine whose clock is wrong and jumps."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from bot.journal.journal import Journal
from bot.model import Entry
from tests.chat.conftest import settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import Around, BotProcess
from tests.chat.fake.telegram import Telegram

pytestmark = pytest.mark.slow
_LIBRARIES = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
_WRONG = "this machine's clock is wrong, Telegram's is used"


@pytest.mark.skipif(not _LIBRARIES, reason="Debian's package libfaketime is not installed")
def test_a_clock_that_jumps_costs_no_answer_and_no_memory(tmp_path: Path) -> None:
    """A year ahead, then a year behind: questions are answered, the journal keeps what is young, and the log says it."""
    ahead = tmp_path / "ahead"
    ahead.write_text("+400d", encoding="utf-8")
    database = f"sqlite:///{tmp_path / 'journal.db'}"
    _remember(database, dt.datetime.now(dt.UTC) - dt.timedelta(days=3))
    wrong = {
        "LD_PRELOAD": str(_LIBRARIES[0]),
        "FAKETIME_TIMESTAMP_FILE": str(ahead),
        "FAKETIME_CACHE_DURATION": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "NO_FAKE_STAT": "1",
    }
    with (
        Telegram() as telegram,
        BotProcess(tmp_path, Around(variables=wrong), **settings(telegram, tmp_path, poll_seconds=1)) as bot,
    ):
        story, anna = Story(telegram), Person("Anna", "fr")
        for days, told in (("+400d", [400]), ("-400d", [400, -400])):
            ahead.write_text(days, encoding="utf-8")
            bot.waits_for_more(partial(_has_told, bot, told))
            story.says(anna, "Que demande Léa Roy ?")
            assert story.sees(anna).parts("bold") == ["Léa Roy"]
        bot.stop()
        assert bot.status() == 0
    assert _kept(database) == 3


def _has_told(bot: BotProcess, days: list[int]) -> bool:
    """Whether the log has said by how many days the clock is ahead, and nothing else of it."""
    return [round(line["seconds"] / 86_400) for line in bot.log if line["event"] == _WRONG] == days


def _remember(database: str, at: dt.datetime) -> None:
    journal = Journal.open(database)
    journal.questions.record(
        Entry(at=at, chat="private", language="fr", result="answered", latency_ms=1.0, version="before")
    )
    journal.close()


def _kept(database: str) -> int:
    journal = Journal.open(database)
    found = journal.figures(dt.datetime.now(dt.UTC) - dt.timedelta(days=10)).total.asked
    journal.close()
    return found
