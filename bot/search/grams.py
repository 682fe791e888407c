"""The field of character n-grams: near spellings and the words of a family share most of theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from bot.search.close import Close
from bot.search.fitting import Floats, Impacts, Integers, Longs, Statistics, counted, saturation
from bot.search.ordering import ordered
from bot.search.spans import Array, between, distinct, firsts, places, starts_of, weave
from bot.search.strings import Lookup
from bot.search.texts import Texts

_LENGTH = 5
#: With no more letters an n-gram of them is one number, else two in turn are.
_MANY = 6000
#: So many passages are counted at a time, side by side if none of them has more n-grams than this, times four.
_AT_ONCE, _LONG = 1024, 1024
#: If there are fewer n-grams, two bytes tell them apart.
_FEW = 1 << 16

#: Several numbers in eight bytes.
Packs = npt.NDArray[np.uint64]


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
        surfaces = texts.words.surfaces.strings
        starts, of_surfaces, different = _grams(list(surfaces))
        known = Lookup.of(different)
        parts = ((texts.passage_starts, texts.body), (texts.context_starts, texts.context))
        words, many = weave(*((texts.words.surface[values], np.diff(part)) for part, values in parts))
        passages = starts_of(many)
        lengths, held_by = _counted(words, passages, starts, of_surfaces, len(known))
        if not lengths.any():
            return cls(known, starts, of_surfaces, np.zeros(len(known)), np.ones(len(lengths)))
        first = partial(_first, words, starts, of_surfaces, len(known))
        model = Statistics.of(lengths, held_by, first)
        return cls(known, starts, of_surfaces, model.idf, model.norms)

    def asked(self, surfaces: Sequence[str]) -> Counter[int]:
        """The numbers of the n-grams that words of a question have, and how often."""
        asked = Counter(self.known.find(gram) for surface in surfaces for gram in grams(surface))
        asked.pop(-1, None)
        return asked

    def scores(self, close: Close, asked: Counter[int], texts: Texts) -> Floats:
        """The score of each passage for n-grams, `asked` so often."""
        if not asked or not len(close.passages):
            return np.zeros(len(close.passages))
        wanted = np.fromiter(asked, np.int64, len(asked))
        slots = np.zeros(len(self.known), np.uint16)
        slots[wanted] = np.arange(1, len(wanted) + 1)
        written = texts.words.surface[np.concatenate([close.body, close.context])]
        # Most words have none of the n-grams: whether one has is looked up once a surface.
        there, has = np.zeros((2, len(self.starts) - 1), bool)
        there[written] = True
        different = np.flatnonzero(there)
        having, _ = self._met(different, slots)
        has[different[having]] = True
        words = np.flatnonzero(has[written])
        hits, met = self._met(written[words], slots)
        keys = np.concatenate([close.passage, close.under])[words[hits]] * len(wanted) + met
        shape = len(close.passages), len(wanted)
        counts = np.bincount(keys, minlength=shape[0] * shape[1]).reshape(shape)
        weights = self.idf[wanted] * np.fromiter(asked.values(), np.float64, len(asked))
        found: Floats = np.einsum("ij,j->i", saturation(counts, self.norms[close.passages][:, None]), weights)
        return found

    def impacts(self, close: Close, texts: Texts) -> Impacts:
        """What its n-grams add to each passage."""
        surfaces = texts.words.surface[np.concatenate([close.body, close.context])]
        at, each = places(self.starts, surfaces)
        holders = np.repeat(np.concatenate([close.passage, close.under]), each)
        rows, numbers, counts = counted(holders, self.of_surfaces[at], len(self.known))
        passages = close.passages[rows]
        return passages, numbers, self.idf[numbers] * saturation(counts, self.norms[passages])

    def _met(self, surfaces: Array, slots: npt.NDArray[np.uint16]) -> tuple[Longs, Longs]:
        """The n-grams of surfaces that have a slot: the place of the surface in `surfaces`, and the slot from 0 on."""
        at, each = places(self.starts, surfaces)
        found = slots[self.of_surfaces[at]]
        met = np.flatnonzero(found)
        return np.repeat(np.arange(len(surfaces)), each)[met], found[met].astype(np.int64) - 1


def _grams(surfaces: Sequence[str]) -> tuple[Longs, Integers, list[str]]:
    """What `grams` makes of each surface: where the rows of n-grams begin, their numbers, and the different n-grams."""
    marked = f"_{'__'.join(surfaces)}_" if surfaces else ""
    lengths = np.fromiter(map(len, surfaces), np.int64, len(surfaces)) + 2
    first = np.cumsum(lengths) - lengths
    many = np.maximum(lengths - _LENGTH, 0) + 1
    many[lengths == _LENGTH] = 2
    at = between(first, many)
    at[np.repeat(lengths == _LENGTH, many)] = np.repeat(first[lengths == _LENGTH], 2)
    letters = np.frombuffer(marked.encode("utf-32-le", "surrogatepass"), np.uint32)
    rank = np.zeros(int(letters.max(initial=0)) + 1, np.int64)
    rank[letters] = 1
    wide = int(rank.sum()) + 1
    ranks = np.concatenate([np.cumsum(rank)[letters], np.zeros(_LENGTH, np.int64)])
    end = np.repeat(first + lengths, many)
    keys, limit = np.zeros(len(at), np.int64), 1
    for place in range(_LENGTH):
        if place == _LENGTH // 2 + 1 and wide > _MANY:
            _, keys, limit = _numbered(keys, limit)
        keys *= wide
        keys += np.where(at + place < end, ranks[at + place], 0)
        limit *= wide
    places_, numbers, _ = _numbered(keys, limit)
    ends = np.minimum(at[places_] + _LENGTH, end[places_])
    different = [marked[one:other] for one, other in zip(at[places_].tolist(), ends.tolist(), strict=True)]
    return starts_of(many), numbers.astype(np.int32), different


def _numbered(keys: Longs, limit: int) -> tuple[Longs, Longs, int]:
    """Where each of some numbers below `limit` stands first, ascending; which one each is among them; how many they are."""
    order = ordered(keys, limit)
    new = np.zeros(len(keys), np.int64)
    new[firsts(keys[order])] = 1
    numbers = np.empty(len(keys), np.int64)
    numbers[order] = np.cumsum(new) - 1
    return order[new > 0], numbers, int(new.sum())


def _counted(
    surfaces: Integers, passages: Longs, starts: Longs, of_surfaces: Integers, size: int
) -> tuple[Longs, Longs]:
    """How many n-grams each passage has, and in how many passages each n-gram stands.

    Args:
        surfaces: of the words of all passages.
        passages: where those of each passage begin, and the end of the last one.
        starts: where the n-grams of each surface begin in `of_surfaces`, and its end.
        of_surfaces: the numbers of the n-grams of all surfaces.
        size: how many n-grams there are.
    """
    lengths, held_by = np.diff(starts_of(np.diff(starts)[surfaces])[passages]), np.zeros(size + 1, np.int64)
    kind = np.dtype(np.uint16 if size < _FEW else np.uint32)
    begins, packed = _packed(starts, of_surfaces, np.array(size, kind))
    for first in range(0, len(passages) - 1, _AT_ONCE):
        some = passages[first : first + _AT_ONCE + 1]
        at, each = places(begins, surfaces[some[0] : some[-1]])
        many = np.diff(starts_of(each)[some - some[0]])
        for different in _different(packed[at], many, np.array(size, kind)):
            held_by += np.bincount(different, minlength=size + 1)
    return lengths, held_by[:size]


def _packed(starts: Longs, of_surfaces: Integers, none: Array) -> tuple[Longs, Packs]:
    """The n-grams of surfaces, several in eight bytes: to gather them costs a fraction.

    Args:
        starts: where those of each surface begin in `of_surfaces`, and its end.
        of_surfaces: the numbers of the n-grams.
        none: the number that fills up the last ones of a surface.

    Returns:
        Where those of each surface begin, and its end, and all of them.
    """
    each = np.diff(starts)
    side = 8 // none.itemsize
    begins = starts_of(-(-each // side))
    every = np.full(int(begins[-1]) * side, none)
    every[between(begins[:-1] * side, each)] = of_surfaces
    return begins, every.view(np.uint64)


def _different(packed: Packs, lengths: Longs, none: Array) -> Iterator[Array]:
    """The different numbers of each row, and `none` any number of times; rows have so many eights of bytes."""
    longest = int(lengths.max())
    if longest > _LONG:
        yield from (distinct(row.view(none.dtype)) for row in np.split(packed, np.cumsum(lengths)[:-1]))
        return
    # Side by side, short rows are put in order at once.
    rows = np.full((len(lengths), longest), np.full(8 // none.itemsize, none).view(np.uint64))
    rows[np.arange(longest) < lengths[:, None]] = packed
    numbers = rows.view(none.dtype)
    numbers.sort(axis=1)
    new = np.ones(numbers.shape, bool)
    np.not_equal(numbers[:, 1:], numbers[:, :-1], out=new[:, 1:])
    yield numbers[new]


def _first(surfaces: Integers, starts: Longs, of_surfaces: Integers, size: int) -> Longs:
    """Where each n-gram stands first, in the order of the words."""
    longest = int(np.diff(starts).max(initial=1))
    met = np.full(len(starts) - 1, len(surfaces))
    met[surfaces[::-1]] = np.arange(len(surfaces) - 1, -1, -1)
    words = np.repeat(met, np.diff(starts))
    within = np.arange(len(of_surfaces)) - np.repeat(starts[:-1], np.diff(starts))
    first = np.full(size, np.iinfo(np.int64).max)
    np.minimum.at(first, of_surfaces, words * longest + within)
    return first
