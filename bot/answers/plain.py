"""Text as questions are compared: lower case, no accents, plain apostrophes; as long as the original."""

from __future__ import annotations

import re
import unicodedata

from bot.letters import Folding
from bot.patterns import Late


class _Letters(dict[int, str]):
    """What each character is compared as; worked out once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = "'" if char in "\u2019\u2018\u02bc`" else unicodedata.normalize("NFD", char)[0].lower()
        self[code] = base if len(base) == 1 else char
        return self[code]


_FOLDED = Folding(_Letters())


def plain(text: str) -> str:
    """`text` folded character by character, so that positions stay those of `text`."""
    return _FOLDED(text)


def without(text: str, pattern: re.Pattern[str] | Late) -> str:
    """`text` with spaces for whatever a pattern finds in it when it is folded."""
    for found in pattern.finditer(plain(text)):
        text = text[: found.start()] + " " * len(found.group()) + text[found.end() :]
    return text
