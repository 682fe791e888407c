"""Rankings made by hand, for tests of what is done with them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from bot.model import Hit, Met, Ranking, Term


def ranking(terms: Sequence[Term], *hits: Hit, places: Sequence[int] | None = None) -> Ranking:
    """The ranking with these hits; nothing stands around them. `places` are the numbers of their passages."""
    rows = [match.strengths for hit in hits for match in hit.matches]
    around = np.zeros((len(hits), len(terms)))
    return Ranking(
        terms=tuple(terms),
        places=np.array(range(len(hits)) if places is None else places, np.int64),
        passages=tuple(hit.passage for hit in hits),
        scores=np.array([hit.score for hit in hits], np.float64),
        met=Met(
            first=np.array(list(accumulate((len(hit.matches) for hit in hits), initial=0)), np.int64),
            strengths=np.array(rows, np.float64).reshape(len(rows), len(terms)),
            context=around,
            before=around,
            after=around,
            named=np.zeros(len(rows), bool),
        ),
    )
