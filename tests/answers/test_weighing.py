"""Weighted sums of figures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.doubt import OF_QUESTION, OF_SENTENCE, OF_WINDOW
from bot.answers.figures import FIGURES
from bot.answers.weighing import likelihoods, weights


def test_the_best_of_few_is_less_sure_than_the_best_of_many() -> None:
    """A corpus of three sentences does not make the best of them a sure answer."""
    few, many = likelihoods(np.array([2.0, 0.0, 0.0])), likelihoods(np.array([2.0] + [0.0] * 249))
    assert few[0] == pytest.approx(many[0])
    assert few[0] < 0.1


@given(st.lists(st.floats(-50, 50), max_size=300))
def test_likelihoods_keep_the_order_and_never_add_up_to_more_than_one(scores: list[float]) -> None:
    """The higher score is never the less likely."""
    likely = likelihoods(np.array(scores)).tolist()
    assert sum(likely) <= 1.000001
    assert sorted(likely) == [share for _, share in sorted(zip(scores, likely, strict=True))]


def test_every_weight_is_of_a_figure_that_is_explained() -> None:
    """The table holds nothing that the pages of figures do not explain."""
    table = weights(meaning=False)
    assert {name.split("/")[0] for name in table.choice} <= FIGURES.keys()
    assert {name.split("/")[0] for name in table.confidence} <= {*OF_SENTENCE, *OF_WINDOW, *OF_QUESTION}
    assert 0 < table.sure < 1
