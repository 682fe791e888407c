"""The runs of words of a text, by which near-identical texts are known.

Copies count as one source without anybody being asked, so that hardly a word may differ: another figure makes another
answer. What organizers are warned of when they add an article (`bot.ingest.copies`) goes by the same runs and asks for
less, as they decide. Two texts are copies when they share most of their runs of four words (Broder, "On the resemblance and containment of
documents", 1997). Two that do share one of their lowest runs, whatever the order (Chaudhuri, Ganti and Kaushik, "A
primitive operator for similarity joins in data cleaning", 2006), so that not every two texts need to be compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil

_WORD = re.compile(r"\w+")
_RUN = 4
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Runs:
    """A number for each different run of words; those of copies have one of the `lowest` in common."""

    every: frozenset[int]
    lowest: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Runs:
        """The runs of a text; few words are one run."""
        every = runs(text, _RUN)
        return cls(every, tuple(sorted(every)[: len(every) - ceil(_ALIKE * len(every)) + 1]))

    def alike(self, other: Runs) -> bool:
        """Whether two texts share most of their runs."""
        shared = len(self.every & other.every)
        return shared >= _ALIKE * (len(self.every) + len(other.every) - shared)


def runs(text: str, length: int) -> frozenset[int]:
    """A number for each different run of `length` words of a text; fewer words are one run."""
    words = _WORD.findall(text)
    found = zip(*(words[place:] for place in range(length)), strict=False) if len(words) > length else [tuple(words)]
    return frozenset(map(hash, found))
