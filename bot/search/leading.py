"""The best of documents whose scores are dear to compute, where it is cheap to say how high each score can be at most.

As in the threshold algorithm (Fagin, Lotem and Naor, "Optimal aggregation algorithms for middleware", 2003), what cannot
be as good as the last of the best is never looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from bot.search.fitting import Floats, Longs

#: Which documents belong to a group, and how many of its best are wanted.
Group = tuple[npt.NDArray[np.bool_], int]


def leading(bounds: Floats, groups: Sequence[Group], score: Callable[[Longs], Floats]) -> tuple[Longs, Floats]:
    """Documents among which are the best of each group, ascending, and their scores.

    Args:
        bounds: for each document what its score is at most.
        groups: what the best are wanted of; those whose score is not above 0 may be left out where there are more than
            are wanted.
        score: the scores of some documents.
    """
    seen, scores = np.zeros(len(bounds), bool), np.zeros(len(bounds))
    for members, many in groups:
        inside = np.flatnonzero(members)
        seen[inside[np.argsort(-bounds[inside], kind="stable")[:many]]] = True
    scores[seen] = score(np.flatnonzero(seen))
    further = np.zeros(len(bounds), bool)
    for members, many in groups:
        known = scores[members & seen]
        if len(known) >= many:
            least = max(0.0, float(np.partition(known, len(known) - many)[-many])) if many else np.inf
            further |= members & ~seen & (bounds >= least)
    scores[further] = score(np.flatnonzero(further))
    chosen = np.flatnonzero(seen | further)
    return chosen, scores[chosen]
