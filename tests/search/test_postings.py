"""The posting lists score as rank_bm25 does."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search.postings import K1, B, Postings

TERMS = st.sampled_from(["a", "b", "c", "d", "e", "f"])
DOCUMENTS = st.lists(st.lists(TERMS, max_size=12), max_size=8)


@given(DOCUMENTS.filter(any), st.lists(TERMS, max_size=6))
def test_scores_are_those_of_rank_bm25_to_the_last_bit(texts: list[list[str]], question: list[str]) -> None:
    """Laying the fitted statistics out as lists changes no score at all."""
    expected = BM25Okapi(texts, k1=K1, b=B).get_scores(question)
    assert np.array_equal(Postings.fit(texts).scores(question), expected)


@given(st.lists(st.just(list[str]()), max_size=3))
def test_documents_without_words_score_zero(texts: list[list[str]]) -> None:
    """An empty corpus, or one of empty passages, is no error (rank_bm25 alone divides by zero)."""
    assert Postings.fit(texts).scores(["a"]).tolist() == [0.0] * len(texts)


def test_unknown_terms_match_nothing() -> None:
    """A term of no document has no postings."""
    documents, impacts = Postings.fit([["a"], ["b"]]).of("z")
    assert documents.size == impacts.size == 0
