"""From a question to terms."""

from __future__ import annotations

import pytest

from bot.model import Language
from bot.search.lexicon import Lexicon
from bot.search.query import Analyser, QueryTerm
from bot.search.vocabulary import Vocabulary
from tests.search.corpora import LEXICON, corpus, index

_SENTENCES = """
La mairie finance le débranchement des écrans.|L'élevage de brebis attire une éleveuse.|Un recueil de slam paraît.|
La conférence commence à dix heures.|Le wi-fi est gratuit.|Le financement participatif a rapporté mille euros.|
Le tribunal a jugé l'élu.|Les inscriptions ferment en mai.
""".replace("\n", "")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The words of the sentences above."""
    return index(corpus([[_SENTENCES.split("|")]])).vocabulary


def _terms(question: str, language: Language, vocabulary: Vocabulary) -> dict[str, QueryTerm]:
    return {term.word: term for term in Analyser(LEXICON, vocabulary)(question, language)}


@pytest.mark.parametrize(
    ("question", "word", "term", "least"),
    [
        ("fr: débrancher", "debrancher", "debranch", 1.0),
        ("fr: eleveur", "eleveur", "elevag", 0.5),
        ("fr: receuil de slam", "receuil", "recueil", 0.75),
        ("fr: la conf", "conf", "conferent", 0.9),
        ("fr: le wifi", "wifi", "wif", 1.0),
        ("en: who funds it", "funds", "financ", 0.5),
        ("en: the town hall", "hall", "mair", 1.0),
        ("en: the town hall", "town", "mair", 1.0),
        ("en: registration", "registration", "inscript", 1.0),
        ("en: who signed up", "signed", "inscript", 1.0),
    ],
)
def test_words_stand_for_others(vocabulary: Vocabulary, question: str, word: str, term: str, least: float) -> None:
    """Families, misspelt, clipped and translated words, and expressions of several words find the article's word."""
    language: Language = "fr" if question.startswith("fr") else "en"
    found = _terms(question[4:], language, vocabulary)[word].alternatives
    assert found.get(term, 0.0) >= least, found


def test_several_words_stand_together(vocabulary: Vocabulary) -> None:
    """A translation of several words is met only by all of them."""
    own = Lexicon.build({"whip-round": ("financement participatif",)})
    one = Lexicon.build({"crowdfunder": ("financement participatif",)})
    (term,) = Analyser(one, vocabulary)("crowdfunder", "en")
    assert ("financ", "particip") in term.phrases
    found = Analyser(own, vocabulary)("a whip-round", "en")
    assert all(("financ", "particip") in term.phrases for term in found)


def test_a_joined_word_counts_only_where_it_is_known(vocabulary: Vocabulary) -> None:
    """`Wi-Fi` is a word of the corpus; a hyphen elsewhere joins two words that count by themselves."""
    assert set(_terms("wi-fi mairie-conférence", "fr", vocabulary)) == {"wi", "fi", "wifi", "mairie", "conference"}


def test_a_frame_alone_is_a_question(vocabulary: Vocabulary) -> None:
    """Where nothing else is asked, the wrapping words are looked for."""
    assert _terms("dis-moi", "fr", vocabulary)
    assert set(_terms("Dis-moi si le maire finance", "fr", vocabulary)) == {"maire", "finance"}


def test_words_asked_about_anything_weigh_less(vocabulary: Vocabulary) -> None:
    """A word of the list of weak words has a part of the weight of another one."""
    terms = _terms("personne élue", "fr", vocabulary)
    assert terms["personne"].weight < terms["elue"].weight


def test_organizers_words_translate(vocabulary: Vocabulary) -> None:
    """What an organizer adds stands for an expression too."""
    own = Lexicon.build({"power cut": ("débranchement",)})
    found = {term.word: term for term in Analyser(own, vocabulary)("the power cut", "en")}
    assert found["cut"].alternatives["debranch"] == 1.0


@pytest.mark.parametrize("word", ["repairs", "repairz"])
def test_a_slip_of_the_pen_keeps_the_looser_words(word: str) -> None:
    """What press says besides a translation stands for a misspelt word too."""
    workshop = index(corpus([[["Le dépannage est gratuit."]]])).vocabulary
    found = Analyser(Lexicon.build(), workshop)(word, "en")[0].alternatives
    assert found.get("depannag", 0.0) >= 0.5, found


def test_a_verb_with_its_particle_is_one_word(vocabulary: Vocabulary) -> None:
    """The particle is not looked for, and what the verb means by itself counts less."""
    own = Lexicon.build({"put away": ("financer",), "put": ("élever",), "away": ("loin",)})
    terms = {term.word: term for term in Analyser(own, vocabulary)("who put the screens away", "en")}
    assert set(terms) == {"put", "screens"}
    assert terms["put"].alternatives["financ"] > terms["put"].alternatives["elev"]


def test_small_french_words_of_a_name_are_not_looked_for_in_english(vocabulary: Vocabulary) -> None:
    """`La` and `de` are of no article's words, so that not to meet them would say nothing."""
    assert set(_terms("Does the Mairie de la Plaine fund slam?", "en", vocabulary)) == {
        "mairie",
        "plaine",
        "fund",
        "slam",
    }
