"""What chunks of texts are without what stands around them: each is analysed once, many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import not_

import numpy as np
import numpy.typing as npt

from bot.model import Language
from bot.search.analysis import is_plain, plain_words, stop_words, tokens
from bot.search.rows import Rows
from bot.search.spans import Longs, starts_of

Integers = npt.NDArray[np.int32]
#: A surface and the term it is indexed by, in one text: they sort as pairs of the two would, neither has what is between.
Word = str

_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class Alike:
    """Different cores of one language.

    Attributes:
        language: their language.
        plain: those that are nothing but letters.
        others: the other ones.
        numbers: of those that are plain, and then of the other ones.
    """

    language: Language
    plain: Sequence[str]
    others: Sequence[str]
    numbers: Integers

    @classmethod
    def of(cls, language: Language, numbers: Mapping[str, int]) -> Alike:
        """The cores that have these numbers."""
        kinds = list(map(is_plain, numbers))
        each, plain = np.fromiter(numbers.values(), np.int32, len(numbers)), np.array(kinds, bool)
        others = list(compress(numbers, map(not_, kinds)))
        return cls(language, list(compress(numbers, kinds)), others, np.concatenate([each[plain], each[~plain]]))


@dataclass(frozen=True, slots=True)
class Cores:
    """What stands in the chunks of some texts.

    Attributes:
        groups: all of it, by language.
        of_chunks: the number of what stands in each chunk.
    """

    groups: Sequence[Alike]
    of_chunks: Integers

    def each(self, read: Callable[[Alike], Rows]) -> Rows:
        """What `read` makes of the cores of each language, `plain` and then `others`, chunk by chunk."""
        found = Rows.of([])
        for group in self.groups:
            found = found.then(read(group))
        order = np.argsort(np.concatenate([group.numbers for group in self.groups]))
        return found.pick(order[self.of_chunks])

    def words(self) -> tuple[list[Word], Rows]:
        """The different words that tell something, and which of them each chunk has."""
        numbers: dict[Word, int] = {}

        def read(group: Alike) -> Rows:
            found, lengths = _analysed(group)
            new = [word for word in dict.fromkeys(found) if word not in numbers]
            numbers.update(zip(new, count(len(numbers)), strict=False))
            return Rows(starts_of(lengths), np.fromiter(map(numbers.__getitem__, found), np.int32, len(found)))

        rows = self.each(read)
        return list(numbers), rows


def joined(surfaces: Iterable[str], terms: Iterable[str]) -> list[Word]:
    """The words of some surfaces and their terms."""
    return list(map(_BETWEEN.join, zip(surfaces, terms, strict=True)))


def parted(words: Sequence[Word]) -> tuple[list[str], list[str]]:
    """The surfaces and the terms of words."""
    parts = _BETWEEN.join(words).split(_BETWEEN) if words else []
    return parts[::2], parts[1::2]


def _analysed(group: Alike) -> tuple[list[Word], Longs]:
    """The words that tell something, and how many there are in each core."""
    surfaces, terms = plain_words(group.plain, group.language)
    stops = stop_words(group.language)
    tells = [surface not in stops for surface in surfaces]
    others = [tokens(core, group.language) for core in group.others]
    found = list(compress(joined(surfaces, terms), tells))
    found += [f"{token.surface}{_BETWEEN}{token.term}" for some in others for token in some]
    return found, np.array([*tells, *map(len, others)], np.int64)
