"""BM25 as posting lists: rank_bm25 is fitted, then its statistics are laid out once by term.

The scores are those of `rank_bm25.BM25Okapi.get_scores`: Robertson and Zaragoza, "The Probabilistic Relevance
Framework: BM25 and Beyond" (2009), with that package's floor for negative inverse document frequencies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int32]

K1 = 0.9
B = 0.4


@dataclass(frozen=True, slots=True)
class Postings:
    """For each term the documents that hold it and what it adds to their score."""

    size: int
    rows: Mapping[str, int]
    starts: npt.NDArray[np.int64]
    documents: Integers
    impacts: Floats
    idf: Floats

    @classmethod
    def fit(cls, texts: Sequence[Sequence[str]]) -> Postings:
        """Fits BM25 on tokenised documents.

        Args:
            texts: the terms of each document; documents and the whole may be empty.
        """
        if not any(texts):
            empty = np.zeros(0)
            return cls(len(texts), {}, np.zeros(1, np.int64), np.zeros(0, np.int32), empty, empty)
        model = BM25Okapi(texts, k1=K1, b=B)
        rows = {term: row for row, term in enumerate(model.idf)}
        documents, terms, counts = _flatten(model.doc_freqs, rows)
        idf = np.fromiter(model.idf.values(), np.float64, len(rows))
        lengths = np.asarray(model.doc_len, np.float64)[documents]
        # The order of operations is rank_bm25's, so that the scores are its scores to the last bit.
        saturation = counts * (model.k1 + 1)
        saturation /= counts + model.k1 * (1 - model.b + model.b * lengths / model.avgdl)
        order = np.argsort(terms, kind="stable")
        starts = np.zeros(len(rows) + 1, np.int64)
        np.cumsum(np.bincount(terms, minlength=len(rows)), out=starts[1:])
        return cls(len(texts), rows, starts, documents[order], (idf[terms] * saturation)[order], idf)

    def of(self, term: str) -> tuple[Integers, Floats]:
        """The documents that hold `term`, ascending, and its contribution to the score of each."""
        row = self.rows.get(term)
        if row is None:
            return self.documents[:0], self.impacts[:0]
        span = slice(self.starts[row], self.starts[row + 1])
        return self.documents[span], self.impacts[span]

    def scores(self, terms: Iterable[str]) -> Floats:
        """The BM25 score of every document for `terms`, repeated terms counted as often as they stand."""
        total = np.zeros(self.size)
        for term in terms:
            documents, impacts = self.of(term)
            total[documents] += impacts
        return total


def _flatten(
    frequencies: Sequence[Mapping[str, int]], rows: Mapping[str, int]
) -> tuple[Integers, npt.NDArray[np.int64], Floats]:
    """The documents' term counts as three columns: document, term, count."""
    total = sum(map(len, frequencies))
    lengths = np.fromiter(map(len, frequencies), np.int64, len(frequencies))
    documents = np.repeat(np.arange(len(frequencies), dtype=np.int32), lengths)
    terms = np.fromiter((rows[term] for counts in frequencies for term in counts), np.int64, total)
    counts: npt.NDArray[Any] = np.fromiter((n for found in frequencies for n in found.values()), np.float64, total)
    return documents, terms, counts
