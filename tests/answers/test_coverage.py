"""How much of a question is met."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.coverage import Measure, highest
from bot.model import Ranking, Term

_STRENGTH = st.floats(0, 1)


def _measure(*weights: float) -> Measure:
    return Measure.of(Ranking(tuple(Term("word", weight, known=True) for weight in weights), ()))


def test_rare_words_count_more() -> None:
    """A term counts by its weight."""
    assert _measure(3.0, 1.0).share((1.0, 0.0)) == pytest.approx(0.75)


def test_a_question_without_terms_is_never_met() -> None:
    """Nothing asked, nothing met."""
    assert _measure().share(()) == 0.0


def test_only_marked_terms_are_missed() -> None:
    """What is not met counts where it is marked to count."""
    assert _measure(1.0, 1.0, 2.0).unmet((0.0, 0.0, 1.0), (True, False, True)) == pytest.approx(0.25)


@given(st.lists(st.tuples(_STRENGTH, _STRENGTH), max_size=4))
def test_the_highest_of_rows_is_never_below_one_of_them(rows: list[tuple[float, float]]) -> None:
    """Whatever stands around can only add."""
    best = highest([*rows, ()], 2)
    assert all(best[place] >= row[place] for row in rows for place in range(2))
