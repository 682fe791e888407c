"""The fields as sparse vectors: inner products are rank_bm25's scores."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.model import Corpus
from bot.search.backend import Wanted
from bot.search.close import Close
from bot.search.fitting import K1, B, Floats
from bot.search.index import Index
from bot.search.postings import Postings
from bot.search.query import QueryTerm
from bot.search.sought import Sought, Standing
from bot.sharing.sparse import _DIMENSIONS, GRAMS, NOTHING, PAIRS, SENTENCES, Added, Sparse, _folded, asked, vectors
from tests.search.corpora import WORDS, index
from tests.sharing.exact import DIVERSE

_TERMS = st.sampled_from(list("abcdefghijkl"))
_TEXTS = st.lists(st.lists(_TERMS, min_size=1, max_size=9), min_size=12, max_size=20)


def _products(held: dict[int, Sparse], vector: Sparse, size: int) -> list[float]:
    """The inner products of so many documents with a question."""
    return [sum(held.get(row, NOTHING).get(at, 0.0) * weight for at, weight in vector.items()) for row in range(size)]


@given(_TEXTS, st.lists(_TERMS, max_size=6))
def test_the_inner_product_is_the_score_of_rank_bm25(texts: list[list[str]], question: list[str]) -> None:
    """A question's terms, each as often as it stands there, times what they add to a text: rank_bm25's score."""
    expected = BM25Okapi(texts, k1=K1, b=B).get_scores(question)
    words = Postings.fit(texts)
    documents, terms, impacts = Added.of(words).to(np.arange(len(texts)))
    asked = [words.rows[term] for term in question if term in words.rows]
    found = np.bincount(documents, impacts * [asked.count(term) for term in terms.tolist()], len(texts))
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-9)


def _other_fields(of: Index, question: list[str]) -> tuple[Wanted, Sought, list[int]]:
    """A question whose words stand for themselves and, a little, for the next word."""
    words = [QueryTerm(word, {word: 1.0, other: 0.5}, 1.0) for word, other in pairwise(question)]
    terms = of.texts.words.terms
    sought = Sought.of([Standing.of(word, terms) for word in words], len(terms))
    numbers = [terms.find(word) for word in question]
    grams, pairs = of.grams.asked(question), of.pairs.asked(numbers, of.texts)
    return Wanted(tuple((word.weight, word.terms) for word in sought.words), (), grams, pairs), sought, numbers


@given(DIVERSE, st.lists(st.sampled_from(WORDS), min_size=2, max_size=5))
def test_the_other_fields_products_are_their_scores(whole: Corpus, question: list[str]) -> None:
    """N-grams and pairs to the last digits; of sentences, never less than what the best of a word's spellings gives."""
    of = index(whole)
    every = np.arange(len(of.passages))
    held, close = vectors(of, Added.of(of.words), every), Close.look(of.texts, every)
    wanted, sought, numbers = _other_fields(of, question)
    questions = asked(wanted)

    def products(field: str, size: int) -> Floats:
        return np.array(_products(held[field], questions[field], size))

    grams, pairs = of.grams.scores(close, of.grams.asked(question), of.texts), of.pairs.scores(close, numbers, of.texts)
    assert products(GRAMS, len(every)) == pytest.approx(grams, rel=1e-9, abs=1e-9)
    assert products(PAIRS, len(every)) == pytest.approx(pairs, rel=1e-9, abs=1e-9)
    best = np.maximum.reduceat(products(SENTENCES, int(of.texts.sentences[-1])), of.texts.sentences[:-1])
    assert (best >= of.sentences.scores(close, sought, of.texts) - 1e-9).all()


def test_pairs_that_become_one_dimension_are_added_up() -> None:
    """A number that has more than 32 bits is folded, and what two pairs of a passage add is not less for it."""
    numbers = np.array([3, 7, 3 + _DIMENSIONS, 3])
    folded = _folded((np.array([0, 0, 0, 1]), numbers, np.array([0.5, 1.0, 2.0, 4.0])))
    assert [each.tolist() for each in folded] == [[0, 0, 1], [3, 7, 3], [2.5, 1.0, 4.0]]
    assert asked(Wanted((), (), {}, {3: 1, 3 + _DIMENSIONS: 2}))[PAIRS] == {3: 3.0}
    assert max(NOTHING) > _DIMENSIONS > np.iinfo(np.int32).max
