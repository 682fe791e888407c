"""Texts as numbers of chunks, a chunk being what stands between two spaces: what is written alike is analysed once."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise

import numpy as np
import numpy.typing as npt

from bot.model import Language
from bot.search.analysis import stop_words, tokens, word
from bot.search.spans import Longs, places, starts_of

Integers = npt.NDArray[np.int32]

#: A number may go on behind a space; nothing else does.
_GROUPED = re.compile(r"\d[ \u00a0\u202f]\d")
#: Stands between two texts. A text that has it as a chunk gets another one that is no word either.
_END, _OTHER = "\0", "\1"
#: How many lots are read at a time.
_LOTS = 256
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
        at, lengths = places(inner.starts, self.values)
        return Rows(starts_of(lengths)[self.starts], inner.values[at])


class _Numbers(dict[str, int]):
    """The number of each chunk of one language."""

    def __init__(self, met: list[tuple[str, Language]], language: Language) -> None:
        super().__init__({_END: 0})
        self._met, self._language = met, language

    def __missing__(self, chunk: str) -> int:
        self[chunk] = number = len(self._met)
        self._met.append((chunk, self._language))
        return number


class Chunks:
    """Reads texts, and knows each different chunk of them by its number."""

    def __init__(self) -> None:
        self._met: list[tuple[str, Language]] = [(_END, "fr")]
        self._numbers: dict[Language, _Numbers] = {"fr": _Numbers(self._met, "fr"), "en": _Numbers(self._met, "en")}
        #: Whether each chunk begins and whether it ends with a digit.
        self._digits = array("B")

    def read(self, texts: Iterable[tuple[Sequence[str], Language]]) -> Rows:
        """The chunks of each text, a row a text.

        Args:
            texts: in lots of one language, such as the sentences of an article.
        """
        lots, found = iter(texts), [Rows.of([])]
        while some := tuple(islice(lots, _LOTS)):
            found.append(self._read(some))
        starts = starts_of(np.concatenate([rows.lengths for rows in found]))
        return Rows(starts, np.concatenate([rows.values for rows in found]))

    def words(self, numbers: dict[tuple[str, str], int]) -> Rows:
        """The words of each chunk that tell something, each by its number, which it is given where it has none."""
        cores: dict[Language, dict[str, tuple[int, ...]]] = {"fr": {}, "en": {}}
        rows = []
        for chunk, language in self._met:
            core, known = chunk.strip(_AROUND), cores[language]
            row = known.get(core)
            if row is None:
                found = _analysed(core, language)
                known[core] = row = tuple(numbers.setdefault(each, len(numbers)) for each in found)
            rows.append(row)
        return Rows.of(rows)

    def each(self, read: Callable[[str], Sequence[int]]) -> Rows:
        """What `read` makes of each chunk."""
        return Rows.of([read(chunk) for chunk, _ in self._met])

    def _read(self, lots: Sequence[tuple[Sequence[str], Language]]) -> Rows:
        values = array("i")
        for lot, language in lots:
            values.extend(map(self._numbers[language].__getitem__, _joined(lot).split()))
        every = np.array(values, np.int32)
        ends = every == 0
        rows = Rows(starts_of(np.diff(np.flatnonzero(ends), prepend=-1) - 1), every[~ends])
        for chunk, _ in self._met[len(self._digits) :]:
            self._digits.append(chunk[0].isdigit() + 2 * chunk[-1].isdigit())
        digits = np.array(self._digits)[rows.values]
        text = np.repeat(np.arange(len(rows.starts) - 1), rows.lengths)
        meet = (digits[:-1] >= _ENDS) & (digits[1:] & _BEGINS == _BEGINS) & (text[:-1] == text[1:])
        return self._whole(rows, set(text[:-1][meet].tolist()), lots) if meet.any() else rows

    def _whole(self, rows: Rows, wanted: Container[int], lots: Sequence[tuple[Sequence[str], Language]]) -> Rows:
        """Texts in which a number goes on behind a space become one chunk each: such a number is one word."""
        every = enumerate((text, language) for lot, language in lots for text in lot)
        found = {at: self._numbers[lang][text] for at, (text, lang) in every if at in wanted and _GROUPED.search(text)}
        return Rows.of([[found[at]] if at in found else row for at, row in enumerate(rows)])


def _joined(texts: Sequence[str]) -> str:
    joined = f" {_END} ".join([*texts, ""])
    if joined.count(_END) == len(texts):
        return joined
    return f" {_END} ".join([*(text.replace(_END, _OTHER) for text in texts), ""])


def _analysed(core: str, language: Language) -> list[tuple[str, str]]:
    """The words of a chunk that tell something; most chunks are one word."""
    if not core.isalpha():
        return [(token.surface, token.term) for token in tokens(core, language)] if core else []
    found = word(core, language)
    return [found] if found is not None and found[0] not in stop_words(language) else []
