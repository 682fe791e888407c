"""Why nothing is quoted, and what is near."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.kinds import Kind
from bot.answers.question import Asked
from bot.answers.scene import Scenes
from bot.answers.silence import decline, silence
from bot.answers.windows import Windows
from bot.model import Corpus, Person, Ranking, Reason, Term
from tests import rankings
from tests.answers.scenes import article, corpus, hit, ranking, said

_PORT = "Le port ferme trop tôt, les pêcheurs du port attendent les filets."
_BEACH = "La plage est sale."
_FOUND = article(f"« {_PORT} », dit Anne Morel.", f"« {_BEACH} », dit Luc Danet.")
_SAID = (said(_FOUND, _PORT, "Anne Morel"), said(_FOUND, _BEACH, "Luc Danet"))
_CORPUS = Corpus(
    corpus(_FOUND).articles, statements=_SAID, people=(Person("Anne Morel", ("Anne Moral",)), Person("Luc Danet"))
)
_ABOUT_BEACH = ranking(hit(_FOUND, _BEACH, strengths=[[1.0]]), words="plage")


def _asked(*people: str, strangers: tuple[str, ...] = ()) -> Asked:
    return Asked("?", "fr", "plage", "what", people=people, strangers=strangers)


def _words(known: str = "", unknown: str = "") -> Ranking:
    has = [Term(word, 1.0, known=True) for word in known.split()]
    return rankings.ranking([*has, *(Term(word, 1.0, known=False) for word in unknown.split())])


# Add a row: people asked for, unknown names, the question's words that the corpus has and has not, the reason.
REASONS: list[tuple[tuple[str, ...], tuple[str, ...], Ranking, Reason]] = [
    ((), ("Zoé Petit",), _words("port"), "unknown_person"),
    ((), (), _words(), "empty"),
    ((), (), _words(unknown="neige"), "off_topic"),
    ((), (), _words("port", "neige ski"), "off_topic"),
]


@pytest.mark.parametrize(("people", "strangers", "found", "reason"), REASONS)
def test_nothing_found_has_a_reason(
    people: tuple[str, ...], strangers: tuple[str, ...], found: Ranking, reason: Reason
) -> None:
    """Why there is no answer is told apart."""
    assert silence(_asked(*people, strangers=strangers), found, None, enough=False) == reason


@pytest.mark.parametrize(
    ("person", "words", "reason"),
    [("Anne Morel", True, "silent_speaker"), ("Luc Danet", True, None), ("Anne Morel", False, None)],
)
def test_the_words_of_others_are_no_answer(person: str, reason: Reason | None, *, words: bool) -> None:
    """However sure it is, a quotation of somebody else does not tell what a person says."""
    asked = replace(_asked(person), wants_words=words)
    measured = Candidates.of(asked, _ABOUT_BEACH, Scenes(_CORPUS, _ABOUT_BEACH.passages))
    assert silence(asked, _ABOUT_BEACH, Windows.of(measured, np.array([1.0]))[0], enough=True) == reason


@pytest.mark.parametrize(("added", "reason"), [("plage", None), ("velo", "no_evidence")])
def test_a_follow_up_is_not_answered_by_what_was_quoted_before(added: str, reason: Reason | None) -> None:
    """Where a question only adds a subject to the one before, that subject must be met."""
    found = ranking(hit(_FOUND, _BEACH, strengths=[[1.0, 0.0]]), words="plage velo")
    asked = replace(_asked("Luc Danet"), fresh=frozenset({added}))
    measured = Candidates.of(asked, found, Scenes(_CORPUS, found.passages))
    assert silence(asked, found, Windows.of(measured, np.array([1.0]))[0], enough=True) == reason


# Add a row: a question of a number, what is counted, its names, what is quoted, how well that meets each word of "employes
# mobirider lyon plage", and why nothing is quoted.
COUNTED: list[tuple[str, frozenset[str], str, list[float], Reason | None]] = [
    ("employes", frozenset(), "Douze plages sont sales.", [0.0, 1.0, 0.0, 0.0], "no_evidence"),
    ("employes", frozenset({"mobirider", "lyon"}), "Douze plages sont sales.", [0.0, 1.0, 1.0, 0.0], "no_evidence"),
    ("employes", frozenset({"mobirider"}), "Douze plages sont sales.", [0.0, 1.0, 1.0, 0.0], "no_evidence"),
    ("employes", frozenset({"mobirider"}), "Douze plages sont sales.", [0.0, 1.0, 1.0, 1.0], None),
    ("employes", frozenset({"mobirider"}), "Les employés voient douze plages.", [1.0, 1.0, 1.0, 0.0], None),
    ("employes", frozenset(), "Les employés voient douze plages.", [1.0, 1.0, 0.0, 0.0], "no_evidence"),
    ("employes", frozenset(), "Ils sont douze.", [0.0, 1.0, 0.0, 0.0], None),
    ("gens", frozenset(), "Douze plages sont sales.", [0.0, 1.0, 0.0, 0.0], None),
    ("visitors", frozenset(), "Douze plages sont sales.", [0.0, 1.0, 0.0, 0.0], None),
    ("", frozenset(), "Douze plages sont sales.", [0.0, 1.0, 0.0, 0.0], None),
]


@pytest.mark.parametrize(("counted", "named", "text", "met", "reason"), COUNTED)
def test_a_number_of_something_else_is_no_answer(
    counted: str, named: frozenset[str], text: str, met: list[float], reason: Reason | None
) -> None:
    """A sentence that has the name asked for and the number of something else does not tell how many there are."""
    asked = replace(_asked(), kind="how_many", counted=counted, named=named)
    told = article(text)
    found = ranking(hit(told, text, strengths=[met]), words="employes mobirider lyon plage")
    measured = Candidates.of(asked, found, Scenes(corpus(told), found.passages))
    assert silence(asked, found, Windows.of(measured, np.array([1.0]))[0], enough=True) == reason


# Add a row: the kind of answer that is wanted, what is quoted, and why nothing is.
FIGURES: list[tuple[Kind, str, Reason | None]] = [
    ("how_much", "L'entrée coûte huit euros.", None),
    ("how_much", "L'entrée est chère depuis 2012.", "no_evidence"),
    ("how_many", "Les bénévoles ont tout rangé.", "no_evidence"),
    ("how_many", "Les bénévoles ont tout rangé, à 40.", None),
    ("when", "La ferme est née d'une colère.", "no_evidence"),
    ("when", "Le bac est né à Nantes 1 Capitole.", "no_evidence"),
    ("when", "La ferme ouvre le matin.", None),
    ("how_long", "Trois nuits suffisent à la visite.", None),
    ("year", "La ferme est née d'une colère.", "no_evidence"),
    ("what", "La ferme est née d'une colère.", None),
    ("name", "La ferme est née d'une colère.", "no_evidence"),
    ("name", "La ferme, baptisée Colère, est à vendre.", None),
]


@pytest.mark.parametrize(("kind", "text", "reason"), FIGURES)
def test_what_has_no_figure_answers_no_question_of_one(kind: Kind, text: str, reason: Reason | None) -> None:
    """However well it meets the words, a quotation without a sum does not tell a price, nor one without a time when."""
    told = article(text)
    found = ranking(hit(told, text, strengths=[[1.0]]), words="ferme")
    asked = replace(_asked(), kind=kind)
    measured = Candidates.of(asked, found, Scenes(corpus(told), found.passages))
    assert silence(asked, found, Windows.of(measured, np.array([1.0]))[0], enough=True) == reason


# Add a row: a question, how well the quotation meets "plage" and "sale", and why nothing is quoted though it is unsure.
KEYWORDS: list[tuple[str, list[float], Reason | None]] = [
    ("plage sale", [1.0, 1.0], None),
    ("La plage, sale ?", [1.0, 0.95], None),
    ("c'est quoi, plage sale ?", [1.0, 1.0], None),
    ("plage sale", [1.0, 0.5], "no_evidence"),
    ("plage vraiment sale", [1.0, 1.0], "no_evidence"),
]


@pytest.mark.parametrize(("question", "met", "reason"), KEYWORDS)
def test_keywords_are_answered_by_what_has_them_all(question: str, met: list[float], reason: Reason | None) -> None:
    """Whoever types a word or two asks for no more than these; a sentence asks for something."""
    asked = replace(_asked(), text=question)
    found = ranking(hit(_FOUND, _BEACH, strengths=[met]), words="plage sale")
    measured = Candidates.of(asked, found, Scenes(_CORPUS, found.passages))
    assert silence(asked, found, Windows.of(measured, np.array([1.0]))[0], enough=False) == reason


@pytest.mark.parametrize(("person", "reason"), [("Luc Danet", None), ("Anne Morel", "silent_speaker")])
def test_who_is_asked_for_without_a_subject_says_anything(person: str, reason: Reason | None) -> None:
    """Any words of his answer "what did he say?", however unsure; those of others never do."""
    found = rankings.ranking([], hit(_FOUND, _BEACH, strengths=[[]]))
    measured = Candidates.of(_asked(person), found, Scenes(_CORPUS, found.passages))
    assert silence(_asked(person), found, Windows.of(measured, np.array([1.0]))[0], enough=False) == reason


def test_a_silent_speaker_has_subjects_and_others_speak() -> None:
    """Who says nothing of it is shown with what he or she speaks about, and who speaks about it."""
    near = decline(_asked("Anne Morel"), "silent_speaker", _ABOUT_BEACH, Scenes(_CORPUS, ()), 0.1)
    assert near.person == "Anne Morel"
    assert near.subjects[0] == "port"
    assert set(near.subjects) == {"port", "pêcheurs", "filets"}
    assert near.speakers == ("Luc Danet",)


def test_nobody_is_said_to_speak_of_what_no_sentence_has() -> None:
    """A sentence that does not meet the question names no speaker."""
    elsewhere = ranking(hit(_FOUND, _BEACH, strengths=[[0.0]]), words="neige")
    assert decline(_asked("Anne Morel"), "silent_speaker", elsewhere, Scenes(_CORPUS, ()), 0.1).speakers == ()


# Add a row: an unknown name, and whose name is like it.
NAMES: list[tuple[str, tuple[str, ...]]] = [
    ("Maurel", ("Anne Morel",)),
    ("Danette", ("Luc Danet",)),
    ("Zuckerberg", ()),
    ("Luce Dannet", ("Luc Danet",)),
]


@pytest.mark.parametrize(("stranger", "alike"), NAMES)
def test_an_unknown_name_brings_those_like_it(stranger: str, alike: tuple[str, ...]) -> None:
    """Whoever may be meant is shown, and nobody else."""
    near = decline(_asked(strangers=(stranger,)), "unknown_person", _ABOUT_BEACH, Scenes(_CORPUS, ()), 0.0)
    assert near.alike == alike


def test_no_evidence_shows_titles_of_what_was_found() -> None:
    """The articles nearest to the question are named."""
    assert decline(_asked(), "no_evidence", _ABOUT_BEACH, Scenes(_CORPUS, ()), 0.2).near == ("La fête du port",)
