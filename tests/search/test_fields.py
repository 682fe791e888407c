"""Each field scores as rank_bm25 would, fitted on what the field is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from unittest.mock import patch

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.model import Corpus
from bot.search.analysis import tokens
from bot.search.close import Close
from bot.search.fitting import K1, B
from bot.search.grams import _grams, grams
from bot.search.index import Index
from bot.search.query import QueryTerm
from bot.search.sought import Sought, Standing
from tests.search.corpora import CORPORA, SENTENCES, WORDS
from tests.search.corpora import index as index_of

Floats = npt.NDArray[np.float64]


def _read(corpus: Corpus, field: Callable[[list[list[str]], list[str]], list[str]], part: str) -> list[list[str]]:
    """What `field` makes of the sentences of each passage and of what stands over it."""
    made = []
    for passage in corpus.passages:
        article = corpus.by_id[passage.article]
        body = [[getattr(token, part) for token in tokens(article.read(span), "fr")] for span in passage.sentences]
        made.append(field(body, [getattr(token, part) for token in tokens(passage.context, "fr")]))
    return made


def _pairs(terms: Sequence[str]) -> Iterator[str]:
    for place, one in enumerate(terms):
        yield from (" ".join(sorted((one, other))) for other in terms[place + 1 : place + 4])


def _expected(texts: list[list[str]], question: list[str]) -> Floats:
    if not any(texts):
        return np.zeros(len(texts))
    found: Floats = BM25Okapi(texts, k1=K1, b=B).get_scores(question)
    return found


def _close(index: Index) -> Close:
    return Close.look(index.texts, np.arange(len(index.passages)))


@given(CORPORA, SENTENCES)
def test_n_grams_score_as_rank_bm25_does(corpus: Corpus, question: str) -> None:
    """The n-grams of the words in and over a passage are a BM25 field of their own."""
    index = index_of(corpus)
    texts = _read(corpus, lambda body, over: [gram for word in chain(*body, over) for gram in grams(word)], "surface")
    asked = [token.surface for token in tokens(question, "fr")]
    found = index.grams.scores(_close(index), index.grams.asked(asked), index.texts)
    assert np.allclose(found, _expected(texts, [gram for word in asked for gram in grams(word)]), atol=1e-12)


@given(CORPORA, SENTENCES)
def test_pairs_score_as_rank_bm25_does(corpus: Corpus, question: str) -> None:
    """The pairs of words that stand near each other are a BM25 field, also those that stand in one passage only."""
    index = index_of(corpus)
    texts = _read(corpus, lambda body, _: list(_pairs(list(chain(*body)))), "term")
    asked = [token.term for token in tokens(question, "fr")]
    found = index.pairs.scores(_close(index), [index.texts.words.terms.find(term) for term in asked], index.texts)
    assert np.allclose(found, _expected(texts, list(_pairs(asked))), atol=1e-12)


@given(CORPORA, st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True))
def test_the_best_sentence_scores_as_rank_bm25_does(corpus: Corpus, question: list[str]) -> None:
    """A passage has the score of its best sentence; what a sentence is about counts for its length."""
    index = index_of(corpus)
    terms = list(dict.fromkeys(token.term for word in question for token in tokens(word, "fr")))
    known = index.texts.words.terms
    sought = Sought.of([Standing.of(QueryTerm(term, {term: 1.0}, 1.0), known) for term in terms], len(known))
    sentences = [
        [token.term for token in tokens(corpus.by_id[passage.article].read(span), "fr")]
        for passage in corpus.passages
        for span in passage.sentences
    ]
    about = np.diff(index.texts.people_starts).tolist()
    names = iter(index.texts.people.tolist())
    texts = [terms + [f"@{next(names)}" for _ in range(count)] for terms, count in zip(sentences, about, strict=True)]
    each = np.maximum(0, [_expected(texts, [term]) for term in terms]).sum(axis=0) if terms else np.zeros(len(texts))
    best = np.maximum.reduceat(each, index.texts.sentences[:-1])
    assert np.allclose(index.sentences.scores(_close(index), sought, index.texts), best, atol=1e-12)


@given(CORPORA, SENTENCES)
def test_a_close_look_at_some_is_that_at_all(corpus: Corpus, question: str) -> None:
    """What a passage scores does not depend on which others are looked at."""
    index = index_of(corpus)
    some = np.arange(0, len(index.passages), 2)
    surfaces = [token.surface for token in tokens(question, "fr")]
    asked = index.grams.asked(surfaces)
    every = index.grams.scores(_close(index), asked, index.texts)
    assert np.allclose(index.grams.scores(Close.look(index.texts, some), asked, index.texts), every[some])


@given(st.lists(st.text(st.sampled_from("abcé漢"), min_size=1, max_size=9), unique=True))
def test_all_n_grams_at_once_are_those_word_by_word(words: list[str]) -> None:
    """Short words, words as long as an n-gram and letters of any script, however many there are, are cut alike."""
    with patch("bot.search.grams._MANY", 3 if len(words) % 2 else 6000):
        _check(words)


def _check(words: list[str]) -> None:
    starts, numbers, different = _grams(words)
    rows = [[different[number] for number in numbers[first:last]] for first, last in pairwise(starts.tolist())]
    assert rows == [list(grams(word)) for word in words]
    assert len(set(different)) == len(different)
