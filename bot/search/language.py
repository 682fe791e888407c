"""French or English? Decided by the small words, accents and, last, which dictionary knows the rest."""

from __future__ import annotations

import re
from collections.abc import Container

from bot.model import Language
from bot.search.analysis import fold, stop_words

_WORD = re.compile(r"[^\W\d_]+")
_FRENCH_LETTERS = re.compile("[àâçèéêëîïôùûüœæ]")
_FRENCH_MARKS = re.compile(r"(?:^|\W)(?:qu|[ldjmtscn])['\u2019](?=[^\W\d_]{2})")

# A small word weighs more than an accent: names carry accents into English questions.
_SMALL_WORD = 1.0
_ELISION = 1.0
_ACCENT = 0.3
_DICTIONARY = 0.4


def detect(text: str, *, english: Container[str] = (), default: Language = "fr") -> Language:
    """The language a text is written in.

    Args:
        text: a question or an article.
        english: words known to be English (accents folded, lower case); tips the balance of texts without small words.
        default: what a text that says nothing about it (a name, a number) counts as.
    """
    lowered = text.lower()
    french = _ELISION * len(_FRENCH_MARKS.findall(lowered))
    other = 0.0
    for word in _WORD.findall(lowered):
        plain = fold(word)
        in_french, in_english = plain in stop_words("fr"), plain in stop_words("en")
        french += _SMALL_WORD * (in_french and not in_english)
        other += _SMALL_WORD * (in_english and not in_french)
        french += _ACCENT * bool(_FRENCH_LETTERS.search(word))
        other += _DICTIONARY * (not in_french and not in_english and plain in english)
    if french == other:
        return default
    return "fr" if french > other else "en"
