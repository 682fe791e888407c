"""The fields of an index as sparse vectors, of passages and of questions; their inner products are rank_bm25's scores.

The product is never below the score but for rounding: where several terms stand for a word of the question only the best
of them counts in the score, and a term that counts less than nothing is left out of the vectors.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bot.search.backend import Wanted
from bot.search.close import Close
from bot.search.fitting import Impacts, Longs
from bot.search.index import Index
from bot.search.postings import Postings
from bot.search.spans import firsts, places, starts_of

#: Values other than 0 by their dimensions.
Sparse = dict[int, float]

#: The fields: the words of a passage, those of a sentence, a passage's n-grams and its pairs of words.
WORDS, SENTENCES, GRAMS, PAIRS = "words", "sentences", "grams", "pairs"
FIELDS = (WORDS, SENTENCES, GRAMS, PAIRS)
#: What stands where there is nothing: the last dimension, which is no term's. An empty vector is not taken.
NOTHING: Sparse = {2**32 - 2: 1.0}
#: A dimension has 32 bits, and the number of a pair more where a corpus has many words: this prime number is taken off as
#: often as it can be. Two pairs that become one make a product larger, never smaller.
_DIMENSIONS = 2**32 - 5


@dataclass(frozen=True, slots=True)
class Added:
    """What terms add to documents, so that those of some documents can be taken out.

    Attributes:
        starts: where the terms of each document begin, and at the end how many there are.
        terms: their numbers.
        impacts: how much each adds.
    """

    starts: Longs
    terms: npt.NDArray[np.int32]
    impacts: npt.NDArray[np.float64]

    @classmethod
    def of(cls, words: Postings) -> Added:
        """The field of words: posting lists are by term, vectors by passage."""
        terms = np.repeat(np.arange(len(words.starts) - 1, dtype=np.int32), np.diff(words.starts))
        order = np.argsort(words.documents, kind="stable")
        starts = starts_of(np.bincount(words.documents, minlength=words.size))
        return cls(starts, terms[order], words.impacts[order])

    def to(self, documents: Longs) -> Impacts:
        """What is added to some documents."""
        at, each = places(self.starts, documents)
        return np.repeat(documents, each), self.terms[at].astype(np.int64), self.impacts[at]


def vectors(index: Index, words: Added, passages: Longs) -> dict[str, dict[int, Sparse]]:
    """The vectors of each field, of sentences by the number of the sentence, else by that of the passage.

    Args:
        index: the index.
        words: its field of words.
        passages: the passages that they are wanted of.
    """
    close = Close.look(index.texts, passages)
    return {
        WORDS: _by_document(words.to(passages)),
        SENTENCES: _by_document(index.sentences.impacts(close, index.texts)),
        GRAMS: _by_document(index.grams.impacts(close, index.texts)),
        PAIRS: _by_document(_folded(index.pairs.impacts(close, index.texts))),
    }


def asked(wanted: Wanted) -> dict[str, Sparse]:
    """The vector of a question in each field; what a term adds is what it stands for, each time that it does."""
    words = [(term, word * strength) for word, standing in wanted.words for term, strength in standing]
    return {
        WORDS: _sum([*words, *((tag, 1.0) for tag in wanted.tags)]),
        SENTENCES: _sum(words),
        GRAMS: _sum((gram, float(times)) for gram, times in wanted.grams.items()),
        PAIRS: _sum((pair % _DIMENSIONS, float(times)) for pair, times in wanted.pairs.items()),
    }


def _sum(values: Iterable[tuple[int, float]]) -> Sparse:
    found: Sparse = {}
    for dimension, value in values:
        if value > 0:
            found[dimension] = found.get(dimension, 0.0) + value
    return found


def _by_document(impacts: Impacts) -> dict[int, Sparse]:
    """The vector of each document that has one; documents and terms ascend."""
    kept = impacts[2] > 0
    documents, terms, values = (each[kept] for each in impacts)
    starts = [*firsts(documents).tolist(), len(documents)]
    numbers, added = terms.tolist(), values.tolist()
    return {
        int(documents[start]): dict(zip(numbers[start:end], added[start:end], strict=True))
        for start, end in pairwise(starts)
    }


def _folded(pairs: Impacts) -> Impacts:
    """The same in as many dimensions as there are, the values of those that become one added up."""
    documents, numbers, values = pairs
    if not len(numbers) or int(numbers.max()) < _DIMENSIONS:
        return pairs
    order = np.lexsort((numbers % _DIMENSIONS, documents))
    documents, numbers, values = documents[order], numbers[order] % _DIMENSIONS, values[order]
    new = np.union1d(firsts(documents), firsts(numbers))
    return documents[new], numbers[new], np.add.reduceat(values, new)
