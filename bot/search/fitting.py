"""rank_bm25's statistics of a field, computed from columns of term numbers: the only user of rank_bm25.

`BM25Okapi` counts words one by one into a dictionary a document, which costs most of its time and memory. Here the
counting is sorting, and `BM25Okapi` gets the counts: its inverse document frequencies, its floor under them and its
parameters are its own code's. The model is Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
Beyond" (2009), in the variant of Trotman, Puurula and Burgess, "Improvements to BM25 and Language Models Examined"
(2014), with that package's floor for negative inverse document frequencies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

from bot.search.ordering import LOT, Standing
from bot.search.spans import firsts, starts_of

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
#: What terms add to documents, row by row: the document, the number of a term that it holds, and how much that adds.
Impacts = tuple[Longs, Longs, Floats]

K1 = 0.9
B = 0.4


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each term stands in each document, by term and then by document; what a field is fitted on.

    Attributes:
        lengths: how many terms each document has, repetitions included.
        starts: where the rows of each term begin, and at the end how many rows there are.
        documents: the document of each row.
        counts: how often the row's term stands in the row's document.
    """

    lengths: Longs
    starts: Longs
    documents: Integers
    counts: Integers

    @classmethod
    def of(cls, terms: Integers, lengths: Longs, vocabulary: int) -> Counts:
        """Counts the terms of documents that stand one after the other.

        Args:
            terms: the number of each term, from 0 to below `vocabulary`.
            lengths: how many of them each document has.
            vocabulary: how many different terms there are.
        """
        documents = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        return cls.on(Standing.of(terms, vocabulary), documents, lengths)

    @classmethod
    def on(cls, standing: Standing, holders: Integers, lengths: Longs) -> Counts:
        """Counts terms by where they stand.

        Args:
            standing: where each term stands.
            holders: the document of each place.
            lengths: how many terms each document has.
        """
        held_by = np.zeros(len(standing.starts) - 1, np.int64)
        documents, counts = [holders[:0]], [holders[:0]]
        for lot in standing.lots():
            held = holders[lot.at]
            begins = lot.begins(held)
            new = np.flatnonzero(begins)
            held_by[lot.first : lot.last] = lot.many(begins)
            documents.append(held[new])
            counts.append(np.diff(new, append=len(held)).astype(np.int32))
        return cls(lengths, starts_of(held_by), np.concatenate(documents), np.concatenate(counts))

    @property
    def held_by(self) -> Longs:
        """In how many documents each term stands."""
        return np.diff(self.starts)


class _Model(BM25Okapi):  # type: ignore[misc]  # the package ships no types
    """BM25Okapi over counted documents: it is given what it would count."""

    def __init__(self, size: int, total: int, held_by: Mapping[Any, int]) -> None:
        self._size, self._total, self._held_by = size, total, held_by
        super().__init__((), k1=K1, b=B)

    def _initialize(self, corpus: Iterable[object]) -> Mapping[Any, int]:
        del corpus
        self.corpus_size = self._size
        self.avgdl = self._total / self._size
        return self._held_by


@dataclass(frozen=True, slots=True)
class Statistics:
    """The statistics of a fitted field: what a term weighs, and how a document's length bears on it.

    Attributes:
        idf: inverse document frequency of each term.
        norms: of each document, what stands beside the term's count below the line of the formula.
    """

    idf: Floats
    norms: Floats

    @classmethod
    def of(cls, lengths: Longs, held_by: npt.NDArray[Any], first: Callable[[], Longs]) -> Statistics:
        """rank_bm25's statistics of documents.

        Args:
            lengths: how many terms each document has; they have at least one.
            held_by: in how many documents each term stands.
            first: computes for each term where it stands first in all documents one after the other. It is needed
                where a term stands in more than half of the documents: it gets a share of the average, which is
                summed up in this order.
        """
        total = int(lengths.sum())
        if 2 * int(held_by.max()) > len(lengths):
            held = np.flatnonzero(held_by)
            order = held[np.argsort(first()[held])]
            model = _Model(len(lengths), total, dict(zip(order.tolist(), held_by[order].tolist(), strict=True)))
            idf = np.zeros(len(held_by))
            idf[order] = np.fromiter(model.idf.values(), np.float64, len(order))
        else:
            # What a term weighs depends on nothing but the number of documents that hold it.
            different = np.flatnonzero(np.bincount(held_by))
            model = _Model(len(lengths), total, {number: number for number in different.tolist()})
            of_number = np.zeros(int(held_by.max()) + 1)
            of_number[different] = np.fromiter(model.idf.values(), np.float64, len(different))
            idf = of_number[held_by]
        # The order of operations is rank_bm25's here and below, so that the scores are its scores to the last bit.
        norms = model.k1 * (1 - model.b + model.b * lengths / model.avgdl)
        return cls(idf, norms)

    def impacts(self, terms: npt.NDArray[Any], documents: npt.NDArray[Any], counts: npt.NDArray[Any]) -> Floats:
        """What `terms` that stand `counts` times in `documents` add to the documents' scores, row by row."""
        added = np.empty(len(terms))
        for first in range(0, len(terms), LOT):
            some = slice(first, first + LOT)
            added[some] = self.idf[terms[some]] * saturation(counts[some], self.norms[documents[some]])
        return added


def saturation(counts: npt.NDArray[Any], norms: Floats) -> Floats:
    """What a term that stands `counts` times counts: ever less for each further time."""
    found = counts * (K1 + 1)
    found /= counts + norms
    return found


def counted(documents: npt.NDArray[Any], terms: npt.NDArray[Any], vocabulary: int) -> tuple[Longs, Longs, Longs]:
    """Side by side each document, each of its terms once, and how often it stands there.

    Args:
        documents: a document, each beside
        terms: a term that stands in it.
        vocabulary: how many different terms there can be.
    """
    keys = documents.astype(np.int64)
    keys *= vocabulary
    keys += terms
    keys.sort()
    new = firsts(keys)
    return *np.divmod(keys[new], vocabulary), np.diff(new, append=len(keys))


def first_places(terms: npt.NDArray[Any], vocabulary: int) -> Longs:
    """Where each term stands first among `terms`; assigned from the end, the first place is what stays."""
    first = np.zeros(vocabulary, np.int64)
    first[terms[::-1]] = np.arange(len(terms) - 1, -1, -1)
    return first
