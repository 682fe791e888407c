"""The field of word pairs: words that stand near each other in the question and in the passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.search.close import Close
from bot.search.fitting import Floats, Impacts, Longs, Statistics, counted, firsts, saturation
from bot.search.spans import Array
from bot.search.texts import Texts

_WINDOW = 4


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
        passages = np.repeat(np.arange(size), np.diff(texts.passage_starts))
        terms = texts.words.term[texts.body]
        lengths = _lengths(np.diff(texts.passage_starts))
        if not lengths.any():
            return cls(np.zeros(0, np.int64), np.zeros(0), np.zeros(1), np.ones(size))
        base = len(texts.words.terms)
        held, new = _held(terms, passages, base, size)
        held_by = np.diff(new, append=len(held))
        several = np.flatnonzero(held_by > 1)
        if 2 * int(held_by.max()) > size:
            # What a pair weighs depends on all others.
            model = Statistics.of(lengths, held_by, lambda: _first(terms, passages, base))
            idf, single = model.idf[several], model.idf[np.flatnonzero(held_by == 1)[:1]]
        else:
            # It depends on nothing but the number of passages that hold the pair.
            model = Statistics.of(lengths, np.append(held_by[several], 1), lambda: new)
            idf, single = model.idf[:-1], model.idf[-1:]
        return cls(held[new[several]], idf, single if single.size else np.zeros(1), model.norms)

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
            for other in terms[place + 1 : place + _WINDOW]:
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


def _lengths(words: Longs) -> Longs:
    """How many pairs passages of so many words have."""
    found: Longs = np.sum([np.maximum(words - step, 0) for step in range(1, _WINDOW)], axis=0)
    return found


def _keys(one: Array, other: Array, base: int) -> Longs:
    """Unordered pairs of terms, each as one number."""
    keys = np.minimum(one, other).astype(np.int64)
    keys *= base
    keys += np.maximum(one, other)
    return keys


def _held(terms: Array, passages: Longs, base: int, size: int) -> tuple[Longs, Longs]:
    """The pairs of every one of `size` passages, each once a passage, ascending; and where each pair begins there."""
    bits = size.bit_length()
    parts = []
    for step in range(1, _WINDOW):
        inside = passages[:-step] == passages[step:]
        keys = _keys(terms[:-step][inside], terms[step:][inside], base)
        keys <<= bits
        keys |= passages[step:][inside]
        parts.append(keys)
    both = np.concatenate(parts)
    parts.clear()
    both.sort()
    held = both[firsts(both)]
    held >>= bits
    return held, firsts(held)


def _first(terms: Array, passages: Longs, base: int) -> Longs:
    """Where each pair stands first, pair by pair as a text is read; pairs ascending."""
    keys = np.full((len(terms), _WINDOW - 1), -1, np.int64)
    for step in range(1, _WINDOW):
        inside = np.flatnonzero(passages[:-step] == passages[step:])
        keys[inside, step - 1] = _keys(terms[inside], terms[inside + step], base)
    return np.unique(keys[keys >= 0], return_index=True)[1].astype(np.int64)


def _near(terms: Array, passages: Longs, slots: Array) -> tuple[Longs, Longs]:
    """The pairs of asked terms in the passages that are looked at, and the passages they stand in."""
    at = np.flatnonzero(slots[terms])
    keys: list[Longs] = []
    holders: list[Longs] = []
    for step in range(1, _WINDOW):
        one, other = at[:-step], at[step:]
        near = np.flatnonzero((other - one < _WINDOW) & (passages[one] == passages[other]))
        keys.append(_keys(terms[one[near]], terms[other[near]], len(slots)))
        holders.append(passages[one[near]])
    return np.concatenate(keys), np.concatenate(holders)
