"""Whom a question means."""

from __future__ import annotations

import pytest

from bot.articles.names.role_nouns import is_person
from bot.model import Corpus, Language, Person
from bot.search.index import Index
from bot.search.names import NameFinder
from bot.search.roles import RoleFinder
from bot.search.whom import whom

_PEOPLE = (
    Person("Anne Morel", ("Anne Morel", "Morel"), ("bergère",)),
    Person("Luc Danet", ("Luc Danet", "Danet"), ("maire",)),
    Person("Zoé Petit", ("Zoé Petit",), ("directrice de Mutua-Nord",)),
)

# Add a row to say whom a question means, and whether by what he is.
MEANT: list[tuple[Language, str, tuple[str, ...], bool]] = [
    ("fr", "Que dit Morel ?", ("Anne Morel",), False),
    ("fr", "Que dit la bergère ?", ("Anne Morel",), True),
    ("fr", "Que veut le maire pour la barque de Morel ?", ("Luc Danet",), True),
    ("fr", "Que pense Morel du maire ?", ("Anne Morel",), False),
    ("fr", "Que pense Morel, la bergère ?", ("Anne Morel",), False),
    ("fr", "Que dit le maire Danet ?", ("Luc Danet",), False),
    ("fr", "Que dit Morel quand la directrice de Mutua-Nord part ?", ("Anne Morel",), False),
    ("fr", "À quoi la directrice de Mutua-Nord s'est-elle engagée ?", ("Zoé Petit",), True),
    ("fr", "Combien coûte le pain ?", (), False),
]


@pytest.mark.parametrize(("language", "question", "people", "described"), MEANT)
def test_a_question_means_whom_it_names_or_describes(
    language: Language, question: str, people: tuple[str, ...], *, described: bool
) -> None:
    """A name counts for more than a description, but for a name that only says something of whoever is described."""
    index = Index.build(Corpus(people=_PEOPLE))
    roles = RoleFinder(_PEOPLE, index.company, index.understanding.analyse, is_person)
    meant = whom(question, language, NameFinder(_PEOPLE, index.ordinary), roles)
    assert tuple(person for mention in meant.mentions for person in mention.people) == people
    assert meant.described is described


def test_a_stranger_who_is_named_beside_a_description_stays_known() -> None:
    """What is asked of somebody whom nobody knows can still be declined."""
    index = Index.build(Corpus(people=_PEOPLE))
    roles = RoleFinder(_PEOPLE, index.company, index.understanding.analyse, is_person)
    meant = whom("Que dit Zuckerberg de la bergère ?", "fr", NameFinder(_PEOPLE, index.ordinary), roles)
    assert [mention.words for mention in meant.mentions] == ["Zuckerberg", "la bergère"]
