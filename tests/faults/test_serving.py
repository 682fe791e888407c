"""`bot serve` beside others that hold its database, its corpus or its token, and after kill -9."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.chat.conftest import CORPUS, settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.state import Fault
from tests.chat.fake.telegram import Telegram

pytestmark = pytest.mark.slow
_QUESTION = "Que demande Léa Roy ?"
_BEN = Person("Ben", "fr")
_JETTY = "# La jetée\n\n« La jetée sera finie en mai », a dit Ana Ruiz, la directrice du port de Brisance.\n"
_OTHER = "525252:AAother-token-for-tests_0123456789abcdef"


def _place(folder: Path) -> Path:
    shutil.copytree(CORPUS, folder / "corpus")
    return folder


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus that may be changed."""
    return _place(tmp_path_factory.mktemp("serving"))


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    """A fake Telegram."""
    with Telegram() as running:
        yield running


def _bot(telegram: Telegram, place: Path, **more: object) -> BotProcess:
    return BotProcess(place, **settings(telegram, place, corpus=place / "corpus", poll_seconds=2, **more))


@pytest.fixture(scope="module")
def bot(telegram: Telegram, place: Path) -> Iterator[BotProcess]:
    """The bot to which all this happens."""
    with _bot(telegram, place) as process:
        process.waits_for('"serving"')
        yield process


def _answers(telegram: Telegram, question: str = _QUESTION, words: str = "Léa Roy") -> None:
    story, anna = Story(telegram), Person("Anna", "fr")
    story.says(anna, question)
    assert words in story.sees(anna).text


def _recorded(place: Path) -> int:
    with closing(sqlite3.connect(place / "journal.db")) as journal:
        assert journal.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(journal.execute("SELECT count(*) FROM questions").fetchone()[0])


def test_a_database_that_another_holds_stops_no_answer(bot: BotProcess, telegram: Telegram, place: Path) -> None:
    """The question is answered and the log says that it could not be recorded; the next one is recorded again."""
    _answers(telegram)
    before = _recorded(place)
    with closing(sqlite3.connect(place / "journal.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        _answers(telegram)
        bot.waits_for("a question could not be recorded")
        other.execute("ROLLBACK")
    _answers(telegram)
    assert _recorded(place) > before


def test_two_bots_on_one_corpus_follow_it_both(bot: BotProcess, telegram: Telegram, place: Path) -> None:
    """With one folder, one cache and one database each takes an article in, and kill -9 of one leaves the other be."""
    with Telegram(_OTHER) as elsewhere, _bot(elsewhere, place, token=_OTHER) as second:
        second.waits_for('"serving"')
        (place / "corpus" / "jetee.md").write_text(_JETTY, encoding="utf-8")
        for process, chat in ((second, elsewhere), (bot, telegram)):
            process.waits_for("the corpus has changed")
            _answers(chat, "Quand la jetée sera-t-elle finie ?", "finie en mai")
        (place / "corpus" / "jetee.md").unlink()
        second.process.kill()
    bot.waits_for_more(lambda: bot.output.count("the corpus has changed") == 2)
    _answers(telegram)
    assert bot.process.poll() is None


def test_two_bots_on_one_token_say_so_and_answer_once(bot: BotProcess, telegram: Telegram, tmp_path: Path) -> None:
    """Each tells it in its log; each question is answered by one of them, and when one is gone by the other."""
    story, people = Story(telegram), [Person(f"P{number}", "fr") for number in range(8)]
    with BotProcess(tmp_path, **settings(telegram, tmp_path, poll_seconds=2)) as second:
        for process in (second, bot):
            process.waits_for("ANOTHER PROCESS POLLS WITH THIS TOKEN")
        for person in people:
            story.says(person, _QUESTION)
            story.sees(person)
        second.stop()
        assert second.status() == 0
    _answers(telegram)
    assert [story.count(person) for person in people] == [1] * len(people)


def _as_it_starts(telegram: Telegram, _: Path) -> None:
    telegram.wait(lambda state: bool(state.calls), "the first call")


def _as_it_answers(telegram: Telegram, place: Path) -> None:
    """Also while it looks at a changed corpus."""
    telegram.fail("sendMessage", Fault("hang"))
    Story(telegram).says(_BEN, _QUESTION)
    (place / "corpus" / "jetee.md").write_text(_JETTY, encoding="utf-8")
    telegram.wait(lambda state: not state.faults["sendMessage"], "an answer on its way")


def test_kill_9_leaves_everything_whole(tmp_path: Path) -> None:
    """Killed as it starts and as it answers, the bot needs no help to start again, and keeps what it had recorded."""
    place = _place(tmp_path)
    moments: tuple[Callable[[Telegram, Path], None], ...] = (_as_it_starts, _as_it_answers)
    with Telegram() as telegram:
        for moment in moments:
            with _bot(telegram, place) as victim:
                moment(telegram, place)
                victim.process.kill()
        before = _recorded(place)
        with _bot(telegram, place) as bot:
            assert "Léa Roy" in Story(telegram).sees(_BEN).text
            _answers(telegram)
            _answers(telegram, "Quand la jetée sera-t-elle finie ?", "finie en mai")
            bot.stop()
            assert bot.status() == 0
    assert _recorded(place) == before + 3
    assert {path.suffix for path in (place / "cache").iterdir()} == {".index", ""}
    assert [line for line in bot.log if line["level"] != "info"] == []
