"""The words of questions as one corpus understands them: what stands for each, and what it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bot.model import Language, Term
from bot.search.analysis import tokens
from bot.search.fitting import Integers
from bot.search.lexicon import Lexicon
from bot.search.postings import Postings
from bot.search.query import LATER_TRANSLATION, Analyser, QueryTerm
from bot.search.sought import Sought, Standing
from bot.search.vocabulary import Vocabulary

# A term's weight is log(1 + 1 / (share of passages that hold it + this)). It knows shares only, so that a corpus
# twice as large with the same habits weighs its words alike.
_RARITY_FLOOR = 0.03
# What stands for a term less well than a translation does not count as the corpus knowing the term, and so does not
# make it less rare: a passage that has a synonym is far from one that has the word.
_KNOWN = LATER_TRANSLATION - 0.01
#: Words of questions that stay known.
_KEPT = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """One question in one corpus.

    Attributes:
        query: its words, and what stands for them.
        sought: the same in numbers of terms.
        terms: the numbers of its own terms in order, -1 where the corpus has none.
    """

    query: tuple[QueryTerm, ...]
    sought: Sought
    terms: tuple[int, ...]


class Understanding:
    """Understands questions in one corpus; the words that were asked last stay known.

    Args:
        lexicon: translations and synonyms.
        vocabulary: the words of the corpus.
        postings: which passages hold them.
    """

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary, postings: Postings) -> None:
        self.analyse = Analyser(lexicon, vocabulary)
        self._known, self._postings = vocabulary.words.terms, postings
        self._standing = lru_cache(maxsize=_KEPT)(lambda term: Standing.of(term, self._known))
        self._told = lru_cache(maxsize=_KEPT)(self._weighed)

    def of(self, text: str, language: Language) -> Asked:
        """A question's words and what is looked for with them."""
        query = self.analyse(text, language)
        sought = Sought.of([self._standing(term) for term in query], len(self._known))
        return Asked(query, sought, tuple(self._known.find(token.term) for token in tokens(text, language)))

    def told(self, term: QueryTerm) -> Term:
        """What a word of a question weighs, and whether the corpus has it."""
        return self._told(term)

    def _weighed(self, term: QueryTerm) -> Term:
        standing = self._standing(term)
        holds = np.zeros(self._postings.size, bool)
        for number, strength in standing.terms:
            if strength >= _KNOWN:
                holds[self._postings.at(number)[0]] = True
        for phrase in standing.phrases:
            holds[_shared([self._postings.at(number)[0] for number in phrase])] = True
        holders = int(np.count_nonzero(holds))
        rarity = float(np.log(1 + 1 / (holders / max(len(holds), 1) + _RARITY_FLOOR)))
        return Term(term.word, term.weight * rarity, holders > 0, term.translated, term.alternatives)


def _shared(held: Sequence[Integers]) -> Integers:
    """The documents that stand in every list."""
    found = held[0]
    for other in held[1:]:
        found = np.intersect1d(found, other, assume_unique=True)
    return found
