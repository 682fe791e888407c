"""What is stored of an index."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search.fitting import K1, B
from bot.search.postings import Postings
from bot.sharing.rows import STEP, Layout, common, rows

_TERMS = st.sampled_from(list("abcdefghijkl"))
_TEXTS = st.lists(st.lists(_TERMS, min_size=1, max_size=9), min_size=12, max_size=20)


@given(_TEXTS, st.lists(_TERMS, max_size=6))
def test_the_inner_product_is_the_score_of_rank_bm25(texts: list[list[str]], question: list[str]) -> None:
    """A question's terms, each as often as it stands there, times a passage's row: rank_bm25's score, rounded."""
    expected = BM25Okapi(texts, k1=K1, b=B).get_scores(question)
    words = Postings.fit(texts)
    assume((words.impacts >= 0).all())
    (step,) = rows(Layout(np.arange(len(texts) + 1), 0), words, None)
    asked = [words.rows[term] for term in question if term in words.rows]
    found = [sum(row["words"].get(term, 0.0) for term in asked) for row in step]
    assert found == pytest.approx(expected.tolist(), rel=1e-5, abs=1e-6)


def test_every_row_is_there_once_and_in_order() -> None:
    """Sentences first, then what they have in common; a passage's words stand with its first sentence."""
    vectors = np.random.default_rng(1).normal(size=(STEP + 10, 4)).astype(np.float32)
    layout = Layout(np.array([0, 2, STEP + 10]), 4)
    every = [row for step in rows(layout, Postings.fit([["a"], ["b"]]), vectors) for row in step]
    assert [row["id"] for row in every] == list(range(layout.size)) == list(range(STEP + 10 + 1 + 4))
    assert np.array_equal(np.array([row["sense"] for row in every]), np.vstack([vectors, common(vectors)]))
    assert layout.passages(np.array([0, 1, 2, STEP + 9])).tolist() == [0, 0, 1, 1]


def test_mean_and_spread_of_products_follow_from_what_is_common() -> None:
    """What a bot would compute from all vectors comes from their mean and covariance alone."""
    chance = np.random.default_rng(2)
    vectors, question = chance.normal(size=(9000, 6)).astype(np.float32), chance.normal(size=6)
    mean, covariance = common(vectors)[0], common(vectors)[1:]
    products = vectors.astype(np.float64) @ question
    assert question @ mean == pytest.approx(products.mean(), rel=1e-4, abs=1e-6)
    assert np.sqrt(question @ covariance @ question) == pytest.approx(products.std(), rel=1e-5)
