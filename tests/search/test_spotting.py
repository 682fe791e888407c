"""People in articles."""

from __future__ import annotations

import pytest

from bot.model import Person
from bot.search.chunks import Chunks
from bot.search.spotting import Spotter

PEOPLE = (
    Person("Mounir Mahjoubi", ("Mounir Majhoubi", "Malhoubi")),
    Person("Solène Le Guerzec"),
    Person("Cécile Morel"),
    Person("Anne Morel"),
    Person("Yvon Kerbrat"),
)
_NUMBERS = {person.name: number for number, person in enumerate(PEOPLE)}


def _spotted(*texts: str, people: tuple[Person, ...] = PEOPLE) -> list[set[str]]:
    chunks = Chunks()
    rows = chunks.read([(texts, "fr")])
    found: list[set[str]] = [set() for _ in texts]
    for text, person in zip(*Spotter(people).spot(chunks.cores(), rows, _NUMBERS), strict=True):
        found[int(text)].add(PEOPLE[int(person)].name)
    return found


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("« Oui », répond Mounir Majhoubi.", {"Mounir Mahjoubi"}),
        ("Kerbrat et Le Guerzec", {"Yvon Kerbrat", "Solène Le Guerzec"}),
        ("Morel hésite.", set()),
        ("Anne Morel hésite.", {"Anne Morel"}),
    ],
)
def test_people_are_spotted_in_articles(text: str, people: set[str]) -> None:
    """A full name or a surname of one person only is spotted; a shared surname alone is nobody."""
    assert _spotted(text) == [people]


def test_texts_are_told_apart() -> None:
    """A name does not go on from one text into the next."""
    assert _spotted("Anne", "Morel et Anne Morel", "un", "Kerbrat") == [set(), {"Anne Morel"}, set(), {"Yvon Kerbrat"}]


def test_nobody_is_spotted_where_nobody_is_known() -> None:
    """A corpus without people has texts about nobody."""
    assert _spotted("Anne Morel", people=()) == [set()]
