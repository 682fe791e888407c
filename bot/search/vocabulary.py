"""The words the corpus has, and which of them a question's word may mean by its spelling alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.analysis import common_start
from bot.search.texts import Words

#: How many letters two words must begin with in common to be compared at all.
_ROOT = 3
#: The shortest word that is bent: short words are other words, not misspelt ones.
_SHORTEST = 5
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

    def _rooted(self, root: str) -> list[str]:
        """The words that begin so and are long enough, sorted."""
        known = self._by_root.get(root)
        if known is None:
            surfaces = self.words.surfaces.strings
            first, last = bisect_left(surfaces, root), bisect_left(surfaces, root + _LAST)
            every = (surfaces[number] for number in range(first, last))
            known = [surface for surface in every if len(surface) >= _SHORTEST and surface.isalpha()]
            self._by_root[root] = known
        return known
