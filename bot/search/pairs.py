"""The field of word pairs: words that stand near each other in the question and in the passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.search.close import Close
from bot.search.fitting import Floats, Impacts, Longs, Statistics, counted, saturation
from bot.search.pairing import WINDOW, first, held, keys_of, lengths_of
from bot.search.spans import Array
from bot.search.texts import Texts


@dataclass(frozen=True, slots=True)
class Pairs:
    """BM25 over unordered pairs of terms within a window of four; computed for passages that are looked at closely.

    Almost all pairs of a corpus stand in one passage only and weigh the same: the others are kept.

    Attributes:
        keys: the pairs that stand in several passages, ascending.
        idf: inverse document frequency of each of them.
        single: that of a pair that stands in one passage.
        norms: what each passage's length adds below the line.
    """

    keys: Longs
    idf: Floats
    single: Floats
    norms: Floats

    @classmethod
    def fit(cls, texts: Texts) -> Pairs:
        """Fits the field on the terms of every passage's sentences."""
        size = len(texts.articles)
        lengths = lengths_of(np.diff(texts.passage_starts))
        if not lengths.any():
            return cls(np.zeros(0, np.int64), np.zeros(0), np.zeros(1), np.ones(size))
        found = [(keys[held_by > 1], held_by[held_by > 1]) for keys, held_by in held(texts)]
        keys, held_by = map(np.concatenate, zip(*found, strict=True))
        if 2 * int(held_by.max(initial=1)) > size:
            return cls._of_all(texts, lengths)
        # What a pair weighs depends on nothing but the number of passages that hold it.
        model = Statistics.of(lengths, np.append(held_by, 1), lambda: held_by)
        return cls(keys, model.idf[:-1], model.idf[-1:], model.norms)

    @classmethod
    def _of_all(cls, texts: Texts, lengths: Longs) -> Pairs:
        """The same where a pair stands in more than half of the passages: what one weighs then depends on all others."""
        keys, held_by = map(np.concatenate, zip(*held(texts), strict=True))
        model = Statistics.of(lengths, held_by, lambda: first(texts))
        several = held_by > 1
        single = model.idf[~several][:1]
        return cls(keys[several], model.idf[several], single if single.size else np.zeros(1), model.norms)

    def scores(self, close: Close, terms: Sequence[int], texts: Texts) -> Floats:
        """The score of each passage for the pairs of a question's terms, which are -1 where the corpus has none."""
        asked = self.asked(terms, texts)
        if not asked or not len(close.passages):
            return np.zeros(len(close.passages))
        wanted = np.array(sorted(asked), np.int64)
        slots = np.zeros(len(texts.words.terms), bool)
        slots[[term for term in terms if term >= 0]] = True
        keys, holders = _near(texts.words.term[close.body], close.passage, slots)
        at = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
        met = np.flatnonzero(wanted[at] == keys)
        shape = len(close.passages), len(wanted)
        counts = np.bincount(holders[met] * shape[1] + at[met], minlength=shape[0] * shape[1]).reshape(shape)
        weights = self._weights(wanted) * np.array([asked[key] for key in wanted.tolist()], np.float64)
        found: Floats = np.einsum("ij,j->i", saturation(counts, self.norms[close.passages][:, None]), weights)
        return found

    @staticmethod
    def asked(terms: Sequence[int], texts: Texts) -> Counter[int]:
        """The numbers of the pairs that the terms of a question make, and how often; terms are -1 where there is none."""
        base = len(texts.words.terms)
        found: Counter[int] = Counter()
        for place, one in enumerate(terms):
            for other in terms[place + 1 : place + WINDOW]:
                if one >= 0 and other >= 0:
                    found[min(one, other) * base + max(one, other)] += 1
        return found

    def impacts(self, close: Close, texts: Texts) -> Impacts:
        """What its pairs of words add to each passage."""
        base = len(texts.words.terms)
        keys, holders = _near(texts.words.term[close.body], close.passage, np.ones(base, bool))
        rows, pairs, counts = counted(holders, keys, base * base)
        passages = close.passages[rows]
        return passages, pairs, self._weights(pairs) * saturation(counts, self.norms[passages])

    def _weights(self, keys: Longs) -> Floats:
        if not len(self.keys):
            return np.full(len(keys), self.single[0])
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, self.idf[at], self.single[0])


def _near(terms: Array, passages: Longs, slots: Array) -> tuple[Longs, Longs]:
    """The pairs of asked terms in the passages that are looked at, and the passages they stand in."""
    at = np.flatnonzero(slots[terms])
    keys: list[Longs] = []
    holders: list[Longs] = []
    for step in range(1, WINDOW):
        one, other = at[:-step], at[step:]
        near = np.flatnonzero((other - one < WINDOW) & (passages[one] == passages[other]))
        keys.append(keys_of(terms[one[near]], terms[other[near]], len(slots)))
        holders.append(passages[one[near]])
    return np.concatenate(keys), np.concatenate(holders)
