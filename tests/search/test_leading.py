"""The best are found without a look at all."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.search.fitting import Floats, Longs
from bot.search.leading import leading

_DOCUMENTS = st.lists(
    st.tuples(st.sampled_from([-1.0, 0.0, 0.5, 1.0, 2.0]), st.sampled_from([0.0, 0.1, 1.5]), st.booleans()), max_size=20
)


@given(_DOCUMENTS, st.integers(0, 6), st.integers(0, 6))
def test_the_best_of_each_group_are_among_them(documents: list[tuple[float, float, bool]], many: int, few: int) -> None:
    """Whatever the bounds, the best documents of each group whose scores are above 0 are looked at, equal ones too."""
    scores, bounds = np.array([each[0] for each in documents]), np.array([each[0] + each[1] for each in documents])
    everybody, some = np.ones(len(documents), bool), np.array([each[2] for each in documents], bool)
    chosen, found = leading(bounds, [(everybody, many), (some, few)], lambda at: scores[at])
    assert chosen.tolist() == sorted(set(chosen.tolist()))
    assert found.tolist() == scores[chosen].tolist()
    for members, wanted in ((everybody, many), (some, few)):
        inside = np.flatnonzero(members & (scores > 0))
        assert set(inside[np.argsort(-scores[inside], kind="stable")[:wanted]].tolist()) <= set(chosen.tolist())


def test_what_cannot_be_among_the_best_is_not_looked_at() -> None:
    """A document whose bound is below the last of the best costs nothing; one whose bound reaches it is looked at."""
    looked: list[int] = []

    def score(at: Longs) -> Floats:
        looked.extend(at.tolist())
        return np.array([5.0, 1.0, 4.0, 2.0, 3.0])[at]

    chosen, _ = leading(np.array([5.0, 1.5, 4.0, 4.5, 3.9]), [(np.ones(5, bool), 2)], score)
    assert looked == [0, 3, 2, 4]
    assert chosen.tolist() == [0, 2, 3, 4]
