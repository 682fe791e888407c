"""People who are described instead of named."""

from __future__ import annotations

import pytest

from bot.articles.names.role_nouns import is_person
from bot.model import Article, Block, Corpus, Language, Passage, Person, Span
from bot.search.index import Index
from bot.search.roles import RoleFinder

_TEXT = "Anne Morel, bergère, a parlé. Luc Danet dirige le musée de la mer. Zoé Petit préside le syndicat des taxis."
_PEOPLE = (
    Person("Anne Morel", roles=("bergère",)),
    Person("Luc Danet", roles=("directeur du musée",)),
    Person("Zoé Petit", roles=("présidente du syndicat des taxis",)),
    Person("Paul Rey", roles=("carrier",)),
    Person("Ali Roux", roles=("président du club de voile",)),
    Person("Max Thibaut", roles=("vice-président de la région",)),
    Person("Eva Sorel", roles=("poissonnière",)),
    Person("Ida Blin", roles=("metteuse en scène",)),
    Person("Noé Carré", roles=("cheffe de cuisine",)),
    Person("Léo Brun", roles=("directeur du syndicat des eaux",)),
    Person("Iris Colin", roles=("sous-préfète",)),
    Person("Rose Aubry", roles=("fondatrice de Marina",)),
)

# Add a row to say whom a description in a question means; nobody where it fits nobody, or too many.
DESCRIBED: list[tuple[Language, str, str | None]] = [
    ("fr", "Que dit la bergère de la pluie ?", "Anne Morel"),
    ("fr", "Que dit la boulangère ?", None),
    ("fr", "D'après le directeur du musée, que faire ?", "Luc Danet"),
    ("fr", "Que pense le patron du musée ?", "Luc Danet"),
    ("fr", "Que pense le président de la République ?", None),
    ("fr", "Que pense la présidente du syndicat ?", "Zoé Petit"),
    ("fr", "Quel voisin de la bergère est venu ?", None),
    ("fr", "Combien coûte le musée ?", None),
    ("en", "What does the museum director want?", "Luc Danet"),
    ("en", "What does the head of the taxi union want?", "Zoé Petit"),
    ("en", "What is the museum's director afraid of?", "Luc Danet"),
    ("en", "What did the bishop say?", None),
    ("fr", "Qui dirige le musée ?", "Luc Danet"),
    ("en", "Who chairs the taxi union?", "Zoé Petit"),
    ("en", "Who runs the sea?", None),
    ("fr", "Que pense-t-elle de la bergerie ?", None),
    ("fr", "Combien de monde dans la carrière ?", None),
    ("en", "What did he say about the quarry?", None),
    ("fr", "Quel âge a le carrier ?", "Paul Rey"),
    ("en", "How much is a ticket at the fish market?", None),
    ("en", "What does the fishmonger sell?", "Eva Sorel"),
    ("en", "Is the stage director tired?", "Ida Blin"),
    ("en", "What did the chef cook?", "Noé Carré"),
    ("en", "What did the regional vice-president promise?", "Max Thibaut"),
    ("en", "Where does the barn of the taxi union stand?", None),
    ("en", "Who feeds the shepherds' dogs?", None),
    ("fr", "La bergère trouve ça comment ?", "Anne Morel"),
    ("fr", "Pour un carrier, combien, d'après la bergère ?", "Anne Morel"),
    ("fr", "Que répond la boulangère au carrier ?", None),
    ("fr", "Que répond la bergère au carrier ?", "Anne Morel"),
    ("en", "What does the baker say to the shepherdess?", None),
    ("en", "What does the sceptical fishmonger say?", "Eva Sorel"),
    ("en", "What did the woman say?", None),
    ("en", "Did the director of the museum agree?", "Luc Danet"),
    ("fr", "QUE DIT LA VICE PRESIDENTE DE LA REGION", "Max Thibaut"),
    ("en", "What does the vice-president of the sailing club say?", None),
    ("fr", "Le vieil homme, que dit-il du musée ?", None),
    ("fr", "Le vieil carrier, que dit-il du musée ?", "Paul Rey"),
    ("en", "Which speaker likes the sea?", None),
    ("en", "What does the water board's head fear?", "Léo Brun"),
    ("en", "Did the sub-prefect come?", "Iris Colin"),
    ("en", "Does Marina's founder sail?", "Rose Aubry"),
    ("en", "How long does Marina keep a boat, according to its founder?", "Rose Aubry"),
    ("fr", "Que rapporte le port, d'après son carrier ?", "Paul Rey"),
    ("en", "Who likes Pegasus and its president?", None),
    ("en", "What does the man from the taxi union want?", "Zoé Petit"),
    ("fr", "la dame du musée elle dit quoi", "Luc Danet"),
    ("fr", "Que dit le gars de la piscine ?", None),
    ("en", "What does the mayor of Rennes agree to?", None),
    ("en", "Would Pegasus's founder sail?", None),
    ("en", "What does the founder of the sailing club say?", "Ali Roux"),
    ("fr", "Que dit le patron des taxis ?", "Zoé Petit"),
    ("fr", "Que dit le pilote de la mer ?", None),
]


def _finder() -> RoleFinder:
    span = Span(0, len(_TEXT))
    article = Article("a.md", "Le port", _TEXT, (Block("paragraph", span),))
    index = Index.build(Corpus((article,), (Passage("a.md", span, (span,)),), people=_PEOPLE))
    return RoleFinder(_PEOPLE, index.company, index.understanding.analyse, is_person)


@pytest.mark.parametrize(("language", "question", "person"), DESCRIBED)
def test_a_description_finds_its_person(language: Language, question: str, person: str | None) -> None:
    """A role stands for a name where it fits one person, however the question words it."""
    found = _finder().find(question, language)
    assert (found.people if found else ()) == ((person,) if person else ())


@pytest.mark.parametrize(
    ("noun", "language", "people"),
    [("habitants", "fr", True), ("bateaux", "fr", False), ("residents", "en", True), ("boats", "en", False)],
)
def test_nouns_for_people_are_told_from_others(noun: str, language: Language, *, people: bool) -> None:
    """In either language, one or several."""
    assert _finder().are_people(noun, language) is people


def _bearers(question: str, *roles: str) -> tuple[str, ...]:
    people = tuple(Person(f"Élu {number}", roles=(role,)) for number, role in enumerate(roles))
    index = Index.build(Corpus(people=people))
    found = RoleFinder(people, index.company, index.understanding.analyse, is_person).find(question, "fr")
    return found.people if found else ()


def test_a_role_that_many_bear_means_nobody() -> None:
    """Of four mayors none is asked for, unless nothing else is asked than who is mayor."""
    mayors = ["maire de la ville"] * 4
    assert not _bearers("Que dit le maire ?", *mayors)
    assert not _bearers("Qui est le maire à la mer ?", *mayors)
    assert len(_bearers("Qui est le maire ?", *mayors)) == len(mayors)


def test_who_is_called_so_is_rather_meant() -> None:
    """ "Le président" is no "présidente" and no "vice-président" where there is a president."""  # noqa: D210 -- the quotation opens it
    roles = ("présidente du club", "vice-président du conseil", "président de la région")
    assert _bearers("Qui est le président ?", *roles) == ("Élu 2",)
    assert _bearers("Qui est le président ?", *roles[:2]) == ("Élu 0",)
