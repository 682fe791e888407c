"""How much of a question pieces of text meet: strengths for each term, and their weighted share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from bot.model import Term

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """The weights of a question's terms as shares of their sum; all 0 where it has no term."""

    shares: Floats

    @classmethod
    def of(cls, terms: Sequence[Term], backdrop: Mapping[str, float] = MappingProxyType({})) -> Measure:
        """The measure for `terms`; what those that are no more than a `backdrop` weigh is lessened by so much."""
        weights = np.array([term.weight * backdrop.get(term.word, 1.0) for term in terms])
        return cls(weights / (weights.sum() or 1.0))

    def share(self, strengths: Floats) -> Floats:
        """The share of the question, 0 to 1, that each row of `strengths` meets."""
        # Not `@`: for a product as small as this the threads of a BLAS library cost more than they save.
        found: Floats = np.einsum("ij,j->i", strengths, self.shares)
        return found

    def unmet(self, strengths: Floats, among: Sequence[bool]) -> Floats:
        """The share of the question that each row does not meet at all, counting only the terms marked in `among`."""
        found: Floats = np.einsum("ij,j->i", strengths == 0, self.shares * np.array(among, float))
        return found
