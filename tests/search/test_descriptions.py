"""The descriptions of somebody in a question."""

from __future__ import annotations

import pytest

from bot.model import Language
from bot.search.analysis import fold
from bot.search.descriptions import phrases

# Add a row to say which noun and which closer words the first description of a question has; no noun where it has none.
READ: list[tuple[Language, str, str, str]] = [
    ("fr", "Que pense le directeur du musée ?", "directeur", "musee"),
    ("fr", "Que veut l'éleveuse ?", "eleveuse", ""),
    ("fr", "Qui dirige le musée ?", "directeur", "musee"),
    ("fr", "Combien ça coûte ?", "", ""),
    ("en", "What does the taxi driver want?", "driver", "taxi"),
    ("en", "What does the head of the taxi union want?", "head", "taxi union"),
    ("en", "How much is it?", "", ""),
    ("en", "What does the tenants' leader want?", "leader", "tenants"),
    ("en", "Who feeds the pupils?", "", ""),
    ("en", "Why did they close the voting?", "", ""),
    ("fr", "Que répond l'adjointe au boucher ?", "adjointe", ""),
    ("fr", "Comment le maire défend-il son projet ?", "maire", ""),
    ("en", "What did the lady from Les Marais say?", "lady", "marais"),
    ("en", "Did the mayor of Brest agree?", "mayor", "brest"),
    ("en", "the mayor of Brest agrees to what?", "mayor", "brest"),
    ("en", "What is Marina's founder doing?", "founder", "marina"),
    ("en", "What's Marina?", "", ""),
    ("en", "How old is Marina, says its founder?", "founder", "marina"),
    ("fr", "D'après leur maire, que font les gosses de Brest ?", "maire", "brest"),
]


@pytest.mark.parametrize(("language", "question", "noun", "closer"), READ)
def test_a_description_is_a_noun_and_what_says_it_more_closely(
    language: Language, question: str, noun: str, closer: str
) -> None:
    """The noun says what somebody is, and the words around it which one."""
    found = [
        (phrase.noun, f"{phrase.before} {phrase.closer}".strip())
        for phrase in phrases(fold(question), language, question)
    ]
    assert ((noun, closer) in found) if noun else (found == [])


def test_an_english_description_ends_with_its_last_noun() -> None:
    """ "The fish market" says of nobody that he sells fish; behind an auxiliary a verb may follow."""  # noqa: D210 -- the quotation opens it
    nouns = {
        question: list(dict.fromkeys(phrase.noun for phrase in phrases(fold(question), "en", question)))
        for question in ("Who shops at the fish market?", "What the sheep farmer says", "Did the lawyer eat?")
    }
    assert list(nouns.values()) == [["market"], ["farmer"], ["eat", "lawyer"]]


def test_whoever_is_asked_for_comes_before_whom_the_question_tells_of() -> None:
    """A description that stands aside is tried last, wherever it stands in the question."""
    question = "Face au boucher, que dit la maire ?"
    assert [phrase.noun for phrase in phrases(fold(question), "fr", question)] == ["maire", "boucher"]
