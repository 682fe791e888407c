"""The field of character n-grams: near spellings and the words of a family share most of theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.close import Close
from bot.search.fitting import Floats, Integers, Longs, Statistics, first_places, saturation
from bot.search.spans import Array, places, starts_of, weave
from bot.search.strings import Lookup
from bot.search.texts import Texts

_LENGTH = 5
#: The largest number that fits where counting sorts numbers of half the length, which is four times as quick.
_MOST = 2**31 - 1
#: Passages that are counted at a time.
_STEP = 4096


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
        known = Lookup.of(numbers)
        field = _Field(texts, starts, of_surfaces, len(numbers))
        if not field.lengths.any():
            return cls(known, starts, of_surfaces, np.zeros(len(numbers)), np.ones(len(field.lengths)))
        model = Statistics.of(field.lengths, field.held_by, lambda: _first(texts, starts, of_surfaces, len(numbers)))
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
        written = texts.words.surface[np.concatenate([close.body, close.context])]
        # Most words have none of the n-grams: whether one has is looked up once a surface.
        different = np.flatnonzero(np.bincount(written, minlength=len(self.starts) - 1))
        having, _ = self._met(different, slots)
        has = np.zeros(len(self.starts) - 1, bool)
        has[different[having]] = True
        words = np.flatnonzero(has[written])
        hits, met = self._met(written[words], slots)
        keys = np.concatenate([close.passage, close.under])[words[hits]] * len(wanted) + met
        shape = len(close.passages), len(wanted)
        counts = np.bincount(keys, minlength=shape[0] * shape[1]).reshape(shape)
        weights = self.idf[wanted] * np.fromiter(asked.values(), np.float64, len(asked))
        found: Floats = np.einsum("ij,j->i", saturation(counts, self.norms[close.passages][:, None]), weights)
        return found

    def _met(self, surfaces: Array, slots: npt.NDArray[np.uint16]) -> tuple[Longs, Longs]:
        """The n-grams of surfaces that have a slot: the place of the surface in `surfaces`, and the slot from 0 on."""
        at, each = places(self.starts, surfaces)
        found = slots[self.of_surfaces[at]]
        met = np.flatnonzero(found)
        return np.repeat(np.arange(len(surfaces)), each)[met], found[met].astype(np.int64) - 1


class _Field:
    """What is counted of the n-grams, some passages at a time.

    Attributes:
        held_by: in how many passages each n-gram stands.
        lengths: how many n-grams each passage has.
    """

    def __init__(self, texts: Texts, starts: Longs, of_surfaces: Integers, size: int) -> None:
        self._parts = ((texts.passage_starts, texts.body), (texts.context_starts, texts.context))
        self._surface, self._starts, self._of_surfaces, self._size = texts.words.surface, starts, of_surfaces, size
        self.held_by = np.zeros(size, np.int64)
        self.lengths = np.zeros(len(texts.articles), np.int64)
        step = max(1, min(_STEP, _MOST // max(size, 1)))
        for first in range(0, len(self.lengths), step):
            self._count(first, min(first + step, len(self.lengths)))

    def _count(self, first: int, last: int) -> None:
        keys = np.concatenate([self._keys(part, values, first, last) for part, values in self._parts])
        self.lengths[first:last] = np.bincount(keys // np.int32(self._size), minlength=last - first)
        keys.sort()
        different = keys[np.flatnonzero(np.diff(keys, prepend=-1))]
        self.held_by += np.bincount(different % np.int32(self._size), minlength=self._size)

    def _keys(self, part: Longs, words: Integers, first: int, last: int) -> Integers:
        """The n-grams of one part of some passages, each with its passage in one number."""
        surfaces = self._surface[words[part[first] : part[last]]]
        at, each = places(self._starts, surfaces)
        passages = np.repeat(np.arange(last - first, dtype=np.int32), np.diff(part[first : last + 1]))
        keys: Integers = np.repeat(passages, each) * np.int32(self._size)
        keys += self._of_surfaces[at]
        return keys


def _first(texts: Texts, starts: Longs, of_surfaces: Integers, size: int) -> Longs:
    """Where each n-gram stands first, in the order of the passages, the words in them before those over them."""
    words, _ = weave((texts.body, np.diff(texts.passage_starts)), (texts.context, np.diff(texts.context_starts)))
    return first_places(of_surfaces[places(starts, texts.words.surface[words])[0]], size)
