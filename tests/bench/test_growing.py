"""Grown corpora: as large as wanted, made of real sentences, with a language's term statistics."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.bench.growing import PASSAGES, WORDS, grow
from bot.model import Corpus
from tests.search.corpora import corpus

_SENTENCE = (
    "Le maire annonce que la ville ouvrira bientôt plusieurs écoles près du grand pont avant la prochaine rentrée"
)


@pytest.fixture(scope="module")
def grown() -> Corpus:
    """A corpus grown to two thousand passages."""
    return grow(corpus([[[_SENTENCE, "Les habitants attendent encore la réponse de la région"]]]), 2005)


def test_a_corpus_grows_to_the_size_asked_for(grown: Corpus) -> None:
    """There are as many passages as wanted, each of about eighty words, in articles of ten."""
    assert len(grown.passages) == 2005
    assert len(grown.articles) == -(-2005 // PASSAGES)
    words = [len(grown.by_id[passage.article].read(passage.span).split()) for passage in grown.passages]
    assert WORDS <= sum(words) / len(words) <= WORDS * 1.25


def test_every_span_is_one_of_its_article(grown: Corpus) -> None:
    """Sentences and statements stand where they say they do."""
    for passage in grown.passages[:50]:
        text = grown.by_id[passage.article].text
        assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in passage.sentences)
    starts = {(passage.article, span) for passage in grown.passages for span in passage.sentences}
    assert grown.statements
    assert all((said.article, said.span) in starts for said in grown.statements)


def test_the_same_seed_gives_the_same_corpus() -> None:
    """What was measured can be measured again."""
    small = corpus([[[_SENTENCE]]])
    assert grow(small, 30, seed=4) == grow(small, 30, seed=4)
    assert grow(small, 30, seed=4) != grow(small, 30, seed=5)


def test_words_are_as_unevenly_frequent_as_those_of_a_language(grown: Corpus) -> None:
    """Most words are rare, few are frequent, and a larger corpus has more of them, but not in proportion."""
    words = [word for article in grown.articles for word in article.text.split()]
    counts = Counter(words)
    assert sum(count == 1 for count in counts.values()) > 0.3 * len(counts)
    half = len(set(words[: len(words) // 2]))
    assert 1.2 < len(counts) / half < 1.9
