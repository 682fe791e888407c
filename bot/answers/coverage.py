"""How much of a question a piece of text meets: strengths for each term, and their weighted share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.model import Ranking

Strengths = tuple[float, ...]


def highest(rows: Iterable[Sequence[float]], width: int) -> Strengths:
    """For each of `width` terms the highest strength of any row; empty rows count as nothing."""
    full = [row for row in rows if row]
    return tuple(map(max, zip(*full, strict=True))) if full else (0.0,) * width


@dataclass(frozen=True, slots=True)
class Measure:
    """The weights of a question's terms as shares of their sum; all 0 where it has no term."""

    shares: Strengths

    @classmethod
    def of(cls, ranking: Ranking) -> Measure:
        """The measure for the terms of `ranking`."""
        total = sum(term.weight for term in ranking.terms) or 1.0
        return cls(tuple(term.weight / total for term in ranking.terms))

    @property
    def width(self) -> int:
        """How many terms there are."""
        return len(self.shares)

    def share(self, strengths: Sequence[float]) -> float:
        """The share of the question, 0 to 1, that `strengths` meet."""
        return sum(map(float.__mul__, self.shares, strengths))

    def unmet(self, strengths: Sequence[float], among: Iterable[bool]) -> float:
        """The share of the question that is not met at all, counting only the terms marked in `among`."""
        return sum(
            share for share, met, counts in zip(self.shares, strengths, among, strict=True) if counts and not met
        )
