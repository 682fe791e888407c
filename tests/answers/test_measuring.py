"""What is measured of sentences that may answer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.candidates import Candidates
from bot.answers.counted import OTHER
from bot.answers.figures import FIGURES, WITH_PERSON, WITH_WORDS
from bot.answers.question import Asked
from bot.model import Term
from tests import rankings
from tests.answers.scenes import article, corpus, hit, ranking, said, scenes

_SENTENCES = ("Anne parle du port.", "« Le port vit », dit-elle.", "« Il vit bien. »", "La mer est à 8 heures.")
_FOUND = article(" ".join(_SENTENCES))
_SAID = said(_FOUND, "« Le port vit », dit-elle. « Il vit bien. »", "Anne Morel")
_STRENGTHS = st.lists(st.floats(0, 1), min_size=2, max_size=2)


def _measured(*rows: list[float], asked: Asked) -> Candidates:
    found = ranking(hit(_FOUND, *_SENTENCES, strengths=rows), words="port mer")
    return Candidates.of(asked, found, scenes(found, corpus(_FOUND, statements=[_SAID])))


def _asked(*people: str, words: bool = False) -> Asked:
    return Asked("?", "fr", "port mer", "hour", people=people, wants_words=words)


# Add a row: who is asked for, whether somebody's words are, and what stands twice then.
ASKED: list[tuple[tuple[str, ...], bool, set[str]]] = [
    ((), False, set()),
    (("Anne Morel",), False, {f"{name}/person" for name in WITH_PERSON}),
    (("Anne Morel",), True, {f"{name}/person" for name in WITH_PERSON}),
    ((), True, {f"{name}/words" for name in WITH_WORDS}),
]


@pytest.mark.parametrize(("people", "words", "besides"), ASKED)
def test_every_figure_is_explained_and_measured(people: tuple[str, ...], besides: set[str], *, words: bool) -> None:
    """What `figures` tells is what is measured of each sentence, and nothing else."""
    found = _measured(*[[0.0, 0.0]] * 4, asked=_asked(*people, words=words))
    assert found.figures.keys() == FIGURES.keys() | besides
    assert all(len(column) == len(found) == len(_SENTENCES) for column in found.figures.values())


@given(st.lists(_STRENGTHS, min_size=4, max_size=4))
def test_every_figure_is_a_share(rows: list[list[float]]) -> None:
    """Each figure is from 0 to 1, and what is met and what stands around adds up to a share."""
    found = _measured(*rows, asked=_asked("Anne Morel"))
    assert all(((column >= -1e-9) & (column <= 1 + 1e-9)).all() for column in found.figures.values())
    assert (found.around >= np.array(rows)).all()


def test_what_stands_around_adds_what_the_sentence_lacks() -> None:
    """Each neighbour counts with what nothing nearer meets; the rest of a statement comes before the rest of its passage."""
    figures = _measured([1, 0], [0, 0], [0, 0.5], [0, 1], asked=_asked()).figures
    assert [figures[name][1] for name in ("inside", "lead", "next", "statement", "passage")] == [0, 0.5, 0.25, 0, 0.25]
    assert [figures[name][0] for name in ("inside", "lead", "next", "passage")] == [0.5, 0, 0, 0.5]


def test_how_words_are_met_is_measured() -> None:
    """Loosely or exactly, side by side or alone, and by what else the article says."""
    figures = _measured([0.5, 0], [1, 1], [0, 0], [0, 0.2], asked=_asked()).figures
    assert figures["words"].tolist() == [0.5, 1, 0, 0.5]
    assert figures["exactly"].tolist() == [0, 1, 0, 0]
    assert figures["together"].tolist() == [0, 1, 0, 0]
    assert figures["article"].tolist() == [1, 1, 1, 1]


def test_evidence_of_some_kinds_stands_twice() -> None:
    """A place is not told as surely as an hour: each such kind has a weight of its own."""
    where = _measured(*[[0.0, 1.0]] * 4, asked=Asked("?", "fr", "port mer", "where")).figures
    assert where["evidence/where"].tolist() == where["evidence"].tolist()


def test_who_speaks_and_what_answers_is_measured() -> None:
    """The sentences of the person asked for, and those with the kind of answer that is wanted."""
    figures = _measured(*[[0.0, 1.0]] * 4, asked=_asked("Anne Morel")).figures
    assert figures["own"].tolist() == [0, 1, 1, 0]
    assert figures["exact"].tolist() == [0, 0, 0, 1]
    assert figures["lacking"].tolist() == [1, 1, 1, 0]
    assert figures["first"].tolist() == [1, 0, 0, 0]
    assert _measured(*[[0.0, 1.0]] * 4, asked=_asked("Luc Danet")).figures["foreign"].tolist() == [0, 1, 1, 0]


def test_what_is_counted_stands_beside_its_number() -> None:
    """A sentence that names what is counted and gives the number of something else holds less of an answer."""
    sentences = ("Huit bateaux partent.", "Huit enfants voient les bateaux.", "Des bateaux partent.")
    found = article(" ".join(sentences))
    boats = Term("bateaux", 1.0, known=True, stands={"bateau": 1.0})
    ranked = rankings.ranking([boats], hit(found, *sentences, strengths=[[1.0]] * 3))
    asked = Asked("?", "fr", "bateaux", "how_many", counted="bateaux")
    figures = Candidates.of(asked, ranked, scenes(ranked, corpus(found))).figures
    assert figures["counted"].tolist() == [1, 0, 0]
    assert figures["evidence"].tolist() == [1, OTHER, 0]
    assert figures["lacking"].tolist() == [0, 1 - OTHER, 1]
