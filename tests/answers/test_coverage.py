"""How much of a question is met."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.coverage import Measure
from bot.model import Term


def _measure(*weights: float) -> Measure:
    return Measure.of([Term("word", weight, known=True) for weight in weights])


def test_rare_words_count_more() -> None:
    """A term counts by its weight."""
    assert _measure(3.0, 1.0).share(np.array([[1.0, 0.0], [0.0, 0.5]])).tolist() == [0.75, 0.125]


def test_a_question_without_terms_is_never_met() -> None:
    """Nothing asked, nothing met."""
    assert _measure().share(np.zeros((2, 0))).tolist() == [0.0, 0.0]


def test_only_marked_terms_are_missed() -> None:
    """What is not met counts where it is marked to count."""
    missed = _measure(1.0, 1.0, 2.0).unmet(np.array([[0.0, 0.0, 1.0]]), (True, False, True))
    assert missed.tolist() == [pytest.approx(0.25)]
