"""What an inflected English word may be a form of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.search.analysis import fold_all
from bot.search.wordlists import data_lines

# English endings and what stands in their place in the base form; every one that gives a headword counts.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("ves", "f"), ("ves", "fe"),
    ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", ""), ("ing", "e"), ("er", "e"), ("er", ""), ("est", "e"),
    ("est", ""), ("ally", ""), ("ly", ""), ("ly", "le"),
)  # fmt: skip
# A verb or adjective of one short syllable doubles its last letter before these: "rating" is of "rate", not of "rat".
_DOUBLING = frozenset({"ed", "ing", "er", "est"})
_SHORT = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxy]")
# Two spellings of one ending, British and American; each is tried where the other one stands.
_SPELLINGS = (
    ("ise", "ize"), ("yse", "yze"), ("isation", "ization"), ("our", "or"), ("ourite", "orite"), ("ourable", "orable"),
    ("oured", "ored"), ("tre", "ter"), ("bre", "ber"), ("ogue", "og"), ("ence", "ense"), ("gramme", "gram"),
    ("iser", "izer"), ("elled", "eled"), ("eller", "eler"), ("elling", "eling"), ("ourer", "orer"), ("ell", "el"),
)  # fmt: skip
_SHORTEST_BASE = 2
#: Words whose base forms stay known.
_KEPT = 20_000


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    """Inflected forms that no rule reduces: `went` to `go`."""
    pairs = [line.split("\t") for line in data_lines("english-irregular.tsv")]
    return dict(zip(fold_all(form for form, _ in pairs), fold_all(base for _, base in pairs), strict=True))


def is_irregular(word: str) -> bool:
    """Whether a folded word is a form that no rule reduces."""
    return word in _irregular()


@lru_cache(maxsize=_KEPT)
def base_forms(word: str) -> tuple[str, ...]:
    """What a folded word may be an inflected form of, the word itself first; most of these are no words."""
    found = [word, _irregular().get(word, word)]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_BASE:
            stem = word.removesuffix(ending)
            if instead or ending not in _DOUBLING or not _SHORT.fullmatch(stem):
                found.append(stem + instead)
            if not instead and ending[0] in "ei" and stem[-1:] == stem[-2:-1]:
                found.append(stem[:-1])
    return (*found, *(other for base in dict.fromkeys(found) for other in _spelt_otherwise(base)))


def _spelt_otherwise(base: str) -> Iterator[str]:
    """A base form as it is spelt on the other side of the Atlantic."""
    for one, other in _SPELLINGS:
        for ending, instead in ((one, other), (other, one)):
            if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST_BASE:
                yield base.removesuffix(ending) + instead
