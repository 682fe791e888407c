"""`bot serve` killed with questions in hand: the next one answers them."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.chat.conftest import settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.state import Fault, State
from tests.chat.fake.telegram import Telegram
from tests.chat.test_operating import free_port

pytestmark = pytest.mark.slow
_ASKED = (
    "Que demande Léa Roy ?",
    "Combien de livres compte la bibliothèque ?",
    "Que coûterait la privatisation des quais ?",
)
#: By which each one's answer is known.
_WORDS = ("réparation", "12 000", "deux fois plus cher")
#: Messages may be on their way at the same time over so many connections.
_CONNECTIONS = 16


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    """A fake Telegram."""
    with Telegram() as running:
        yield running


def _bot(telegram: Telegram, place: Path, **more: object) -> BotProcess:
    free = {"person_limit": 0, "chat_limit": 0, "messages_per_second": 1000, "poll_seconds": 1}
    return BotProcess(place, **settings(telegram, place, **free | more))


def _ask(telegram: Telegram, people: list[Person]) -> None:
    story = Story(telegram)
    for question in _ASKED:
        for person in people:
            story.says(person, question)


def _answers(state: State, people: list[Person]) -> list[list[str]]:
    """The answers of each person."""
    found: dict[int, list[str]] = {person.id: [] for person in people}
    for sent in state.sent:
        found.setdefault(sent.chat.id, []).append(sent.text)
    return [found[person.id] for person in people]


def _in_hand(place: Path) -> int:
    with closing(sqlite3.connect(place / "journal.db")) as database:
        return int(database.execute("SELECT count(*) FROM in_hand WHERE content IS NOT NULL").fetchone()[0])


def test_who_is_killed_before_anything_is_sent_loses_and_repeats_nothing(tmp_path: Path, telegram: Telegram) -> None:
    """Sixty questions were taken and confirmed to Telegram: each is answered once, in order, and nothing of it stays."""
    people = [Person(f"P{number}", "fr") for number in range(20)]
    telegram.fail("sendMessage", Fault("hang"), times=10_000)
    _ask(telegram, people)
    with _bot(telegram, tmp_path) as victim:
        telegram.wait(lambda state: not state.pending, "all questions taken")
        telegram.wait(lambda state: any(call.method == "sendMessage" for call in state.calls), "an answer on its way")
        victim.process.kill()
    assert _in_hand(tmp_path) == len(people) * len(_ASKED)
    telegram.perform(lambda state: state.faults.clear())
    with _bot(telegram, tmp_path) as bot:
        telegram.wait(lambda state: len(state.sent) >= len(people) * len(_ASKED), "all answers")
        Story(telegram).everything_is_handled(Person("Zoé"))
        bot.stop()
        assert bot.status() == 0
    first, *others = telegram.perform(lambda state: _answers(state, people))
    assert all(words in text for words, text in zip(_WORDS, first, strict=True))
    assert others == [first] * len(others)
    assert _in_hand(tmp_path) == 0


def test_who_is_killed_again_and_again_answers_everything(tmp_path: Path, telegram: Telegram) -> None:
    """At whatever moments: each question is answered, and no more of them twice than were on their way."""
    dice = random.Random(8)  # noqa: S311 -- no secret
    people = [Person(f"P{number}", "fr") for number in range(40)]
    questions = len(people) * len(_ASKED)
    _ask(telegram, people)
    for kill in range(3):
        after = (kill * questions + dice.randrange(questions)) // 3
        with _bot(telegram, tmp_path) as victim:
            telegram.wait(_has_sent(after), f"{after} answers")
            victim.process.kill()
    with _bot(telegram, tmp_path) as bot:
        telegram.wait(lambda state: all(_is_answered(each) for each in _answers(state, people)), "all answers")
        Story(telegram).everything_is_handled(Person("Zoé"))
        assert telegram.perform(lambda state: len(state.sent)) <= questions + 3 * _CONNECTIONS + 1
        bot.stop()
        assert bot.status() == 0


def _has_sent(number: int) -> Callable[[State], bool]:
    return lambda state: len(state.sent) >= number


def _is_answered(texts: list[str]) -> bool:
    return all(any(words in text for text in texts) for words in _WORDS)


def test_what_a_webhook_was_told_is_taken_is_in_hand(tmp_path: Path, telegram: Telegram) -> None:
    """Telegram hears 200 only for what is noted: killed right after it, the bot has lost nothing."""
    anna, port = Person("Anna", "fr"), free_port()
    telegram.fail("sendMessage", Fault("hang"), times=10)
    hook = {"webhook_url": f"http://127.0.0.1:{port}/here", "webhook_port": port}
    with _bot(telegram, tmp_path, **hook) as victim:
        telegram.wait(lambda state: state.webhook, "the webhook")
        Story(telegram).says(anna, _ASKED[0])
        victim.process.kill()
    telegram.perform(_forget_the_webhook)
    with _bot(telegram, tmp_path):
        assert Story(telegram).sees(anna).parts("bold") == ["Léa Roy"]


def _forget_the_webhook(state: State) -> None:
    state.faults.clear()
    state.webhook = None
