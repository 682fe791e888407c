"""Many people ask at once: `python -m tests.chat.load --questions 1000 --chats 200`.

Starts the fake Telegram and the bot as processes of their own, asks all questions at once, waits for every answer and
prints figures as JSON. Each question is answered once, and in each chat the answers come in the order of the questions;
anything else ends with an error.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.chat.conftest import settings
from tests.chat.fake import updates
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.state import State
from tests.chat.fake.telegram import Telegram

#: Questions and the words by which their answers are known.
_ASKED = (
    ("Que demande Léa Roy ?", "réparation"),
    ("Combien de livres compte la bibliothèque ?", "12 000"),
    ("Qu'a dit Paul Modèle sur les livres ?", "ne doit arrêter personne"),
    ("Que coûterait la privatisation des quais ?", "deux fois plus cher"),
    ("Qui a gagné la coupe du monde de rugby ?", "articles"),
)
_PATIENCE = 900.0


@dataclass(frozen=True)
class Figures:
    """What a run measured; times in seconds, memory in MB (resident), the bot's own CPU time in ms a question."""

    questions: int
    chats: int
    seconds: float
    answers_per_second: float
    p50: float
    p99: float
    cpu_ms: float
    memory_before: float
    memory_after: float


def measure(questions: int, chats: int, folder: Path, **more: object) -> Figures:
    """Asks and waits, with a bot of these settings; the figures of the run.

    Raises:
        AssertionError: a question was not answered, or twice, or out of order.
    """
    people = [Person(f"P{number}", "fr") for number in range(chats)]
    with Telegram() as telegram:
        story = Story(telegram)
        chosen = {"person_limit": 0, "chat_limit": 0, "messages_per_second": 1000} | more
        with BotProcess(folder, **settings(telegram, folder, **chosen)) as bot:
            bot.waits_for('"serving"', _PATIENCE)
            for question, _ in _ASKED:
                story.says(people[0], question)
                story.sees(people[0])
            before, used = bot.memory, bot.cpu
            known = telegram.perform(lambda state: len(state.sent))
            asked = _ask(telegram, people, questions)
            began = time.monotonic()
            telegram.wake()
            telegram.wait(lambda state: len(state.sent) >= known + questions, "all answers", _PATIENCE)
            seconds, after = time.monotonic() - began, bot.memory
            used = bot.cpu - used
            story.everything_is_handled(Person("Zoé"))
            waits = _check(telegram, asked, known, began)
            bot.stop()
            assert bot.status() == 0
    waits.sort()
    return Figures(
        questions,
        chats,
        round(seconds, 2),
        round(questions / seconds, 1),
        round(waits[len(waits) // 2], 3),
        round(waits[int(len(waits) * 0.99)], 3),
        round(used / questions * 1000, 1),
        before,
        after,
    )


def _ask(telegram: Telegram, people: list[Person], questions: int) -> dict[int, list[str]]:
    """Puts all the questions before Telegram at once; returns the words that each chat waits for, in order."""
    expected: dict[int, list[str]] = {person.id: [] for person in people}
    batch: list[tuple[Person, str]] = []
    for number in range(questions):
        person = people[number % len(people)]
        question, words = _ASKED[(number // len(people) + number) % len(_ASKED)]
        expected[person.id].append(words)
        batch.append((person, question))

    def write(state: State) -> None:
        for person, question in batch:
            state.chats.setdefault(person.id, person.chat)
            made = updates.message(state.number(), person, person.chat, question)
            state.pending.append({"update_id": state.number(), "message": made})

    telegram.perform(write)
    return expected


def _check(telegram: Telegram, expected: dict[int, list[str]], known: int, began: float) -> list[float]:
    """That every question was answered once and in order; how long after the questions each answer came."""
    state = telegram.state
    got: dict[int, list[str]] = {chat: [] for chat in expected}
    for sent in state.sent[known:]:
        if sent.chat.id in got:
            got[sent.chat.id].append(sent.text)
    for chat, words in expected.items():
        assert len(got[chat]) == len(words), f"{len(got[chat])} answers to {len(words)} questions"
        for word, text in zip(words, got[chat], strict=True):
            assert word in text, f"{word!r} was expected in {text!r}"
    calls = [call for call in state.calls if call.method == "sendMessage"][known : known + sum(map(len, got.values()))]
    assert max(Counter(call.given["chat_id"] for call in calls).values()) == max(map(len, expected.values()))
    return [call.at - began for call in calls]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Ask the bot many questions at once, through a fake Telegram.")
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--chats", type=int, default=200)
    parser.add_argument("--messages-per-second", type=int, default=1000, help="Telegram allows 30")
    parser.add_argument("--semantic", action="store_true", help="with the embedding model that is installed")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        more = {"messages_per_second": chosen.messages_per_second, "semantic": chosen.semantic}
        found = measure(chosen.questions, chosen.chats, Path(folder), **more)
    print(json.dumps(asdict(found)))  # noqa: T201 -- this is what it is for


if __name__ == "__main__":
    main()
