"""Text as questions are compared: lower case, no accents, plain apostrophes; as long as the original."""

from __future__ import annotations

import unicodedata


class _Letters(dict[int, str]):
    """What each character is compared as; worked out once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = "'" if char in "\u2019\u2018\u02bc`" else unicodedata.normalize("NFD", char)[0].lower()
        self[code] = base if len(base) == 1 else char
        return self[code]


_LETTERS = _Letters()
#: The letters of French text in one byte each: a text of so many characters is folded several times as fast that way.
_CODEC, _LONG = "cp1252", 100
_BYTES = bytes(range(256)).decode(_CODEC, "replace").translate(_LETTERS).encode(_CODEC, "replace")


def plain(text: str) -> str:
    """`text` folded character by character, so that positions stay those of `text`."""
    if len(text) < _LONG:
        return text.translate(_LETTERS)
    try:
        return text.encode(_CODEC).translate(_BYTES).decode(_CODEC)
    except UnicodeEncodeError:
        return text.translate(_LETTERS)
