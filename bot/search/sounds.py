"""How French names sound: spellings that are said alike become one.

A short set of rewritings in the manner of French Soundex variants (Phonex of Brouard, Soundex2), made for names: what is
not heard goes, and letters that are said alike become one letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Applied in order to a folded name of letters only.
_REWRITINGS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"ph", "f"),
        (r"sch|sh|tch|tx", "ch"),
        (r"ch(?=[lr]|$)", "k"),
        (r"(?<!c)h", ""),
        (r"ck|qu?|k", "k"),
        (r"c(?=[eiy])|ss", "s"),
        (r"c(?!h)", "k"),
        (r"g(?=[eiy])", "j"),
        (r"gu(?=[eiy])", "g"),
        (r"e?au", "o"),
        (r"ai|ei|ay|ey", "e"),
        (r"y", "i"),
        (r"w", "v"),
        (r"z|x", "s"),
        (r"oe", "e"),
        (r"m(?=[bp])", "n"),
        (r"(.)\1+", r"\1"),
        (r"(?<=..)(?:[dts]{1,2}|er)$", ""),
        (r"(?<=..)e$", ""),
    )
)
#: The least letters that a name must have as it sounds to be compared by it.
_SHORTEST = 3
#: How alike the spellings must be for the sound to count.
_LEAST = 0.4
#: What names that sound alike and are spelt otherwise count, against 1 for the same spelling.
_SOUNDING = 0.97


@lru_cache(maxsize=20_000)
def sound(name: str) -> str:
    """How a folded name of letters only sounds."""
    for pattern, instead in _REWRITINGS:
        name = pattern.sub(instead, name)
    return name


def may_be_alike(one: str, others: Sequence[str]) -> Iterator[int]:
    """The places of those of `others` that are not wholly different from `one`: only they can be alike to it."""
    measured = process.extract(one, others, scorer=OSA.normalized_similarity, score_cutoff=_LEAST, limit=None)
    return (place for _, _, place in measured)


def alike(one: str, other: str) -> float:
    """How alike two folded names are in spelling or in sound, from 0 to 1 (the same).

    Edit distance (optimal string alignment) as a share of the longer one, of the spelling or of the sound; a likeness
    in sound counts a little less, and only where the spellings are not wholly different.
    """
    spelt = float(OSA.normalized_similarity(one, other))
    first, second = sound(one), sound(other)
    if min(len(first), len(second)) < _SHORTEST or spelt < _LEAST:
        return spelt
    return max(spelt, _SOUNDING * float(OSA.normalized_similarity(first, second)))
