"""The seam between the index and what finds passages by their words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np

from bot.search.backend import Embedded, Scores, Wanted
from bot.search.fitting import Floats, Longs
from bot.search.postings import Postings
from bot.search.texts import tag
from tests.search.corpora import corpus, index

_CORPUS = corpus([[["mairie budget"], ["vélo pont"], ["pont budget"], ["Facebook"]]], spoken=1)


@dataclass
class _Last:
    """A backend for four passages that finds the last one alone."""

    wanted: Wanted | None = None
    most: float | None = None

    @contextmanager
    def scores(self, wanted: Wanted) -> Iterator[Scores]:
        self.wanted = wanted
        yield self

    def found(self, limit: int) -> Longs:
        return np.array([3])[:limit]

    def at(self, passages: Longs) -> Floats:
        return np.full(len(passages), 7.0)

    def beyond(self, passages: Longs) -> Floats | None:
        return None if self.most is None else np.full(len(passages), self.most)


def test_what_finds_passages_can_be_another_backend() -> None:
    """The index asks its backend for the passages that it looks at closely, and for their scores."""
    whole = index(_CORPUS)
    for backend in (_Last(), _Last(most=1.0)):
        first, *_ = replace(whole, backend=backend).rank("vélo", "fr", 10, people=["Marie Dubois"]).hits(10)
        assert (first.passage, first.score) == (whole.passages[3], 7.0)
    assert whole.rank("vélo", "fr", 10).hits(1)[0].passage == whole.passages[1]


def test_a_backend_is_asked_in_the_numbers_of_terms() -> None:
    """A question is told by its words with what stands for each, and by the tags of the people that the corpus has."""
    backend, whole = _Last(), index(_CORPUS)
    replace(whole, backend=backend).rank("pont", "fr", 10, people=["Paul Leroy", "Nobody"])
    assert backend.wanted is not None
    ((weight, standing),) = backend.wanted.words
    assert weight > 0
    assert (whole.words.rows["pont"], 1.0) in standing
    assert backend.wanted.tags == (whole.words.rows[tag("Paul Leroy")],)
    assert backend.wanted.grams == whole.grams.asked(["pont"])
    assert backend.wanted.pairs == {}


def test_posting_lists_find_all_of_a_few_and_the_best_of_many() -> None:
    """No passage of a small corpus is passed over; of a large one the best are found, in the corpus's order."""
    postings = Postings.fit([["b"], ["a", "a"], ["c"], ["a", "b"], ["d"]])
    wanted = Wanted(((1.0, ((postings.rows["a"], 1.0), (postings.rows["b"], 0.5))),), (), {}, {})
    with Embedded(postings).scores(wanted) as scores:
        assert scores.found(5).tolist() == [0, 1, 2, 3, 4]
        assert scores.found(2).tolist() == [1, 3]
        # Of what stands for one word, the best counts and not the sum.
        assert scores.at(np.array([3])) == postings.scores(["a"])[3]
