"""Names in questions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Person
from bot.search.lexicon import is_dictionary_word
from bot.search.names import NameFinder

PEOPLE = (
    Person("Mounir Mahjoubi", ("Mounir Majhoubi", "Malhoubi")),
    Person("Solène Le Guerzec"),
    Person("Tristan d'Orvanne"),
    Person("Cécile Morel"),
    Person("Anne Morel"),
    Person("Yvon Kerbrat"),
    Person("Marie-Lou Vasseron"),
)


@pytest.fixture(scope="module")
def finder() -> NameFinder:
    """Finds the people above."""
    return NameFinder(PEOPLE, is_dictionary_word)


_MOUNIR, _SOLENE, _TRISTAN, _YVON = "Mounir Mahjoubi", "Solène Le Guerzec", "Tristan d'Orvanne", "Yvon Kerbrat"
_LOU = "Marie-Lou Vasseron"
_MORELS = "Cécile Morel, Anne Morel"


@pytest.mark.parametrize(
    ("question", "people"),
    [
        # a letter wrong, doubled, missing or in another's place
        ("what did Majhoubi say?", _MOUNIR),
        ("MAJOUBI FACEBOOK ???", _MOUNIR),
        ("que dit mahjoubbi de la fibre", _MOUNIR),
        ("Malhoubi Facebook", _MOUNIR),
        ("Kerbratt, son avis ?", _YVON),
        ("dr kerbra parking", _YVON),
        # more freely beside the very first name
        ("Que dit Yvon Kerbot ?", _YVON),
        ("Que dit Yvon Berthelot ?", ""),
        # as it sounds
        ("Le Guersec et le pain", _SOLENE),
        ("la position de Solenne Le Gerzec", _SOLENE),
        ("Cécille Morelle a dit quoi ?", "Cécile Morel"),
        ("que pense Maurel ?", _MORELS),
        ("kairbra il dit koi", _YVON),
        ("Quervrat on parking", _YVON),
        # accents, capitals, particles, joined or cut
        ("solene le guerzec", _SOLENE),
        ("LE GUERZEC ELLE DIT QUOI", _SOLENE),
        ("guerzec", _SOLENE),
        ("d’Orvanne a dit quoi ?", _TRISTAN),
        ("dorvanne", _TRISTAN),
        ("orvanne et le loup", _TRISTAN),
        ("Qu'a dit Orvane ?", _TRISTAN),
        # initials, titles, first names, possessives
        ("avis de s. leguerzec", _SOLENE),
        ("Y. Kerbrat", _YVON),
        ("Mme Morel", _MORELS),
        ("Madame Morelle", _MORELS),
        ("M. Kerbrat", _YVON),
        ("what's Kerbrat's opinion", _YVON),
        ("Que dit Solène ?", _SOLENE),
        ("mounir et la fibre", _MOUNIR),
        ("What did Anne say?", "Anne Morel"),
        ("Cecile Morel", "Cécile Morel"),
        ("What does Morel think?", _MORELS),
        # a first name of two
        ("vasseron", _LOU),
        ("que dit Vaseron de la pluie ?", _LOU),
        ("marie lou vasseron", _LOU),
        ("Marie-Lou, son avis ?", _LOU),
        # what stands beside a name is not part of it
        ("What did Mounir Mahjoubbi say?", _MOUNIR),
        ("Que répond Yvon Kerbrat à propos du pain ?", _YVON),
        ("a kerbrat dit oui", _YVON),
        ("Résume-moi Kerbrat", _YVON),
    ],
)
def test_misspelt_names_find_their_person(finder: NameFinder, question: str, people: str) -> None:
    """Without accents, in capitals, as it sounds, with a letter wrong, joined or cut, a name is its person's."""
    found = [person for mention in finder.find(question) for person in mention.people]
    assert ", ".join(found) == people


@pytest.mark.parametrize(
    "question",
    [
        "le moral des troupes", "le dernier maire", "une nouvelle maison", "kebab ?", "", "la morale de l'histoire",
        "les murailles de la ville", "more about the tickets", "what about moral support", "le tristement célèbre dossier",
        "a mortal wolf", "Solaire ou éolien ?", "le guerrier et le pain", "tout le monde", "Combien de morilles ?",
        "Moral et budget", "année de l'ouverture", "Les Kerguelen", "morals", "the guest list", "la marche",
        "d'or et d'argent", "mourir ici", "Morelos", "Qui a gagné ?", "cécité", "Annecy", "Yvelines", "son avis",
    ],
)  # fmt: skip
def test_ordinary_words_are_never_bent_into_names(finder: NameFinder, question: str) -> None:
    """A word that a dictionary knows, or another name, is not somebody's name for being spelt like it."""
    assert not [mention for mention in finder.find(question) if mention.people]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What did Zuckerberg answer?", "Zuckerberg"),
        ("Qu'a répondu Mark Zuckerberg ?", "Mark Zuckerberg"),
        ("Que pense Macron ?", "Macron"),
        ("Que pense Emmanuel Macron du pain ?", "Emmanuel Macron"),
        ("Qu'a dit Xavier Plougarenne sur le vélo ?", "Xavier Plougarenne"),
        ("Que pense Mme Zbrodovska ?", "Zbrodovska"),
        # a bearer of the first name or of the surname alone is somebody else
        ("Qu'a dit Solène Plougarenne ?", "Solène Plougarenne"),
        ("Que pense Hugo Kerbrat ?", "Hugo Kerbrat"),
    ],
)
def test_strangers_are_noticed(finder: NameFinder, question: str, name: str) -> None:
    """A name that nobody in the corpus bears is reported as such."""
    assert [(mention.words, mention.people) for mention in finder.find(question)] == [(name, ())]


@pytest.mark.parametrize(
    "question",
    [
        "Somebody was cold",
        "Whats the price",
        "Bonsoir, ça va ?",
        "Peut-on venir ?",
        "Jusqu'à quand ?",
        "Faut-il payer ?",
    ],
)
def test_a_capital_at_the_beginning_makes_no_name(finder: NameFinder, question: str) -> None:
    """An ordinary word that begins a question is nobody."""
    assert finder.find(question) == ()


@given(st.text(max_size=80))
def test_names_point_into_the_question(text: str) -> None:
    """The span of a name is where its words are, and names do not overlap."""
    found = NameFinder(PEOPLE, is_dictionary_word).find(text)
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_a_stranger_ends_before_somebody_known(finder: NameFinder) -> None:
    """In "what does Zuckerberg think of Mahjoubi?" two people are named, in French as well."""
    mentions = finder.find("Que pense Zuckerberg de Mahjoubi ?")
    assert [(mention.words, mention.people) for mention in mentions] == [("Zuckerberg", ()), ("Mahjoubi", (_MOUNIR,))]
