"""Texts as numbers of chunks, a chunk being what stands between two spaces: what is written alike is analysed once."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count, groupby, islice
from operator import itemgetter

import numpy as np

from bot.model import Language
from bot.search.cores import Alike, Cores
from bot.search.numbering import Numbering
from bot.search.rows import Rows
from bot.search.spans import starts_of
from bot.search.strings import decoded

#: A number may go on behind a space; nothing else does.
_GROUPED = re.compile(r"\d[ \u00a0\u202f]\d")
#: Stands between two texts. A text that has it as a chunk gets another one that is no word either.
_END, _OTHER = "\0", "\1"
#: How many lots are read at a time: arrays so short are made in memory that is at hand.
_LOTS = 64
_BEGINS, _ENDS = 1, 2
#: What may stand around a word and is none.
_AROUND = '.,;:!?…«»“”"()[]'


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
        self._cores: dict[Language, defaultdict[str, int]] = {"fr": defaultdict(number), "en": defaultdict(number)}
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

    def cores(self) -> Cores:
        """What stands in the chunks that were read."""
        groups = [Alike.of(language, numbers) for language, numbers in self._cores.items()]
        return Cores(groups, np.array(self._core_of, np.int32))

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
            new = decoded(last[::-1])
            self._looked[language] = len(numbers)
            self._digits.extend(
                [0 if chunk.isalpha() else chunk[0].isdigit() + 2 * chunk[-1].isdigit() for chunk in new]
            )
            cores = self._cores[language]
            self._core_of.extend([cores[chunk if chunk.isalpha() else chunk.strip(_AROUND)] for chunk in new])


def _joined(texts: Sequence[str]) -> str:
    between = f" {_END} "
    joined = between.join([*texts, ""])[:-1]
    if joined.count(_END) == len(texts):
        return joined
    return between.join([*(text.replace(_END, _OTHER) for text in texts), ""])
