"""Texts to numbers of words: what is written alike is analysed once."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from itertools import chain

from bot.model import Language
from bot.search.analysis import tokens

#: A number may go on behind a space; nothing else does.
_GROUPED = re.compile(r"\d[ \u00a0\u202f]\d")


class _Chunks(dict[str, tuple[int, ...]]):
    """What stands between two spaces, and the words it has."""

    def __init__(self, read: Callable[[str], tuple[int, ...]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        self[chunk] = found = self._read(chunk)
        return found


class Reader:
    """Reads texts as `analysis.tokens` does, as numbers of words: a word is a surface and the term it is indexed by.

    Args:
        marks: whether a text with such a piece, between two spaces, is to be noticed.

    Attributes:
        numbers: the number of each word met.
    """

    def __init__(self, marks: Callable[[str], bool] = lambda _: False) -> None:
        self.numbers: dict[tuple[str, str], int] = {}
        self._marks = marks
        self._marked: set[str] = set()
        self._numeric: set[str] = set()
        self._chunks: dict[Language, _Chunks] = {
            "fr": _Chunks(lambda chunk: self._met(chunk, "fr")),
            "en": _Chunks(lambda chunk: self._met(chunk, "en")),
        }

    def read(self, text: str, language: Language, into: array[int]) -> bool:
        """Appends the numbers of the words of `text` that tell something, in order.

        Returns:
            Whether a piece of it was marked.
        """
        chunks = text.split()
        before = len(into)
        into.extend(chain.from_iterable(map(self._chunks[language].__getitem__, chunks)))
        if not self._numeric.isdisjoint(chunks) and _GROUPED.search(text):
            del into[before:]
            into.extend(self._analyse(text, language))
        return not self._marked.isdisjoint(chunks)

    def _met(self, chunk: str, language: Language) -> tuple[int, ...]:
        if self._marks(chunk):
            self._marked.add(chunk)
        if chunk[0].isdigit():
            self._numeric.add(chunk)
        return self._analyse(chunk, language)

    def _analyse(self, text: str, language: Language) -> tuple[int, ...]:
        found = ((token.surface, token.term) for token in tokens(text, language))
        return tuple(self.numbers.setdefault(word, len(self.numbers)) for word in found)
