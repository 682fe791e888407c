"""The words the corpus has, and which of them a question's word may mean by its spelling alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.search.analysis import Token, common_start

#: How many letters two words must begin with in common to be compared at all.
_ROOT = 3
#: The shortest word that is bent: short words are other words, not misspelt ones.
_SHORTEST = 5


@dataclass(frozen=True)
class Vocabulary:
    """Every word of the corpus without accents, the terms it is indexed by, and the words by their first letters."""

    terms: Mapping[str, tuple[str, ...]]
    by_root: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, tokens: Iterable[Token]) -> Vocabulary:
        """The vocabulary of analysed texts."""
        terms: dict[str, dict[str, None]] = {}
        for token in tokens:
            terms.setdefault(token.surface, {})[token.term] = None
        return cls.restore({surface: tuple(found) for surface, found in terms.items()})

    @classmethod
    def restore(cls, terms: Mapping[str, tuple[str, ...]]) -> Vocabulary:
        """The vocabulary of words whose terms are known already."""
        by_root: dict[str, list[str]] = {}
        for surface in terms:
            if len(surface) >= _SHORTEST and surface.isalpha():
                by_root.setdefault(surface[:_ROOT], []).append(surface)
        return cls(terms, {root: tuple(surfaces) for root, surfaces in by_root.items()})

    def near(self, surface: str, least: float) -> dict[str, float]:
        """The terms of words spelt like `surface`, each with its likeness (`least` to below 1).

        Likeness is the larger of the share of letters two words begin with in common and one less their edit distance
        (optimal string alignment) as a share of the longer word.
        """
        found: dict[str, float] = {}
        if len(surface) < _SHORTEST:
            return found
        for other in self.by_root.get(surface[:_ROOT], ()):
            likeness = _likeness(surface, other)
            if least <= likeness:
                for term in self.terms[other]:
                    found[term] = max(likeness, found.get(term, 0.0))
        return found


def _likeness(one: str, other: str) -> float:
    longest = max(len(one), len(other))
    common = common_start(one, other)
    return max(common / longest, OSA.normalized_similarity(one, other))
