"""First names met in French and English articles, and the gender they tell.

The lists may grow freely; one name more finds one person more.
"""

from __future__ import annotations

from typing import Literal

from bot.articles.names.folding import fold
from bot.articles.tables import words

Gender = Literal["f", "m"]

_WOMEN = words("first-names-women.txt")
_MEN = words("first-names-men.txt")
#: Endings that hardly any name of the other gender has; for names that are not in the lists.
_FEMININE = ("ette", "elle", "enn", "ine", "ienne", "ique", "anne", "ille", "inde", "otte", "ia", "na", "ra", "wenn")
_MASCULINE = ("ric", "bert", "ard", "ien", "rick", "ert", "mir", "slav", "aud", "ault", "oit", "ulf")


def is_first_name(word: str) -> bool:
    """Whether `word`, or its part before a hyphen, is a known first name."""
    first = fold(word).lower().split("-")[0]
    return first in _WOMEN or first in _MEN


def gender_of(first_name: str) -> Gender | None:
    """The gender that a first name tells, or None where it is unknown or tells none."""
    first = fold(first_name).lower().split("-")[0]
    woman, man = first in _WOMEN, first in _MEN
    if woman and man:
        return _by_second_part(first_name)
    if woman or man:
        return "f" if woman else "m"
    if "-" in first_name:
        return None
    return "f" if first.endswith(_FEMININE) else "m" if first.endswith(_MASCULINE) else None


def _by_second_part(first_name: str) -> Gender | None:
    """Jean-Luc is a man; Jean alone is one in French articles, which are the ones that decide."""
    parts = fold(first_name).lower().split("-")
    second = parts[1] if len(parts) > 1 else ""
    if second in _WOMEN and second not in _MEN:
        return "f"
    return "m" if parts[0] == "jean" or second in _MEN else None
