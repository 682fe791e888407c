"""What cannot answer, however sure it looks."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.lacking import is_most, is_no_answer
from bot.answers.question import Asked
from bot.answers.windows import Window, Windows
from bot.model import Ranking, Term
from tests import rankings
from tests.answers.scenes import article, corpus, hit, said, scenes, span_of

_MOREL, _DANET = "Le port ferme trop tôt.", "La grève a duré un mois."
_FOUND = article(f"« {_MOREL} », dit Anne Morel. « {_DANET} », regrette Luc Danet.")
_SENTENCES = (f"« {_MOREL} », dit Anne Morel.", f"« {_DANET} », regrette Luc Danet.")
_SAID = [
    said(_FOUND, words, name, scope)
    for words, name, scope in zip((_MOREL, _DANET), ("Anne Morel", "Luc Danet"), _SENTENCES, strict=True)
]
_TERMS = [Term("greve", 3.0, known=True), Term("mois", 3.0, known=True)]
_ASKED = Asked("?", "fr", "grève mois", "what", people=("Anne Morel",), wants_words=True)


def _both(asked: Asked, *strengths: list[float], terms: list[Term] = _TERMS) -> tuple[Ranking, Window]:
    """What was found for a question, and both sentences as one quotation, with how well each meets the terms."""
    found = rankings.ranking(terms, hit(_FOUND, *_SENTENCES, strengths=strengths))
    measured = Candidates.of(asked, found, scenes(found, corpus(_FOUND, statements=_SAID)))
    return found, next(Windows.of(measured, np.array([0.5, 0.5])).over([range(2)]))


# Add a row: how well what Anne Morel and what Luc Danet says meets the question for her words, and whether it is an answer.
WORDS: list[tuple[list[float], list[float], bool]] = [
    ([0.0, 0.0], [1.0, 1.0], False),
    ([0.5, 0.0], [1.0, 1.0], True),
]


@pytest.mark.parametrize(("hers", "his", "answer"), WORDS)
def test_what_is_asked_stands_in_the_words_of_whom_it_is_asked(
    hers: list[float], his: list[float], *, answer: bool
) -> None:
    """Her words beside what somebody else says of the subject do not tell what she says of it."""
    found, quoted = _both(_ASKED, hers, his)
    assert is_no_answer(_ASKED, found, quoted) != answer


# Add a row: what must have happened, how well the quoted sentence and the one before meet it, whether it is an answer.
EVENTS: list[tuple[set[str], float, float, bool]] = [
    ({"quitte"}, 0.0, 0.0, False),
    ({"quitte"}, 0.15, 0.0, False),
    ({"quitte"}, 0.45, 0.0, True),
    ({"quitte"}, 0.0, 1.0, True),
    ({"brass", "band"}, 0.0, 0.0, True),
    (set(), 0.0, 0.0, True),
]


@pytest.mark.parametrize(("event", "here", "before", "answer"), EVENTS)
def test_why_something_happened_is_told_where_it_did(
    event: set[str], here: float, before: float, *, answer: bool
) -> None:
    """Whoever asks why she quit takes it for granted; an article that does not say so cannot tell why."""
    asked = Asked("?", "fr", "mairie quitté", "why", event=frozenset(event))
    terms = [Term("mairie", 2.0, known=True), Term("quitte", 3.0, known=True)]
    found = rankings.ranking(terms, hit(_FOUND, *_SENTENCES, strengths=[[1.0, before], [1.0, here]]))
    measured = Candidates.of(asked, found, scenes(found, corpus(_FOUND)))
    quoted = next(Windows.of(measured, np.array([0.1, 0.9])).over([range(1, 2)]))
    assert is_no_answer(asked, found, quoted) != answer


# Add a row: a question of a name, and whether the text that names Anne Morel and Brévac answers it.
NAMES: list[tuple[str, bool]] = [
    ("quelle banque a payé le port", True),
    ("quelle banque a payé le port de Brévac", False),
    ("comment s'appelle le port de Brévac", True),
    ("comment s'appelle le port de Brévac d'Anne Morel", False),
]


@pytest.mark.parametrize(("question", "answer"), NAMES)
def test_a_name_answers_who_asks_for_one(question: str, *, answer: bool) -> None:
    """A person's name is none of a bank, and one that the question has is no answer to it."""
    text = "La banque, dit Anne Morel, a payé le port de Brévac."
    told = article(text)
    asked = Asked(question, "fr", "banque port", "what", called="body" if "banque" in question else "thing")
    found = rankings.ranking(_TERMS, hit(told, text, strengths=[[1.0, 1.0]]))
    measured = Candidates.of(asked, found, scenes(found, corpus(told)))
    people = [span_of(told.text, "Anne Morel")]
    assert is_no_answer(asked, found, Windows.of(measured, np.array([1.0]))[0], people) != answer


# Add a row: whether an errand is asked for, the role asked for, how well "recette" and "maire" are met, whether it answers.
REQUESTS: list[tuple[bool, str, list[float], bool]] = [
    (True, "", [1.0, 1.0], True),
    (True, "", [0.45, 1.0], False),
    (False, "", [0.45, 1.0], True),
    (False, "le maire de la ville", [1.0, 0.0], False),
    (False, "le maire de la ville", [1.0, 0.45], True),
    (False, "le boulanger", [1.0, 0.0], True),
]


@pytest.mark.parametrize(("errand", "role", "met", "answer"), REQUESTS)
def test_what_no_article_tells_is_not_found_by_a_word_of_it(
    role: str, met: list[float], *, errand: bool, answer: bool
) -> None:
    """A recipe is told by what has all of it, the mayor's words by what names the mayor."""
    asked = Asked("?", "fr", "recette maire", "what", wants_words=True, role=role, errand=errand)
    terms = [Term("recette", 3.0, known=True), Term("maire", 3.0, known=True)]
    found = rankings.ranking(terms, hit(_FOUND, *_SENTENCES, strengths=[met, [0.0, 0.0]]))
    measured = Candidates.of(asked, found, scenes(found, corpus(_FOUND)))
    quoted = next(Windows.of(measured, np.array([0.9, 0.1])).over([range(1)]))
    assert is_no_answer(asked, found, quoted) != answer


@pytest.mark.parametrize(
    ("text", "answer"), [("Le standard est au 05 61 00 00 00.", True), ("Le standard est fermé.", False)]
)
def test_a_number_to_call_is_told_by_one(text: str, *, answer: bool) -> None:
    """A sentence on the switchboard without its number does not tell it."""
    told, asked = article(text), Asked("?", "fr", "numéro standard", "what", called="contact")
    found = rankings.ranking(_TERMS, hit(told, text, strengths=[[1.0, 1.0]]))
    measured = Candidates.of(asked, found, scenes(found, corpus(told)))
    assert is_no_answer(asked, found, Windows.of(measured, np.array([1.0]))[0]) != answer


def test_most_of_a_question_is_weighed() -> None:
    """A rare word counts more than a common one."""
    found = rankings.ranking([Term("port", 1.0, known=True), Term("neige", 3.0, known=False)])
    assert is_most(found, known=False)
    assert not is_most(found, known=True)
