"""What is indexed of a passage: four BM25 fields, declared in one list with their weights.

Several fields summed rank better than any one of them; the weights are fitted on development questions, see
docs/quality.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.search.analysis import Token

#: Weight of each field in a passage's score.
WORDS = 1.0
SENTENCE = 0.5
GRAMS = 0.2
PAIRS = 0.1

_GRAM = 5
_WINDOW = 4


def grams(surfaces: Sequence[str]) -> Iterator[str]:
    """Character n-grams of words without accents, word ends marked: near spellings and families share most of them."""
    for surface in surfaces:
        marked = f"_{surface}_"
        if len(marked) <= _GRAM:
            yield marked
        for place in range(len(marked) - _GRAM + 1):
            yield marked[place : place + _GRAM]


def pairs(terms: Sequence[str]) -> Iterator[str]:
    """Unordered pairs of terms that stand within a window of four."""
    for place, one in enumerate(terms):
        for other in terms[place + 1 : place + _WINDOW]:
            yield f"{one} {other}" if one < other else f"{other} {one}"


def words(text: Sequence[Token]) -> list[str]:
    """The terms of a passage."""
    return [token.term for token in text]
