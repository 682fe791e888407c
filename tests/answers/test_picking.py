"""Outcomes from sentences that a reader picked."""

from __future__ import annotations

import pytest

from bot.answers.picking import is_open, picked
from bot.answers.question import Asked
from bot.answers.scene import Scenes
from bot.model import (
    MAX_QUOTE,
    Answer,
    Article,
    Citation,
    Corpus,
    Declined,
    Outcome,
    Pick,
    Reason,
    SmallTalk,
    Span,
    Statement,
)
from tests.rankings import ranking

_LONG = "x" * (MAX_QUOTE + 1)
_SENTENCES = ("Le port est sûr.", "Ana Ruiz le dit.", "Il pleut.", _LONG, "La mer monte.", "Il fera beau.", "Non.")
_TEXT = " ".join(_SENTENCES)
_SPANS = tuple(Span(_TEXT.index(one), _TEXT.index(one) + len(one)) for one in _SENTENCES)
_ARTICLE = Article("a.md", "Le port", _TEXT, ())
_OTHER = Article("b.md", "La mer", _TEXT, ())
_CORPUS = Corpus(
    (_ARTICLE, _OTHER),
    statements=(
        Statement("a.md", _SPANS[0], Span(0, _SPANS[1].end), "reported", "Ana Ruiz"),
        Statement("a.md", _SPANS[2], _SPANS[2], "reported", None),
        Statement("a.md", _SPANS[5], _SPANS[5], "quoted", "Luc Roy"),
        Statement("a.md", _SPANS[6], _SPANS[6], "quoted", "Eva Lot"),
    ),
)
_RANKING = ranking(())
_ANSWER = Answer("Quoi ?", "fr", (Citation(_ARTICLE, _SPANS[4]),), 0.4)
_DECLINED = Declined("Quoi ?", "fr", "no_evidence", confidence=0.2)


def _asked(*people: str) -> Asked:
    return Asked("Quoi ? (complété)", "fr", "quoi", "what", people=people)


def _picked(outcome: Outcome, *numbers: int, article: str = "a.md", people: tuple[str, ...] = ()) -> Outcome:
    picks = [Pick(article, _SPANS[number]) for number in numbers]
    return picked(_asked(*people), outcome, picks, _RANKING, Scenes(_CORPUS, ()))


@pytest.mark.parametrize("before", [_ANSWER, _DECLINED])
def test_picked_sentences_are_quoted(before: Outcome) -> None:
    """Whether the bot had answered or declined, the picked sentence is quoted, with the speaker of the article."""
    found = _picked(before, 0)
    assert isinstance(found, Answer)
    assert [(one.quote, one.speaker) for one in found.citations] == [(_SENTENCES[0], "Ana Ruiz")]
    assert (found.question, found.confidence) == (before.question, before.confidence)  # type: ignore[union-attr]


def test_neighbours_are_quoted_together() -> None:
    """Sentences that stand side by side make one quotation, in the order of the article; others one each."""
    found = _picked(_ANSWER, 1, 0, 4)
    assert isinstance(found, Answer)
    assert [one.quote for one in found.citations] == [f"{_SENTENCES[0]} {_SENTENCES[1]}", _SENTENCES[4]]


@pytest.mark.parametrize("picks", [(2,), (1,), (5, 6)])
def test_a_speaker_who_is_not_sure_is_not_named(picks: tuple[int, ...]) -> None:
    """Where it is open who speaks, nobody does or several do, nobody is named."""
    found = _picked(_ANSWER, *picks)
    assert isinstance(found, Answer)
    assert found.speaker is None


def test_what_cannot_be_quoted_changes_nothing() -> None:
    """A sentence that is too long for a quotation is not shown, and the answer stays as it was."""
    assert _picked(_ANSWER, 3) == _ANSWER
    assert _picked(_DECLINED, 3) == _DECLINED


def test_there_are_three_citations_at_most() -> None:
    """However much is picked, an answer stays short."""
    picks = [Pick(article, _SPANS[number]) for article in ("a.md", "b.md") for number in (0, 2, 4)]
    found = picked(_asked(), _ANSWER, picks, _RANKING, Scenes(_CORPUS, ()))
    assert isinstance(found, Answer)
    assert len(found.citations) == 3


@pytest.mark.parametrize(("people", "reason"), [((), "no_evidence"), (("Ana Ruiz",), "silent_speaker")])
def test_none_is_a_decline(people: tuple[str, ...], reason: Reason) -> None:
    """A reader that finds no answer turns an answer into a decline, and leaves a decline as it is."""
    found = _picked(_ANSWER, people=people)
    assert isinstance(found, Declined)
    assert (found.reason, found.question) == (reason, "Quoi ?")
    assert _picked(_DECLINED, people=people) is _DECLINED


@pytest.mark.parametrize(
    "outcome",
    [SmallTalk("Salut", "fr", "greeting"), Declined("?", "fr", "empty"), Declined("?", "fr", "unknown_person")],
)
def test_what_no_reader_may_change(outcome: Outcome) -> None:
    """Small talk, an empty question and a person nobody knows stay what they are."""
    assert not is_open(outcome)
    assert _picked(outcome, 0) is outcome
