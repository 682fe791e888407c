"""People in articles."""

from __future__ import annotations

import pytest

from bot.model import Person
from bot.search.spotting import Spotter

PEOPLE = (
    Person("Mounir Mahjoubi", ("Mounir Majhoubi", "Malhoubi")),
    Person("Solène Le Guerzec"),
    Person("Cécile Morel"),
    Person("Anne Morel"),
    Person("Yvon Kerbrat"),
)


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
    assert Spotter(PEOPLE).spot(text) == people
