"""The field of character n-grams: near spellings and the words of a family share most of theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.search.close import Close
from bot.search.fitting import Floats, Integers, Longs, Statistics, first_places, saturation
from bot.search.spans import Array, places, starts_of, weave
from bot.search.strings import Lookup
from bot.search.texts import Texts

_LENGTH = 5
#: The largest number that fits where counting sorts numbers of half the length, which is four times as quick.
_MOST = 2**31 - 1


def grams(surface: str) -> Iterator[str]:
    """The n-grams of a word without accents, its ends marked."""
    marked = f"_{surface}_"
    if len(marked) <= _LENGTH:
        yield marked
    for place in range(len(marked) - _LENGTH + 1):
        yield marked[place : place + _LENGTH]


@dataclass(frozen=True, slots=True)
class Grams:
    """BM25 over the n-grams of a passage's words; computed for the passages that are looked at closely.

    Attributes:
        known: the different n-grams.
        starts: where the n-grams of each surface begin in `of_surfaces`, and its end.
        of_surfaces: the numbers of the n-grams of all surfaces.
        idf: inverse document frequency of each n-gram.
        norms: what each passage's length adds below the line.
    """

    known: Lookup
    starts: Longs
    of_surfaces: Integers
    idf: Floats
    norms: Floats

    @classmethod
    def fit(cls, texts: Texts) -> Grams:
        """Fits the field on the words in and over every passage."""
        numbers: dict[str, int] = {}
        rows = [
            [numbers.setdefault(gram, len(numbers)) for gram in grams(surface)]
            for surface in texts.words.surfaces.strings
        ]
        starts = starts_of([len(row) for row in rows])
        of_surfaces = np.fromiter((gram for row in rows for gram in row), np.int32, int(starts[-1]))
        words, lengths = weave(
            (texts.body, np.diff(texts.passage_starts)), (texts.context, np.diff(texts.context_starts))
        )
        surfaces = texts.words.surface[words]
        each = np.diff(starts)[surfaces]
        ends = starts_of(each)
        total = np.diff(ends[starts_of(lengths)])
        known = Lookup.of(numbers)
        if not each.size:
            return cls(known, starts, of_surfaces, np.zeros(len(numbers)), np.ones(len(lengths)))

        def first() -> Longs:
            return first_places(of_surfaces[places(starts, surfaces)[0]], len(numbers))

        held_by = _held_by(surfaces, lengths, starts, of_surfaces, len(numbers))
        model = Statistics.of(total, held_by, first)
        return cls(known, starts, of_surfaces, model.idf, model.norms)

    def scores(self, close: Close, surfaces: Sequence[str], texts: Texts) -> Floats:
        """The score of each passage for the n-grams of the words of a question."""
        asked = Counter(self.known.find(gram) for surface in surfaces for gram in grams(surface))
        asked.pop(-1, None)
        if not asked or not len(close.passages):
            return np.zeros(len(close.passages))
        wanted = np.fromiter(asked, np.int64, len(asked))
        slots = np.zeros(len(self.known), np.uint16)
        slots[wanted] = np.arange(1, len(wanted) + 1)
        words = np.concatenate([close.body, close.context])
        passages = np.concatenate([close.passage, close.under])
        at, each = places(self.starts, texts.words.surface[words])
        met = slots[self.of_surfaces[at]]
        hits = np.flatnonzero(met)
        keys = np.repeat(passages, each)[hits] * len(wanted) + (met[hits].astype(np.int64) - 1)
        shape = len(close.passages), len(wanted)
        counts = np.bincount(keys, minlength=shape[0] * shape[1]).reshape(shape)
        weights = self.idf[wanted] * np.fromiter(asked.values(), np.float64, len(asked))
        found: Floats = saturation(counts, self.norms[close.passages][:, None]) @ weights
        return found


def _held_by(surfaces: Array, lengths: Longs, starts: Longs, of_surfaces: Integers, size: int) -> Longs:
    """In how many passages each n-gram stands, counted some passages at a time."""
    held_by = np.zeros(size, np.int64)
    step = max(1, _MOST // size)
    ends = starts_of(lengths)
    step = min(step, 5000)
    for first in range(0, len(lengths), step):
        last = min(first + step, len(lengths))
        at, each = places(starts, surfaces[ends[first] : ends[last]])
        passages = np.repeat(np.repeat(np.arange(last - first, dtype=np.int32), lengths[first:last]), each)
        keys = passages * np.int32(size) + of_surfaces[at]
        keys.sort()
        new = keys[np.flatnonzero(np.diff(keys, prepend=-1))]
        held_by += np.bincount(new % np.int32(size), minlength=size)
    return held_by
