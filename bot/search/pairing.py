"""The pairs of words that stand near each other in a corpus, and in how many passages each does.

There are three for every word. They are put in order in shares, each of which fits into the processor's cache.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, starmap

import numpy as np
import numpy.typing as npt

from bot.search.ordering import LOT, ordered
from bot.search.spans import Array, Longs, firsts, starts_of
from bot.search.texts import Integers, Texts

#: How near to each other two words make a pair, counting both of them.
WINDOW = 4
#: There is a share for so many words, but no more than a byte can tell apart beside what is no pair.
_SHARE, _MOST = 1 << 14, 255
#: With fewer numbers of pairs in a share, half the bits hold one.
_HALF = 1 << 32


def lengths_of(words: Longs) -> Longs:
    """How many pairs passages of so many words have."""
    found: Longs = np.sum([np.maximum(words - step, 0) for step in range(1, WINDOW)], axis=0)
    return found


def keys_of(one: Array, other: Array, base: int) -> Longs:
    """Unordered pairs of terms, each as one number; there are `base` terms."""
    keys = np.minimum(one, other).astype(np.int64)
    keys *= base
    keys += np.maximum(one, other)
    return keys


def held(texts: Texts) -> Iterator[tuple[Longs, Longs]]:
    """All pairs, ascending, and in how many passages each stands; some at a time, by the lower of the two terms."""
    terms, base = texts.words.term[texts.body], len(texts.words.terms)
    shares = _Shares.of(terms, base)
    for number, (keys, passages) in enumerate(_shared(texts, terms, shares)):
        order = ordered(keys, int(shares.limits[number]))
        met, passage = keys[order], passages[order]
        new = np.ones(len(met), bool)
        new[1:] = (met[1:] != met[:-1]) | (passage[1:] != passage[:-1])
        each = met[new]
        begins = firsts(each)
        yield each[begins] + shares.first[number] * base, np.diff(begins, append=len(each))


def first(texts: Texts) -> Longs:
    """Where each pair stands first, pair by pair as a text is read; pairs ascending."""
    terms, base = texts.words.term[texts.body], len(texts.words.terms)
    passages = np.repeat(np.arange(len(texts.articles)), np.diff(texts.passage_starts))
    keys = np.full((len(terms), WINDOW - 1), -1, np.int64)
    for step in range(1, WINDOW):
        inside = np.flatnonzero(passages[:-step] == passages[step:])
        keys[inside, step - 1] = keys_of(terms[inside], terms[inside + step], base)
    return np.unique(keys[keys >= 0], return_index=True)[1].astype(np.int64)


@dataclass(frozen=True, slots=True)
class _Shares:
    """The terms in shares that have about as many pairs whose lower term is one of theirs.

    Attributes:
        of_term: the share of each term, ascending, and at the end that of what is no pair.
        before: what the number of a pair within its share is more than its higher term, by its lower term.
        first: the first term of each share.
        limits: how many numbers pairs of each share may have.
    """

    of_term: npt.NDArray[np.uint8]
    before: Array
    first: Longs
    limits: Longs

    @classmethod
    def of(cls, terms: Integers, base: int) -> _Shares:
        """The shares of `base` terms that stand so in a corpus."""
        lower = np.cumsum(np.bincount(np.minimum(terms[1:], terms[:-1]), minlength=base))
        count = min(1 + len(terms) // _SHARE, _MOST)
        of_term = np.minimum(lower * count // max(lower[-1], 1), count - 1)
        starts = np.searchsorted(of_term, np.arange(count + 1))
        limits = np.diff(starts) * base
        before = (np.arange(base) - starts[of_term]) * base
        return cls(
            np.append(of_term, count).astype(np.uint8),
            before.astype(np.uint32 if limits.max() <= _HALF else np.int64),
            starts[:-1],
            limits,
        )


def _shared(texts: Texts, terms: Integers, shares: _Shares) -> Iterator[tuple[Array, Integers]]:
    """The pairs of each share, by their numbers in it, and their passages, in their order."""
    parts: list[tuple[Array, Integers]] = []
    spans: list[list[slice]] = []
    count = len(shares.first)
    for lower, higher, passages in _met(texts, terms):
        share = shares.of_term[lower]
        ends = starts_of(np.bincount(share, minlength=count + 1)[:count])
        order = np.argsort(share, kind="stable")[: ends[-1]]
        keys = shares.before[lower]
        keys += higher.view(np.uint32)
        parts.append((keys[order], passages[order]))
        spans.append(list(starmap(slice, pairwise(ends.tolist()))))
    for each in zip(*spans, strict=True):
        some = [(keys[span], passages[span]) for (keys, passages), span in zip(parts, each, strict=True)]
        keys, passages = map(np.concatenate, zip(*some, strict=True))
        yield keys, passages


def _met(texts: Texts, terms: Integers) -> Iterator[tuple[Integers, Integers, Integers]]:
    """The lower and the higher terms of the pairs of all passages one after the other, and their passages.

    Some at a time. Where two words stand in different passages, the lower term is -1.
    """
    steps = WINDOW - 1
    passages = np.repeat(np.arange(len(texts.articles), dtype=np.int32), np.diff(texts.passage_starts))
    after, ends = np.concatenate([terms, np.zeros(steps, np.int32)]), texts.passage_starts[1:]
    for start in range(0, len(terms), LOT):
        last = min(start + LOT, len(terms))
        one = terms[start:last]
        lower, higher = np.empty((2, last - start, steps), np.int32)
        # Column by column, long rows instead of short ones.
        for step in range(1, WINDOW):
            other = after[start + step : last + step]
            np.minimum(one, other, out=lower[:, step - 1])
            np.maximum(one, other, out=higher[:, step - 1])
        near = ends[np.searchsorted(ends, start + 1) : np.searchsorted(ends, last + steps)] - start
        for step in range(1, WINDOW):
            alone = near - step
            lower[alone[(alone >= 0) & (alone < last - start)], step - 1 :] = -1
        yield lower.ravel(), higher.ravel(), np.repeat(passages[start:last], steps)
