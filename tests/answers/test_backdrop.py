"""What of a question only tells of whoever asks."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.backdrop import backdrop
from bot.answers.coverage import Measure
from bot.model import Term


@pytest.mark.parametrize(
    "question", ["is there a creche?", "bonjour, ou dort-on ?", "un chien, un chat : qui entre ?", ""]
)
def test_a_short_question_has_no_backdrop(question: str) -> None:
    """All of it may be what is asked."""
    assert backdrop(question) == {}


def test_other_sentences_are_a_backdrop() -> None:
    """What comes before may set the scene; what is added says less. Words that are asked keep their weight."""
    assert backdrop("my sister is deaf. is there a ramp? she uses a ramp.") == {
        "my": 0.5,
        "sister": 0.5,
        "deaf": 0.5,
        "she": 0.2,
        "uses": 0.2,
    }


def test_what_leads_up_to_a_long_question_is_a_backdrop() -> None:
    """Of a long sentence the last clause asks."""
    lead = "bonjour, nous venons de loin avec deux valises, un chien et ma vieille tante qui marche mal"
    found = backdrop(f"{lead}, et nous voudrions savoir s'il existe un ascenseur")
    assert {"valises", "tante"} <= found.keys()
    assert found.keys().isdisjoint({"ascenseur", "existe"})


def test_a_backdrop_counts_less() -> None:
    """Its words are part of the question still, a smaller one."""
    terms = [Term("creche", 1.0, known=True), Term("kids", 1.0, known=True)]
    assert Measure.of(terms, {"kids": 0.25}).share(np.array([[1.0, 0.0], [0.0, 1.0]])).tolist() == [0.8, 0.2]
