"""Who asks what in a soak: private chats, groups and inline queries, with real questions and stray lines."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path

from tests.chat.fake import updates
from tests.chat.fake.people import BOT, Json, Person, group
from tests.chat.fake.state import State

CORPUS = Path(__file__).parents[2] / "corpus"
#: Thanks, a follow-up, what no article says, a single word, markup with a control character, another script.
_STRAY = ("merci", "Et Facebook ?", "Qui a gagné la coupe du monde ?", "quais", "<b>port</b> \u202e?", "你好")
_PEOPLE, _GROUPS = 1200, 60

#: Puts one question before Telegram; returns the update, and the key under which its answer will come.
Asking = Callable[[State], tuple[Json, Hashable]]


def _lines() -> list[str]:
    asked = (CORPUS / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [str(json.loads(line)["question"]) for line in asked] + list(_STRAY)


def _private(person: Person, text: str) -> Asking:
    def ask(state: State) -> tuple[Json, Hashable]:
        state.chats.setdefault(person.id, person.chat)
        return {"message": updates.message(state.number(), person, person.chat, text)}, person.id

    return ask


def _grouped(person: Person, text: str, number: int) -> Asking:
    place = _PLACES[number % _GROUPS]

    def ask(state: State) -> tuple[Json, Hashable]:
        state.chats.setdefault(place.id, place)
        made = updates.message(state.number(), person, place, f"@{BOT['username']} {text}")
        state.messages[place.id, made["message_id"]] = made
        return {"message": made}, (place.id, made["message_id"])

    return ask


def _inline(person: Person, text: str) -> Asking:
    def ask(state: State) -> tuple[Json, Hashable]:
        query = f"q{state.number()}"
        state.open_queries.add(query)
        return {"inline_query": {"id": query, "from": person.json, "query": text, "offset": ""}}, query

    return ask


_PLACES = [group(f"Group {number}") for number in range(_GROUPS)]


def questions() -> Iterator[Asking]:
    """Eight of ten in private, one in a group, one inline; everybody in turn, without end."""
    people = [Person(f"Asker {number}", "fr" if number % 2 else "en") for number in range(_PEOPLE)]
    lines = _lines()
    for number in itertools.count():
        person, text = people[number % len(people)], lines[number * 7 % len(lines)]
        match number % 10:
            case 0:
                yield _grouped(person, text, number // 10)
            case 1:
                yield _inline(person, text)
            case _:
                yield _private(person, text)


def change(corpus: Path, number: int) -> None:
    """The number-th change of the corpus: an article comes, is written anew, or goes."""
    file = corpus / f"annonce-{number // 3 % 5}.md"
    if number % 3 == 2:
        file.unlink()
        return
    file.write_text(
        f"# Annonce {number}\n\nLe maire Jean Dupont a dit : « Le quai numéro {number} ouvrira demain. »\n",
        encoding="utf-8",
    )
