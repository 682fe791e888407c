"""The field of sentences: a passage is as good as its best sentence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.search.close import Close
from bot.search.fitting import Floats, Impacts, Longs, Statistics, counted, first_places, saturation
from bot.search.lines import Line
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
    def fit(cls, line: Line) -> Sentences:
        """Fits the field on every sentence and on the tags of those whom it names or quotes."""
        texts = line.texts
        body, about = np.diff(texts.body_starts), np.diff(texts.people_starts)
        if not (body.any() or about.any()):
            return cls(np.zeros(len(texts.words.terms)), np.ones(len(body)))

        def first() -> Longs:
            terms, _ = weave((texts.words.term[texts.body], body), (texts.tags[texts.people], about))
            return first_places(terms, len(texts.words.terms))

        model = Statistics.of(body + about, line.standing.held_by(line.sentences), first)
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
