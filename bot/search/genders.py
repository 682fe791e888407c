"""The women's form of a French word for men, and the other way round: what is one word, and is stemmed as two."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bot.search.wordlists import data_lines

#: Endings of men's and women's forms, accents folded: `directeur` and `directrice`, `berger` and `bergère`.
_ENDINGS = (
    ("teur", "trice"), ("teur", "teuse"), ("eur", "euse"), ("ger", "gere"), ("cher", "chere"), ("if", "ive"),
)  # fmt: skip
#: The fewest letters that stand before such an ending.
_SHORTEST_BEGINNING = 2
_PLURALS = ("", "s", "x")


@lru_cache(maxsize=1)
def _listed() -> Mapping[str, tuple[str, ...]]:
    """The pairs that no ending tells, under either form."""
    found: dict[str, tuple[str, ...]] = {}
    for line in data_lines("french-feminines.tsv"):
        man, woman = line.split("\t")
        found[man] = (*found.get(man, ()), woman)
        found[woman] = (*found.get(woman, ()), man)
    return found


def other_gender(word: str) -> tuple[str, ...]:
    """What a folded French word, singular or plural, may be for the other gender, in both numbers; most are no words."""
    one = word if word in _listed() else word.removesuffix("s").removesuffix("x")
    found = [*_listed().get(one, ())]
    for man, woman in _ENDINGS:
        for ending, instead in ((man, woman), (woman, man)):
            beginning = one.removesuffix(ending)
            if beginning != one and len(beginning) >= _SHORTEST_BEGINNING:
                found.append(beginning + instead)
    return tuple(form + plural for form in dict.fromkeys(found) for plural in _PLURALS)
