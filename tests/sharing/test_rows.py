"""What is stored of a corpus."""

from __future__ import annotations

import numpy as np
import pytest

from bot.search.index import Index
from bot.sharing.rows import STEP, Layout, common, rows
from bot.sharing.sparse import FIELDS, GRAMS, NOTHING, PAIRS, SENTENCES, WORDS
from tests.search.corpora import corpus, index

_SENTENCES = 3


def _many() -> Index:
    """An index of more passages than are written at a time, of three sentences each."""
    return index(corpus([[[f"vélo{number} rouge", "!", f"maire{number}"] for number in range(STEP + 10)]]))


def test_every_row_is_there_once_and_in_order() -> None:
    """Sentences first, then what they have in common."""
    of = _many()
    vectors = np.random.default_rng(1).normal(size=(_SENTENCES * (STEP + 10), 4)).astype(np.float32)
    layout = Layout(of.texts.sentences, 4)
    every = [row for step in rows(layout, of, vectors) for row in step]
    assert [row["id"] for row in every] == list(range(layout.size)) == list(range(len(vectors) + 1 + 4))
    assert np.array_equal(np.array([row["sense"] for row in every]), np.vstack([vectors, common(vectors)]))
    assert all(set(row) == {"id", *layout.fields} for row in every)
    assert layout.passages(np.array([0, 2, 3, 329])).tolist() == [0, 0, 1, 109]


def test_a_passage_stands_with_its_first_sentence() -> None:
    """Its words, n-grams and pairs are in one row, the words of each sentence in a row of their own; none is empty."""
    first, second, third = next(iter(rows(Layout(_many().texts.sentences, 0), _many(), None)))[:3]
    assert NOTHING not in [first[field] for field in FIELDS]
    assert [second[field] for field in (WORDS, GRAMS, PAIRS)] == [NOTHING] * 3
    # A sentence without words meets no question.
    assert second[SENTENCES] == NOTHING != third[SENTENCES]
    assert set(third[SENTENCES]) < set(first[WORDS])


def test_mean_and_spread_of_products_follow_from_what_is_common() -> None:
    """What a bot would compute from all vectors comes from their mean and covariance alone."""
    chance = np.random.default_rng(2)
    vectors, question = chance.normal(size=(9000, 6)).astype(np.float32), chance.normal(size=6)
    mean, covariance = common(vectors)[0], common(vectors)[1:]
    products = vectors.astype(np.float64) @ question
    assert question @ mean == pytest.approx(products.mean(), rel=1e-4, abs=1e-6)
    assert np.sqrt(question @ covariance @ question) == pytest.approx(products.std(), rel=1e-5)
