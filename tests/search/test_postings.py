"""The posting lists score as rank_bm25 does."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search.fitting import K1, B
from bot.search.postings import Postings
from tests.examples import examples

TERMS = st.sampled_from(["a", "b", "c", "d", "e", "f"])
DOCUMENTS = st.lists(st.lists(TERMS, max_size=12), max_size=8)
_WORDS = [f"w{number}" for number in range(400)]


def _grown(seed: int, size: int) -> list[list[str]]:
    """Documents whose words are as unevenly frequent as those of a language (Zipf's law)."""
    chance = np.random.default_rng(seed)
    lengths = chance.integers(0, 30, size)
    return [[_WORDS[min(number, 399)] for number in chance.zipf(1.3, length)] for length in lengths]


def _best(texts: list[list[str]], question: list[str], limit: int) -> list[tuple[int, float]]:
    """What rank_bm25 ranks: the documents that share a term, by score and then by number."""
    scores = BM25Okapi(texts, k1=K1, b=B).get_scores(question)
    met = [place for place, text in enumerate(texts) if set(text) & set(question)]
    return [(place, float(scores[place])) for place in sorted(met, key=lambda place: -scores[place])[:limit]]


@given(DOCUMENTS.filter(any), st.lists(TERMS, max_size=6))
def test_scores_are_those_of_rank_bm25_to_the_last_bit(texts: list[list[str]], question: list[str]) -> None:
    """Laying the fitted statistics out as lists changes no score at all."""
    expected = BM25Okapi(texts, k1=K1, b=B).get_scores(question)
    assert np.array_equal(Postings.fit(texts).scores(question), expected)


@given(DOCUMENTS.filter(any))
def test_the_fit_is_that_of_rank_bm25(texts: list[list[str]]) -> None:
    """Counting by sorting gives every inverse document frequency to the last bit, the floor of common words included."""
    model, postings = BM25Okapi(texts, k1=K1, b=B), Postings.fit(texts)
    assert {term: postings.idf[row] for term, row in postings.rows.items()} == model.idf


@given(DOCUMENTS.filter(any), st.lists(TERMS, max_size=6), st.integers(0, 9))
def test_the_best_are_those_that_share_a_term(texts: list[list[str]], question: list[str], limit: int) -> None:
    """In one or two documents a match may score below zero; it counts, and a document without one never does."""
    documents, scores = Postings.fit(texts).best(question, limit)
    assert list(zip(documents.tolist(), scores.tolist(), strict=True)) == _best(texts, question, limit)


@examples(25)
@given(st.integers(0, 10**6), st.lists(st.sampled_from(_WORDS[:60]), min_size=1, max_size=8), st.integers(1, 40))
def test_the_best_of_many_blocks_are_the_best_of_all(seed: int, question: list[str], limit: int) -> None:
    """Reading only the blocks that may hold one of the best misses none, and equal scores keep the documents' order."""
    texts = [*_grown(seed, 300)] * 9
    documents, scores = Postings.fit(texts).best(question, limit)
    assert list(zip(documents.tolist(), scores.tolist(), strict=True)) == _best(texts, question, limit)


@pytest.mark.parametrize("texts", [[], [[]], [[], []]])
def test_documents_without_words_score_zero(texts: list[list[str]]) -> None:
    """An empty corpus, or one of empty passages, is no error (rank_bm25 alone divides by zero)."""
    postings = Postings.fit(texts)
    assert postings.scores(["a"]).tolist() == [0.0] * len(texts)
    assert postings.best(["a"], 3)[0].size == 0


def test_unknown_terms_match_nothing() -> None:
    """A term of no document has no postings."""
    documents, impacts = Postings.fit([["a"], ["b"]]).of("z")
    assert documents.size == impacts.size == 0


def test_a_question_leaves_nothing_behind() -> None:
    """The array that is used again holds nothing of the question before, whether it met few documents or many."""
    postings = Postings.fit(_grown(7, 3000))
    questions = [["w1"], ["w399", "w120"], ["w1", "w2", "w3"], ["nowhere"]]
    alone = [Postings.fit(_grown(7, 3000)).best(question, 5) for question in questions]
    for _ in range(2):
        for question, (documents, scores) in zip(questions, alone, strict=True):
            again = postings.best(question, 5)
            assert np.array_equal(again[0], documents)
            assert np.array_equal(again[1], scores)


def test_threads_do_not_disturb_each_other() -> None:
    """Questions that are asked at the same time are answered as if they were asked one after the other."""
    postings = Postings.fit(_grown(3, 4000))
    questions = [[f"w{number}", f"w{number + 1}", "w1"] for number in range(1, 9)]
    expected = [postings.best(question, 10)[1].tolist() for question in questions]
    with ThreadPoolExecutor(len(questions)) as threads:
        found = threads.map(lambda question: postings.best(question, 10)[1].tolist(), questions * 60)
    assert list(found) == expected * 60
