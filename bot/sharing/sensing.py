"""How near a shared collection's sentences are to one question, without a bot holding their vectors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from bot.meaning.embedder import Vectors
from bot.meaning.nearness import FOUND, Nearness, Usual
from bot.model import Ranking
from bot.search.fitting import Floats, Longs
from bot.search.spans import places
from bot.sharing.rows import Layout
from bot.sharing.widening import widened
from bot.sharing.wire import Found

#: The question's vector, limit, which rows count -> rows and inner products, best first.
Nearest = Callable[[Vectors, int, str], Found]
#: The question's vector, rows -> their inner products.
Products = Callable[[Vectors, Longs], Floats]

#: Sentences fetched for each passage that is wanted: several may be of one.
_SPARE = 8


@dataclass(frozen=True, slots=True)
class Common:
    """The mean of a corpus's vectors and their covariance."""

    mean: Vectors
    covariance: Vectors

    @classmethod
    def of(cls, rows: Vectors) -> Common:
        """From the rows of a collection that have them."""
        return cls(rows[0], rows[1:])

    def usual(self, vector: Vectors, largest: float) -> Usual:
        """What the products of all sentences with a question's vector are like, the largest of which is known."""
        exact = vector.astype(np.float64)
        spread = np.sqrt(max(float(exact @ self.covariance @ exact), 0.0))
        return Usual(float(exact @ self.mean), float(spread), largest)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a version in its collection.

    Attributes:
        layout: where they stand.
        common: what their vectors have in common.
        nearest: asks the collection for the best.
        products: asks it for some.
    """

    layout: Layout
    common: Common
    nearest: Nearest
    products: Products

    def near(self, vector: Vectors) -> SharedNearness:
        """How near they are to a question with this vector; asks which passages are nearest.

        Raises:
            SearchError: the engine does not do its work.
        """
        wanted = min(FOUND, len(self.layout.first) - 1)

        def read(found: Found, is_all: bool) -> SharedNearness | None:  # noqa: FBT001 -- as `widened` tells it
            rows, products = found
            # The best sentence of a passage comes first, and says where the passage stands.
            passages = list(dict.fromkeys(self.layout.passages(rows).tolist()))
            if len(passages) < wanted and not is_all:
                return None
            usual = self.common.usual(vector, float(products[0]) if len(products) else 0.0)
            return SharedNearness(vector, usual, frozenset(passages[:FOUND]), self)

        among = f"id < {self.layout.sentences}"
        return widened(lambda limit: self.nearest(vector, limit, among), FOUND * _SPARE, read)


@dataclass(frozen=True, slots=True)
class SharedNearness:
    """One question against a collection; the same as `Nearness` but for the rounding of single precision.

    Attributes:
        vector: the question's.
        usual: what the products of all sentences with it are like.
        found: the places of the nearest passages.
        sentences: the collection's.
    """

    vector: Vectors
    usual: Usual
    found: frozenset[int]
    sentences: Sentences

    def mixed(self, ranking: Ranking) -> Ranking:
        """The same passages in the order of words and sense together, with the nearness of every sentence.

        Raises:
            SearchError: the engine does not do its work.
        """
        if not len(ranking.places):
            return ranking
        rows, _ = places(self.sentences.layout.first, ranking.places)
        products = self.sentences.products(self.vector, rows).astype(np.float32)
        near = Nearness.against(self.usual, products, ranking.met.first[:-1])
        # To what is near only those passages are known that are ranked.
        mixed = near.mixed(replace(ranking, places=np.arange(len(ranking.places))))
        return replace(mixed, places=ranking.places[mixed.places])
