"""The field of sentences: a passage is as good as its best sentence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.search.close import Close
from bot.search.fitting import Counts, Floats, Impacts, Statistics, counted, first_places, saturation
from bot.search.sought import Sought
from bot.search.spans import weave
from bot.search.texts import Texts


@dataclass(frozen=True, slots=True)
class Sentences:
    """BM25 over single sentences; computed for the passages that are looked at closely.

    Attributes:
        idf: inverse document frequency of each term.
        norms: what each sentence's length adds below the line.
    """

    idf: Floats
    norms: Floats

    @classmethod
    def fit(cls, texts: Texts) -> Sentences:
        """Fits the field on every sentence and on the tags of those whom it names or quotes."""
        terms, lengths = weave(
            (texts.words.term[texts.body], np.diff(texts.body_starts)),
            (texts.tags[texts.people], np.diff(texts.people_starts)),
        )
        if not terms.size:
            return cls(np.zeros(len(texts.words.terms)), np.ones(len(lengths)))
        held_by = Counts.of(terms, lengths, len(texts.words.terms)).held_by
        model = Statistics.of(lengths, held_by, lambda: first_places(terms, len(held_by)))
        return cls(model.idf, model.norms)

    def scores(self, close: Close, sought: Sought, texts: Texts) -> Floats:
        """The score of the best sentence of each passage."""
        if not len(sought.terms) or not len(close.passages):
            return np.zeros(len(close.passages))
        rows, held, counts = sought.counted(texts.words.term[close.body], close.sentence)
        impacts = self.idf[sought.terms[held]] * saturation(counts, self.norms[close.sentences[rows]])
        best = sought.best(rows, held, impacts, len(close.sentences))
        total = np.zeros(len(close.sentences))
        for word, standing in enumerate(sought.words):
            total += standing.weight * best[:, word]
        return np.maximum.reduceat(total, close.first)

    def impacts(self, close: Close, texts: Texts) -> Impacts:
        """What its words add to each sentence of the passages; sentences by their numbers in the corpus."""
        rows, terms, counts = counted(close.sentence, texts.words.term[close.body], len(self.idf))
        sentences = close.sentences[rows]
        return sentences, terms, self.idf[terms] * saturation(counts, self.norms[sentences])
