"""Names in questions."""

from __future__ import annotations

import pytest

from bot.model import Person
from bot.search.lexicon import is_dictionary_word
from bot.search.names import NameFinder, Spotter

PEOPLE = (
    Person("Mounir Mahjoubi", ("Mounir Majhoubi", "Malhoubi")),
    Person("Solène Le Guerzec"),
    Person("Tristan d'Orvanne"),
    Person("Cécile Morel"),
    Person("Anne Morel"),
    Person("Yvon Kerbrat"),
)


@pytest.fixture(scope="module")
def finder() -> NameFinder:
    """Finds the people above."""
    return NameFinder(PEOPLE, is_dictionary_word)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("what did Majhoubi say?", {"Mounir Mahjoubi"}),
        ("MAJOUBI FACEBOOK ???", {"Mounir Mahjoubi"}),
        ("que dit mahjoubbi de la fibre", {"Mounir Mahjoubi"}),
        ("Le Guersec et le pain", {"Solène Le Guerzec"}),
        ("solene le guerzec", {"Solène Le Guerzec"}),
        ("avis de s. leguerzec", {"Solène Le Guerzec"}),
        ("d’Orvanne a dit quoi ?", {"Tristan d'Orvanne"}),
        ("dorvanne", {"Tristan d'Orvanne"}),
        ("Cecile Morel", {"Cécile Morel"}),
        ("What does Morel think?", {"Cécile Morel", "Anne Morel"}),
        ("what's Kerbrat's opinion", {"Yvon Kerbrat"}),
    ],
)
def test_misspelt_names_find_their_person(finder: NameFinder, question: str, people: set[str]) -> None:
    """Without accents, in capitals, with a letter wrong, joined or cut, a name is its person's."""
    assert {person for mention in finder.find(question) for person in mention.people} == people


@pytest.mark.parametrize("question", ["le moral des troupes", "le dernier maire", "une nouvelle maison", "kebab ?", ""])
def test_ordinary_words_are_never_bent_into_names(finder: NameFinder, question: str) -> None:
    """A word that a dictionary knows is not somebody's name for being spelt like it."""
    assert not [mention for mention in finder.find(question) if mention.people]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What did Zuckerberg answer?", "Zuckerberg"),
        ("Qu'a dit Xavier Plougarenne sur le vélo ?", "Xavier Plougarenne"),
        ("Que pense Mme Zbrodovska ?", "Zbrodovska"),
    ],
)
def test_strangers_are_noticed(finder: NameFinder, question: str, name: str) -> None:
    """A name that nobody in the corpus bears is reported as such."""
    assert [(mention.words, mention.people) for mention in finder.find(question)] == [(name, ())]


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
