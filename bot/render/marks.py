"""Quotation marks around a quotation, and the words in it that meet the question."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.letters import bare
from bot.model import Language, Span

_NBSP = "\u00a0"
_FRENCH = ("«" + _NBSP, _NBSP + "»")
_ENGLISH = ("“", "”")
_SINGLE = ("‘", "’")
_PAIRS: dict[Language, tuple[tuple[str, str], ...]] = {
    "fr": (_FRENCH, _ENGLISH, _SINGLE),
    "en": (_ENGLISH, _FRENCH, _SINGLE),
}
_OWN_PAIRS = {"«": "»", "“": "”", '"': '"'}
_WORD = re.compile(r"\w+")
#: Question words shorter than this mark only the very same word.
_PREFIX = 3


def quoted(text: str, language: Language) -> str:
    """`text` unchanged between quotation marks of `language`.

    Marks that `text` uses itself are not put around it a second time: another pair is taken, and a text that as a
    whole is already one quotation gets none.
    """
    if _is_one_quotation(text):
        return text
    pairs = _PAIRS[language]
    opening, closing = next((pair for pair in pairs if not _uses(text, pair)), pairs[0])
    return f"{opening}{text}{closing}"


def balanced(text: str) -> str:
    """`text` without a French quotation mark at its edge whose partner a cut has left outside.

    A lone mark further inside gets its partner at the edge instead. For a quotation that is set off otherwise, as in a
    block.
    """
    opened: list[int] = []
    closed: list[int] = []
    for place, letter in enumerate(text):
        if letter == "«":
            opened.append(place)
        elif letter == "»" and opened:
            opened.pop()
        elif letter == "»":
            closed.append(place)
    if opened == [0]:
        return text[1:].lstrip()
    if closed == [len(text) - 1]:
        return text[:-1].rstrip()
    return ("«" + _NBSP) * bool(closed) + text + (_NBSP + "»") * bool(opened)


def marked(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """The spans of those words of `text` that, folded, start with one of `words` (folded words or stems)."""
    wanted = {fold(word) for word in words if word}
    stems = tuple(word for word in wanted if len(word) >= _PREFIX)
    return tuple(
        Span(*found.span())
        for found in _WORD.finditer(text)
        if (folded := fold(found.group())) in wanted or (stems and folded.startswith(stems))
    )


def fold(word: str) -> str:
    """`word` in lower case without accents; ligatures as two letters."""
    return bare(word.casefold().replace("œ", "oe").replace("æ", "ae"))


def _uses(text: str, pair: tuple[str, str]) -> bool:
    # The apostrophe is a letter of French and English words, not a mark; single marks are the last resort.
    return any(mark.strip(_NBSP) in text for mark in pair) if pair is not _SINGLE else False


def _is_one_quotation(text: str) -> bool:
    closing = _OWN_PAIRS.get(text[:1])
    return (
        closing is not None and len(text) > 1 and text.find(closing, 1) == len(text) - 1 and text[0] not in text[1:-1]
    )
