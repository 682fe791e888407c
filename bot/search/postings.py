"""BM25 as posting lists: for each term the documents that hold it, and what it adds to the score of each.

The scores are those of `rank_bm25.BM25Okapi.get_scores` to the last bit; see `fitting` for the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np

from bot.search.fitting import Counts, Floats, Integers, Longs, Statistics, first_places
from bot.search.summing import Addition, Best, Pool


@dataclass(frozen=True, slots=True)
class Postings:
    """One fitted field. `rows` has the row of each term, `starts` where each row's documents and impacts begin."""

    size: int
    rows: Mapping[str, int]
    starts: Longs
    documents: Integers
    impacts: Floats
    idf: Floats
    sums: Pool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sums", Pool(self.size))

    @classmethod
    def fit(cls, texts: Sequence[Sequence[str]]) -> Postings:
        """Fits BM25 on tokenised documents.

        Args:
            texts: the terms of each document; documents and the whole may be empty.
        """
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        rows = {term: row for row, term in enumerate(dict.fromkeys(chain.from_iterable(texts)))}
        every = map(rows.__getitem__, chain.from_iterable(texts))
        return cls.lay_out(rows, np.fromiter(every, np.int32, int(lengths.sum())), lengths)

    @classmethod
    def lay_out(cls, rows: Mapping[str, int], terms: Integers, lengths: Longs) -> Postings:
        """Fits BM25 on documents in numbers and lays the statistics out as lists.

        Args:
            rows: the number of each term.
            terms: the terms of all documents, one after the other.
            lengths: how many of them each document has.
        """
        return cls.on(rows, Counts.of(terms, lengths, len(rows)), lambda: first_places(terms, len(rows)))

    @classmethod
    def on(cls, rows: Mapping[str, int], counts: Counts, first: Callable[[], Longs]) -> Postings:
        """Fits BM25 on counted documents and lays the statistics out as lists.

        Args:
            rows: the number of each term.
            counts: how often each term stands in each document.
            first: see `Statistics.of`.
        """
        size = len(counts.lengths)
        if not counts.documents.size:
            return cls(size, rows, counts.starts, counts.documents, np.zeros(0), np.zeros(len(rows)))
        model = Statistics.of(counts.lengths, counts.held_by, first)
        every = np.repeat(np.arange(len(rows), dtype=np.int32), counts.held_by)
        impacts = model.impacts(every, counts.documents, counts.counts)
        return cls(size, rows, counts.starts, counts.documents, impacts, model.idf)

    def of(self, term: str) -> Addition:
        """The documents that hold `term`, ascending, and its contribution to the score of each."""
        row = self.rows.get(term)
        return self.at(row) if row is not None else (self.documents[:0], self.impacts[:0])

    def at(self, row: int) -> Addition:
        """The same for the term with this number."""
        span = slice(self.starts[row], self.starts[row + 1])
        return self.documents[span], self.impacts[span]

    def scores(self, terms: Iterable[str]) -> Floats:
        """The BM25 score of every document for `terms`, repeated terms counted as often as they stand."""
        total = np.zeros(self.size)
        for term in terms:
            documents, impacts = self.of(term)
            total[documents] += impacts
        return total

    def best(self, terms: Iterable[str], limit: int) -> Best:
        """The documents that share a term with `terms`, best first, and their scores.

        Args:
            terms: the question's; repeated ones count as often as they stand.
            limit: how many documents at most. Of equal ones those with the lowest number come first.
        """
        with self.sums.lend() as sums:
            for term in terms:
                sums.add(*self.of(term))
            return sums.best(limit)
