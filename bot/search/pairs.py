"""The field of word pairs: words that stand near each other in the question and in the passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap

import numpy as np
import numpy.typing as npt

from bot.search.close import Close
from bot.search.fitting import Floats, Impacts, Integers, Longs, Statistics, counted, saturation
from bot.search.ordering import LOT, ordered
from bot.search.spans import Array, firsts, starts_of
from bot.search.texts import Texts

_WINDOW = 4
#: Pairs are put in order in shares: one for so many words, but no more than a byte can tell apart.
_SHARE, _MOST = 1 << 14, 256

#: Bits of half a number.
_HALF = 32
#: Pairs, the passage of each, and its lower term.
_Met = tuple[Longs, Integers, Integers]


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
        lengths = _lengths(np.diff(texts.passage_starts))
        if not lengths.any():
            return cls(np.zeros(0, np.int64), np.zeros(0), np.zeros(1), np.ones(size))
        keys, held_by = _several(texts)
        if 2 * int(held_by.max(initial=1)) > size:
            return cls._of_all(texts, lengths)
        # What a pair weighs depends on nothing but the number of passages that hold it.
        model = Statistics.of(lengths, np.append(held_by, 1), lambda: held_by)
        return cls(keys, model.idf[:-1], model.idf[-1:], model.norms)

    @classmethod
    def _of_all(cls, texts: Texts, lengths: Longs) -> Pairs:
        """The same where a pair stands in more than half of the passages: what one weighs then depends on all others."""
        keys, held_by = map(np.concatenate, zip(*_held(texts), strict=True))
        model = Statistics.of(lengths, held_by, lambda: _first(texts))
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


def _held(texts: Texts) -> Iterator[tuple[Longs, Longs]]:
    """All pairs, ascending, and in how many passages each stands; some at a time, by the lower of the two terms."""
    terms, base = texts.words.term[texts.body], len(texts.words.terms)
    shares = _shares(terms, base)
    for number, (keys, passages) in enumerate(_shared(_met(texts, terms), shares)):
        first, last = np.searchsorted(shares, [number, number + 1]).tolist()
        limit = (last - first) * base
        order = ordered((keys - first * base).astype(np.uint32 if limit >> _HALF == 0 else np.int64), limit)
        met, passage = keys[order], passages[order]
        new = np.ones(len(met), bool)
        new[1:] = (met[1:] != met[:-1]) | (passage[1:] != passage[:-1])
        held = met[new]
        begins = firsts(held)
        yield held[begins], np.diff(begins, append=len(held))


def _shared(met: Iterable[_Met], shares: npt.NDArray[np.uint8]) -> Iterator[tuple[Longs, Integers]]:
    """The pairs of each share and their passages, in their order."""
    parts: list[tuple[Longs, Integers]] = []
    spans: list[list[slice]] = []
    for keys, passages, lower in met:
        share = shares[lower]
        order = np.argsort(share, kind="stable")
        parts.append((keys[order], passages[order]))
        ends = starts_of(np.bincount(share, minlength=int(shares[-1]) + 1)).tolist()
        spans.append(list(starmap(slice, pairwise(ends))))
    for each in zip(*spans, strict=True):
        some = [(keys[span], passages[span]) for (keys, passages), span in zip(parts, each, strict=True)]
        keys, passages = map(np.concatenate, zip(*some, strict=True))
        yield keys, passages


def _shares(terms: Integers, base: int) -> npt.NDArray[np.uint8]:
    """The share of each term, ascending: they have about as many pairs whose lower term is one of theirs."""
    lower = np.cumsum(np.bincount(np.minimum(terms[1:], terms[:-1]), minlength=base))
    count = min(1 + len(terms) // _SHARE, _MOST)
    found: npt.NDArray[np.uint8] = np.minimum(lower * count // max(lower[-1], 1), count - 1).astype(np.uint8)
    return found


def _met(texts: Texts, terms: Integers) -> Iterator[_Met]:
    """The pairs of all passages one after the other, with their passages and their lower terms; some at a time."""
    base, steps = len(texts.words.terms), _WINDOW - 1
    passages = np.repeat(np.arange(len(texts.articles), dtype=np.int32), np.diff(texts.passage_starts))
    none = np.full(steps, -1, np.int32)
    after, around = np.concatenate([terms, none]), np.concatenate([passages, none])
    for first in range(0, len(terms), LOT):
        last = min(first + LOT, len(terms))
        one, passage = terms[first:last], passages[first:last]
        lower, higher = np.empty((2, last - first, steps), np.int32)
        near = np.empty(lower.shape, np.bool_)
        # Column by column, long rows instead of short ones.
        for step in range(1, _WINDOW):
            some, column = slice(first + step, last + step), (..., step - 1)
            np.minimum(one, after[some], out=lower[column])
            np.maximum(one, after[some], out=higher[column])
            np.equal(passage, around[some], out=near[column])
        at = np.flatnonzero(near)
        least = lower.ravel()[at]
        keys = least.astype(np.int64) * base
        keys += higher.ravel()[at]
        yield keys, np.repeat(passage, steps)[at], least


def _several(texts: Texts) -> tuple[Longs, Longs]:
    """The pairs that stand in several passages, ascending, and in how many each does."""
    found = [(keys[held_by > 1], held_by[held_by > 1]) for keys, held_by in _held(texts)]
    keys, held_by = map(np.concatenate, zip(*found, strict=True))
    return keys, held_by


def _first(texts: Texts) -> Longs:
    """Where each pair stands first, pair by pair as a text is read; pairs ascending."""
    terms, base = texts.words.term[texts.body], len(texts.words.terms)
    passages = np.repeat(np.arange(len(texts.articles)), np.diff(texts.passage_starts))
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
