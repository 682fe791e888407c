"""Where an article tells what a part of an event was about."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.deciding import decide
from bot.answers.question import Asked
from bot.answers.scene import Scenes
from bot.answers.sections import beginning
from bot.model import Answer, Corpus, Hit, Outcome, Person, Ranking, Reference
from tests.answers.scenes import article, corpus, hit, ranking, span_of

_FIRST, _SECOND, _THIRD = "Le filet gêne-t-il ?", "La digue a tenu.", "Le phare brille."
_TEXT = article(_FIRST, _SECOND, _THIRD)
_ASKED = Asked("?", "fr", "atelier pêche", "what", contents=True)


def _under(heading: str, sentence: str) -> Hit:
    found = hit(_TEXT, sentence, strengths=[[0.0]])
    return replace(found, passage=replace(found.passage, context=f"La fête du port\n{heading}"))


def _found(*headings: str, over: tuple[float, ...]) -> Ranking:
    sentences = (_FIRST, _SECOND, _THIRD)
    found = ranking(*map(_under, headings, sentences), words="atelier")
    return replace(found, met=replace(found.met, context=np.array([[met] for met in over])))


def _rows(found: Ranking) -> tuple[range, ...]:
    return beginning(Candidates.of(_ASKED, found, Scenes(corpus(_TEXT), found.passages)))


@pytest.mark.parametrize(
    ("headings", "over", "row"),
    [
        (("Le phare", "Atelier pêche", "Atelier pêche"), (0.0, 1.0, 1.0), 1),
        (("Atelier pêche", "Atelier digue", "Atelier digue"), (1.0, 1.0, 1.0), 0),
        (("Atelier phare", "Atelier digue", "Atelier digue"), (1.0, 1.0, 1.0), None),
        (("Le phare", "Atelier pêche", "Atelier pêche"), (0.0, 0.5, 0.5), None),
    ],
)
def test_a_part_begins_under_the_heading_that_is_meant(
    headings: tuple[str, ...], over: tuple[float, ...], row: int | None
) -> None:
    """Where two headings are meant as well, or none, nothing is taken for the beginning."""
    assert _rows(_found(*headings, over=over)) == (() if row is None else (range(row, row + 1),))


def test_the_contents_of_a_part_are_what_it_begins_with() -> None:
    """They need not say its name, which stands over them."""
    found = _found("Le phare", "Atelier pêche", "Atelier pêche", over=(0.0, 1.0, 1.0))
    outcome = decide(_ASKED, found, Scenes(corpus(_TEXT), found.passages))
    assert isinstance(outcome, Answer)
    assert outcome.citations[0].quote == _SECOND


def _told(*named: str) -> Outcome:
    """What comes of asking who took part, where these words of the article mean somebody."""
    found = _found("Le phare", "Atelier pêche", "Atelier pêche", over=(0.0, 1.0, 1.0))
    references = tuple(Reference(_TEXT.id, span_of(_TEXT.text, words), "Anne Morel") for words in named)
    whole = Corpus((_TEXT,), people=(Person("Anne Morel"),), references=references)
    return decide(replace(_ASKED, kind="who"), found, Scenes(whole, found.passages))


def test_who_took_part_is_told_where_somebody_is_named() -> None:
    """The beginning of a part that names nobody tells nobody."""
    outcome = _told("La digue")
    assert isinstance(outcome, Answer)
    assert outcome.citations[0].quote == _SECOND
    assert not isinstance(_told(), Answer)
