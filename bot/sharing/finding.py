"""Finds passages in a shared collection as the index alone would, to the same passages and scores.

Milvus adds up in single precision, and it adds up all terms that stand for a word, of which only the best counts. So its
inner products are never below the true scores but for rounding: they say which passages may be among the best. In the
field that passages are found by, true scores are then read from the posting lists, and more are fetched until none that
is left out can be among the best. In the other fields, the products say which of those found need be looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from bot.search import fields
from bot.search.backend import Scores, Wanted
from bot.search.fitting import Floats, Longs
from bot.search.postings import Postings
from bot.sharing.sparse import GRAMS, PAIRS, SENTENCES, WORDS, Sparse, asked
from bot.sharing.widening import widened
from bot.sharing.wire import Found

#: For each field what is looked for and how many at most -> in each field passages, some of them several times, and
#: inner products, best first.
Nearest = Callable[[Mapping[str, tuple[Sparse, int]]], Mapping[str, Found]]

#: Passages fetched for each that is wanted, and by each other field for each that is fetched by the words.
_SPARE, _OTHERS = 1.25, 0.5
#: By what share an inner product may be below what it stands for: a hundred times what single precision loses.
_ROUNDING = 1e-4
#: What each field beside the words counts.
_WEIGHTS = {SENTENCES: fields.SENTENCE, GRAMS: fields.GRAMS, PAIRS: fields.PAIRS}


@dataclass(frozen=True, slots=True)
class Shared:
    """A backend that asks a collection.

    Attributes:
        words: the field that passages are found by, for the true scores.
        nearest: gives passages and inner products.
    """

    words: Postings
    nearest: Nearest

    @contextmanager
    def scores(self, wanted: Wanted) -> Iterator[Scores]:
        """The scores for a question."""
        yield _Asked(self, wanted)


class _Asked:
    """One question."""

    def __init__(self, backend: Shared, wanted: Wanted) -> None:
        self._words, self._nearest, self._wanted = backend.words, backend.nearest, wanted
        self._vectors = asked(wanted)
        #: What was found in the other fields beside the first passages, and whether that is all there is.
        self._others: dict[str, tuple[Found, bool]] | None = None

    def found(self, limit: int) -> Longs:
        """As `Scores` has it. The engine is asked for every corpus: what holds for a small one holds for a large one."""
        best = np.zeros(0, np.int64)
        if self._vectors[WORDS]:
            best = widened(self._fetched, int(limit * _SPARE) + 1, lambda found, all_: self._best(found, all_, limit))
        return np.arange(self._words.size) if self._words.size <= limit else np.sort(best)

    def at(self, passages: Longs) -> Floats:
        """The scores of these passages, summed up in the order in which posting lists are."""
        total = np.zeros(len(passages))
        for weight, standing in self._wanted.words:
            highest = np.zeros(len(passages))
            for term, strength in standing:
                np.maximum(highest, strength * self._impacts(term, passages), out=highest)
            total += weight * highest
        for term in self._wanted.tags:
            total += self._impacts(term, passages)
        return total

    def beyond(self, passages: Longs) -> Floats | None:
        """What the other fields add at most: their products, and that of the last one for whatever was not fetched."""
        if self._others is None:
            return None
        total = np.zeros(len(passages))
        for name, ((found, products), is_all) in self._others.items():
            most = np.full(self._words.size, 0.0 if is_all else products[-1])
            np.maximum.at(most, found, products)
            total += _WEIGHTS[name] * (1 + _ROUNDING) * most[passages]
        return total

    def _fetched(self, limit: int) -> Found:
        """The passages whose words have the largest products; with the first of them the best by the other fields."""
        wanted = {WORDS: (self._vectors[WORDS], limit)}
        few = int(limit * _OTHERS) + 1
        if self._others is None:
            wanted |= {name: (self._vectors[name], few) for name in _WEIGHTS if self._vectors[name]}
        found = self._nearest(wanted)
        if self._others is None:
            self._others = {name: (each, len(each[0]) < few) for name, each in found.items() if name != WORDS}
        return found[WORDS]

    def _best(self, found: Found, is_all: bool, limit: int) -> Longs | None:  # noqa: FBT001 -- as `widened` tells it
        """The best of the passages found by their words; None where another one could be better."""
        passages, bounds = np.sort(found[0]), found[1]
        scores = self.at(passages)
        order = np.argsort(-scores, kind="stable")[:limit]
        if not is_all and scores[order[-1]] <= bounds[-1] * (1 + _ROUNDING):
            return None
        return passages[order]

    def _impacts(self, term: int, passages: Longs) -> Floats:
        documents, impacts = self._words.at(term)
        if not len(documents):
            return np.zeros(len(passages))
        # In the kind of the list: NumPy would copy the whole list otherwise.
        wanted = passages.astype(documents.dtype)
        at = np.minimum(np.searchsorted(documents, wanted), len(documents) - 1)
        return np.where(documents[at] == wanted, impacts[at], 0.0)
