"""The words the corpus has, and which of them a question's word may mean by its spelling alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.analysis import common_start
from bot.search.families import SHORTEST_ROOT, root
from bot.search.genders import other_gender
from bot.search.texts import Words

#: How many letters two words must begin with in common to be compared at all.
_ROOT = 3
#: The shortest word that is bent: short words are other words, not misspelt ones.
_SHORTEST = 5
#: How like a word must be to one that is none to be meant by it.
_MEANT = 0.75
_LAST = chr(0x10FFFF)


@dataclass(frozen=True, slots=True)
class Terms(Mapping[str, tuple[str, ...]]):
    """The terms that each word without accents is indexed by."""

    words: Words

    def __getitem__(self, surface: str) -> tuple[str, ...]:
        number = self.words.surfaces[surface]
        every = range(int(self.words.of_surface[number]), int(self.words.of_surface[number + 1]))
        return tuple(self.words.terms.strings[self.words.term[word]] for word in every)

    def __contains__(self, surface: object) -> bool:
        return surface in self.words.surfaces

    def __iter__(self) -> Iterator[str]:
        return iter(self.words.surfaces)

    def __len__(self) -> int:
        return len(self.words.surfaces)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every word of the corpus without accents and the terms it is indexed by."""

    words: Words
    _by_root: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def terms(self) -> Mapping[str, tuple[str, ...]]:
        """The terms that each word is indexed by."""
        return Terms(self.words)

    def near(self, surface: str, least: float) -> dict[str, float]:
        """The terms of words spelt like `surface`, each with its likeness (`least` to below 1).

        Likeness is the larger of the share of letters two words begin with in common and one less their edit distance
        (optimal string alignment) as a share of the longer word.
        """
        found: dict[str, float] = {}
        if len(surface) < _SHORTEST:
            return found
        terms = self.terms
        for other, likeness in self._alike(surface, least).items():
            for term in terms[other]:
                found[term] = max(likeness, found.get(term, 0.0))
        return found

    def family(self, surface: str) -> set[str]:
        """The terms of words derived from the same root as `surface`: of `élevage` those of `éleveuse` and `élever`."""
        shared = root(surface)
        if len(shared) < SHORTEST_ROOT:
            return set()
        terms = self.terms
        every = self._beginning(shared, self.words.surfaces.strings)
        return {term for other in every if root(other) == shared for term in terms[other]}

    def other_gender(self, surface: str) -> set[str]:
        """The terms of `surface` for the other gender: of `directrice` that of `directeur`."""
        terms = self.terms
        return {term for other in other_gender(surface) if other in terms for term in terms[other]}

    def misspelt(self, surface: str) -> dict[str, float]:
        """The terms of the words that `surface`, which is none, may be meant for, each with its likeness."""
        if len(surface) < _SHORTEST:
            return {}
        terms = self.terms
        others = self._rooted(surface[0])
        measured = process.extract(
            surface, others, scorer=OSA.normalized_similarity, processor=None, score_cutoff=_MEANT, limit=None
        )
        return {term: float(likeness) for other, likeness, _ in measured for term in terms[other]}

    @staticmethod
    def _beginning(start: str, surfaces: Sequence[str]) -> list[str]:
        first, last = bisect_left(surfaces, start), bisect_left(surfaces, start + _LAST)
        return [surfaces[number] for number in range(first, last)]

    def _alike(self, surface: str, least: float) -> dict[str, float]:
        others = self._rooted(surface[:_ROOT])
        measured = process.extract(
            surface, others, scorer=OSA.normalized_similarity, processor=None, score_cutoff=least, limit=None
        )
        found = {other: float(likeness) for other, likeness, _ in measured}
        # Words that begin alike stand together.
        beginning = surface[: max(_ROOT, ceil(least * len(surface) - 1e-9))]
        first, last = bisect_left(others, beginning), bisect_left(others, beginning + _LAST)
        for other in others[first:last]:
            common = common_start(surface, other) / max(len(surface), len(other))
            if common >= least:
                found[other] = max(common, found.get(other, 0.0))
        return found

    def _rooted(self, start: str) -> list[str]:
        """The words that begin so and are long enough, sorted."""
        known = self._by_root.get(start)
        if known is None:
            every = self._beginning(start, self.words.surfaces.strings)
            known = [surface for surface in every if len(surface) >= _SHORTEST and surface.isalpha()]
            self._by_root[start] = known
        return known
