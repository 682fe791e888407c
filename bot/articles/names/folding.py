"""Text without accents and with plain apostrophes, of the same length, so that positions stay what they are."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " "}


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isalpha() or not character.isalpha() else character


def fold(text: str) -> str:
    """`text` without accents, character by character; upper and lower case stay."""
    return "".join(map(_plain, text))


@lru_cache(maxsize=100_000)
def key(text: str) -> str:
    """A name as it is compared: folded, in lower case, without spaces, hyphens and apostrophes."""
    return "".join(character for character in fold(text).lower() if character.isalnum())
