"""Letters without accents, by which words are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

#: The letters of French text in one byte each: a text of so many characters is folded several times as fast that way.
_CODEC, _LONG = "cp1252", 100


class Bare(dict[int, str]):
    """What each character is without accents, for `str.translate`; worked out once, but for what is given."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code))
        self[code] = found = "".join(char for char in decomposed if not unicodedata.combining(char))
        return found


_BARE = Bare()


def bare(text: str) -> str:
    """`text` without accents; upper and lower case, ligatures and marks stay."""
    return text if text.isascii() else text.translate(_BARE)


class Folding:
    """Folds text character by character.

    Args:
        table: what each character becomes, for `str.translate`; a letter of French text must become one of them.
    """

    def __init__(self, table: Mapping[int, str]) -> None:
        self._table = table
        self._bytes = bytes(range(256)).decode(_CODEC, "replace").translate(table).encode(_CODEC, "replace")

    def __call__(self, text: str) -> str:
        """`text`, folded; so long as before if the table has one character for each."""
        if len(text) < _LONG:
            return text.translate(self._table)
        try:
            return text.encode(_CODEC).translate(self._bytes).decode(_CODEC)
        except UnicodeEncodeError:
            return text.translate(self._table)
