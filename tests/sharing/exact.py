"""The inner products of an index's rows, in single precision, as an engine has them; it answers in this process at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from bot.search.index import Index
from bot.sharing.sparse import SENTENCES, Added, Sparse, vectors
from bot.sharing.wire import Found
from tests.search.corpora import SENTENCES as TEXTS
from tests.search.corpora import corpus

#: So many passages beside others that no word of those stands in most: it would count less than nothing.
OTHERS = [[f"{letter * 6} {letter * 7}"] for letter in "bcdfghjkmpqx"]
#: Corpora in which no word counts less than nothing: what does is not stored.
DIVERSE = st.builds(
    lambda passages, spoken: corpus([passages, OTHERS], spoken),
    st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=6),
    st.none() | st.integers(0, 5),
)


@dataclass(frozen=True)
class _Stored:
    """One field: the passage of each row, and what rows hold, by dimension."""

    passages: npt.NDArray[np.int64]
    dimensions: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int64]
    values: npt.NDArray[np.float32]

    @classmethod
    def of(cls, held: Mapping[int, Sparse], passages: npt.NDArray[np.int64]) -> _Stored:
        """A field of rows; `passages` has the passage of each."""
        every = sorted((at, row, value) for row, vector in held.items() for at, value in vector.items())
        columns = [list(column) for column in zip(*every, strict=True)] or [[], [], []]
        return cls(
            passages, np.array(columns[0], np.int64), np.array(columns[1], np.int64), np.array(columns[2], np.float32)
        )

    def best(self, vector: Sparse, limit: int) -> Found:
        """The passages of the rows with the largest products."""
        products = np.zeros(len(self.passages), np.float32)
        for dimension, weight in vector.items():
            span = slice(*np.searchsorted(self.dimensions, [dimension, dimension + 1]))
            products[self.rows[span]] += np.float32(weight) * self.values[span]
        order = np.argsort(-products, kind="stable")
        order = order[products[order] > 0][:limit]
        return self.passages[order], products[order].astype(np.float64)


@dataclass
class Exact:
    """All fields of an index; keeps how many passages it was asked for in which fields."""

    stored: Mapping[str, _Stored]
    asked: list[dict[str, int]] = field(default_factory=list)

    @classmethod
    def of(cls, index: Index) -> Exact:
        """What would be stored of an index."""
        every = np.arange(len(index.passages))
        of_sentence = np.repeat(every, np.diff(index.texts.sentences))
        held = vectors(index, Added.of(index.words), every)
        return cls({name: _Stored.of(each, of_sentence if name == SENTENCES else every) for name, each in held.items()})

    def __call__(self, asked: Mapping[str, tuple[Sparse, int]]) -> Mapping[str, Found]:
        """The passages with the largest products in each field."""
        self.asked.append({name: limit for name, (_, limit) in asked.items()})
        return {name: self.stored[name].best(*each) for name, each in asked.items()}
