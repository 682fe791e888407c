"""Texts as numbers of chunks, a chunk being what stands between two spaces: what is written alike is analysed once."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count, groupby, islice, pairwise
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from bot.model import Language
from bot.search.analysis import is_plain, plain_words, stop_words, tokens
from bot.search.numbering import Numbering
from bot.search.spans import Longs, places, starts_of

Integers = npt.NDArray[np.int32]
#: A word: a surface and the term it is indexed by.
Word = tuple[str, str]

#: A number may go on behind a space; nothing else does.
_GROUPED = re.compile(r"\d[ \u00a0\u202f]\d")
#: Stands between two texts. A text that has it as a chunk gets another one that is no word either.
_END, _OTHER = "\0", "\1"
#: How many lots are read at a time, and how many rows are put together: arrays so short are made in memory that is
#: at hand.
_LOTS, _AT_ONCE = 64, 1 << 14
_BEGINS, _ENDS = 1, 2
#: What may stand around a word and is none.
_AROUND = '.,;:!?…«»“”"()[]'


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of numbers, one after the other.

    Attributes:
        starts: where each row begins, and at the end where the last one ends.
        values: the numbers of all rows.
    """

    starts: Longs
    values: Integers

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> Rows:
        """`rows` one after the other."""
        starts = starts_of(np.fromiter(map(len, rows), np.int64, len(rows)))
        return cls(starts, np.fromiter(chain.from_iterable(rows), np.int32, int(starts[-1])))

    @property
    def lengths(self) -> Longs:
        """How many numbers each row has."""
        return np.diff(self.starts)

    def __iter__(self) -> Iterator[list[int]]:
        return (self.values[first:last].tolist() for first, last in pairwise(self.starts.tolist()))

    def pick(self, rows: npt.NDArray[np.integer]) -> Rows:
        """The rows with these numbers, in this order."""
        at, lengths = places(self.starts, rows)
        return Rows(starts_of(lengths), self.values[at])

    def then(self, other: Rows) -> Rows:
        """These rows and the other ones behind them."""
        starts = np.concatenate([self.starts, other.starts[1:] + self.starts[-1]])
        return Rows(starts, np.concatenate([self.values, other.values]))

    def spread(self, inner: Rows) -> Rows:
        """Each number replaced by the row of `inner` that it stands for."""
        found, lengths = [self.values[:0]], [np.zeros(0, np.int64)]
        for first in range(0, len(self.starts) - 1, _AT_ONCE):
            starts = self.starts[first : first + _AT_ONCE + 1]
            at, each = places(inner.starts, self.values[starts[0] : starts[-1]])
            found.append(inner.values[at])
            lengths.append(np.diff(starts_of(each)[starts - starts[0]]))
        return Rows(starts_of(np.concatenate(lengths)), np.concatenate(found))


class Chunks:
    """Reads texts, and knows each different chunk of them by its number."""

    def __init__(self) -> None:
        number = count(1).__next__
        # The number of each chunk, in UTF-8, and how many of them have been looked at; the mark is looked at as French.
        self._numbers: dict[Language, defaultdict[bytes, int]] = {
            "fr": defaultdict(number, {_END.encode(): 0}),
            "en": defaultdict(number, {_END.encode(): 0}),
        }
        self._looked: dict[Language, int] = {"fr": 0, "en": 1}
        self._reading = {language: Numbering(numbers) for language, numbers in self._numbers.items()}
        #: Whether each chunk begins and whether it ends with a digit.
        self._digits = array("B")
        # What is left of chunks without what stands around them, each by its number, and which of these each chunk has.
        number = count().__next__
        self._cores: dict[Language, dict[str, int]] = {"fr": defaultdict(number), "en": defaultdict(number)}
        self._core_of = array("i")

    def read(self, texts: Iterable[tuple[Sequence[str], Language]]) -> Rows:
        """The chunks of each text, a row a text.

        Args:
            texts: in lots of one language, such as the sentences of an article.
        """
        found = [Rows.of([])]
        for language, lots in groupby(texts, itemgetter(1)):
            while some := [lot for lot, _ in islice(lots, _LOTS)]:
                found.append(self._read([text for lot in some for text in lot], language))
        starts = starts_of(np.concatenate([rows.lengths for rows in found]))
        return Rows(starts, np.concatenate([rows.values for rows in found]))

    def words(self, numbers: dict[Word, int]) -> Rows:
        """The words of each chunk that tell something, each by its number, which it is given where it has none."""
        found: dict[int, Sequence[int]] = {}
        for language, cores in self._cores.items():
            for core, words in zip(cores.values(), _analysed(list(cores), language), strict=True):
                found[core] = [numbers.setdefault(each, len(numbers)) for each in words]
        return self._spread(found)

    def each(self, read: Callable[[Sequence[str]], Sequence[Sequence[int]]]) -> Rows:
        """What `read` makes of many chunks at once, without what stands around them."""
        every = (zip(cores.values(), read(list(cores)), strict=True) for cores in self._cores.values())
        return self._spread(dict(chain.from_iterable(every)))

    def _spread(self, found: Mapping[int, Sequence[int]]) -> Rows:
        """What was found of each core, chunk by chunk."""
        return Rows.of([found[core] for core in range(len(found))]).pick(np.array(self._core_of, np.int32))

    def _read(self, texts: Sequence[str], language: Language) -> Rows:
        every = self._reading[language].read(_joined(texts))
        self._look()
        ends = np.flatnonzero(every == 0)
        lengths = np.diff(ends, prepend=-1) - 1
        digits = np.array(self._digits)[every]
        meet = np.flatnonzero((digits[:-1] >= _ENDS) & (digits[1:] & _BEGINS))
        keep = every != 0
        for number in dict.fromkeys(np.searchsorted(ends, meet).tolist()):
            text = texts[number]
            if _GROUPED.search(text):
                # Such a number is one word: the text becomes one chunk.
                first = ends[number] - lengths[number]
                every[first] = self._numbers[language][text.encode("utf-8", "surrogatepass")]
                keep[first + 1 : ends[number]] = False
                lengths[number] = 1
        self._look()
        return Rows(starts_of(lengths), every[keep])

    def _look(self) -> None:
        """Looks at the chunks that are new; all of them are of one language."""
        for language, numbers in self._numbers.items():
            last = [*islice(reversed(numbers), len(numbers) - self._looked[language])]
            new = [raw.decode("utf-8", "surrogatepass") for raw in reversed(last)]
            self._looked[language] = len(numbers)
            self._digits.extend(
                [0 if chunk.isalpha() else chunk[0].isdigit() + 2 * chunk[-1].isdigit() for chunk in new]
            )
            cores = self._cores[language]
            self._core_of.extend([cores[chunk if chunk.isalpha() else chunk.strip(_AROUND)] for chunk in new])


def _joined(texts: Sequence[str]) -> str:
    joined = f" {_END} ".join([*texts, ""])
    if joined.count(_END) == len(texts):
        return joined
    return f" {_END} ".join([*(text.replace(_END, _OTHER) for text in texts), ""])


def _analysed(cores: Sequence[str], language: Language) -> list[list[Word]]:
    """The words of chunks that tell something; most chunks are one word."""
    plain = [core for core in cores if is_plain(core)]
    found = dict(zip(plain, plain_words(plain, language), strict=True))
    stops = stop_words(language)
    return [
        [(token.surface, token.term) for token in tokens(core, language)]
        if (word := found.get(core)) is None
        else [word] * (word[0] not in stops)
        for core in cores
    ]
