"""How near sentences are to a question, and the order that words and sense make together."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.meaning.nearness import FOUND, Nearness
from bot.model import Hit, Match, Passage, Ranking, Span, Term
from tests import rankings


def _passage(place: int, sentences: int) -> Passage:
    start = 1000 * place
    spans = tuple(Span(start + 10 * number, start + 10 * number + 9) for number in range(sentences))
    return Passage("a.md", Span(start, spans[-1].end), spans)


_THREE = tuple(_passage(place, count) for place, count in enumerate((2, 1, 3)))
_FIRST = np.array([0, 2, 3])
_TERMS = (Term("mot", 1.0, known=True),)


def _ranking(*scores: tuple[int, float]) -> Ranking:
    """The ranking of some of the three passages, by their places, with their scores."""
    hits = (
        Hit(_THREE[place], score, tuple(Match(span, (0.5,)) for span in _THREE[place].sentences))
        for place, score in scores
    )
    return rankings.ranking(_TERMS, *hits, places=[place for place, _ in scores])


def _near(*products: float) -> Nearness:
    return Nearness.of(np.array(products, np.float32), _FIRST)


def test_a_passage_is_as_near_as_its_nearest_sentence() -> None:
    """The nearest passage has 1, one whose sentences are all farther than usual 0."""
    near = _near(0.8, 0.9, 0.7, 0.8, 0.8, 0.85)
    assert near.passages.argmax() == 0
    assert (near.passages[0], near.passages[1]) == (1, 0)
    assert 0 < near.passages[2] < 1


def test_only_the_order_of_products_counts_not_their_size() -> None:
    """A model whose products are all large and alike says the same as one whose products are far apart."""
    products = np.array([0.1, 0.5, 0.2, 0.9, 0.0, 0.3], np.float32)
    one, other = _near(*products), _near(*(0.8 + 0.1 * products))
    assert np.allclose(one.sentences, other.sentences, atol=1e-4)
    assert np.allclose(one.passages, other.passages, atol=1e-4)


def test_words_and_sense_are_summed() -> None:
    """A passage that is second by words and by sense comes before those that are first by one and last by the other."""
    near = _near(0.9, 0.7, 0.7, 0.88, 0.7, 0.7)
    ranking = _ranking((1, 10), (2, 9), (0, 0))
    mixed = near.mixed(ranking)
    assert mixed.passages[0] == _THREE[2]
    assert mixed.terms == ranking.terms


def test_each_sentence_gets_its_own_nearness() -> None:
    """The figures of a passage's sentences stand at its own sentences, and what the words told of them stays."""
    near = _near(0.7, 0.7, 0.7, 0.7, 0.9, 0.8)
    (hit,) = near.mixed(_ranking((2, 1))).hits(1)
    found = [match.meaning or 0.0 for match in hit.matches]
    assert found[1] > found[2] > found[0] == 0
    assert [match.strengths for match in hit.matches] == [(0.5,)] * 3


def test_sense_finds_the_nearest_passages() -> None:
    """Of many passages, the nearest are found, and not more than a fixed number."""
    products = np.linspace(1, 0, 3 * FOUND, dtype=np.float32)
    assert Nearness.of(products, np.arange(len(products))).found == frozenset(range(FOUND))


@given(
    st.lists(st.floats(-1, 1, width=32), min_size=6, max_size=6), st.lists(st.floats(-5, 50), min_size=3, max_size=3)
)
def test_every_figure_is_a_share(products: list[float], scores: list[float]) -> None:
    """Whatever a model and the words give, nearness is from 0 to 1, no score is below 0, and no hit is lost."""
    hits = _near(*products).mixed(_ranking(*enumerate(scores))).hits(3)
    assert {hit.passage for hit in hits} == set(_THREE)
    assert all(hit.score >= 0 for hit in hits)
    assert all(0 <= (match.meaning or 0.0) <= 1 for hit in hits for match in hit.matches)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
