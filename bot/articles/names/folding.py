"""Text without accents and with plain apostrophes, of the same length, so that positions stay what they are."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from bot.letters import Folding

_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " "}


class _Plain(dict[int, str]):
    """The plain form of each character, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFD", character)[0]
        plain = base if base.isalpha() or not character.isalpha() else character
        self[code] = found = _PLAIN.get(character, plain)
        return found


_FOLDED = Folding(_Plain())


def fold(text: str) -> str:
    """`text` without accents, character by character; upper and lower case stay."""
    return text if text.isascii() else _FOLDED(text)


def letters_of(text: str) -> str:
    """A text folded, in lower case, without spaces, hyphens, apostrophes and other marks."""
    return "".join(filter(str.isalnum, fold(text).lower()))


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """A name as it is compared; it is met again and again."""
    return letters_of(name)
