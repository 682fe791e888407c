"""Texts to numbers of words: what is written alike is analysed once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
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

    Attributes:
        numbers: the number of each word met.
    """

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, str], int] = {}
        self._chunks: dict[Language, _Chunks] = {
            "fr": _Chunks(lambda chunk: self._analyse(chunk, "fr")),
            "en": _Chunks(lambda chunk: self._analyse(chunk, "en")),
        }

    def read(self, text: str, language: Language) -> Sequence[int]:
        """The numbers of the words of `text` that tell something, in order."""
        if _GROUPED.search(text):
            return self._analyse(text, language)
        return list(chain.from_iterable(map(self._chunks[language].__getitem__, text.split())))

    def _analyse(self, text: str, language: Language) -> tuple[int, ...]:
        found = ((token.surface, token.term) for token in tokens(text, language))
        return tuple(self.numbers.setdefault(word, len(self.numbers)) for word in found)
