"""The passages of a corpus in one line, word after word, and where each term stands in it: what most fields are fitted on."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from bot.search.fitting import Counts, first_places
from bot.search.ordering import Integers, Standing
from bot.search.spans import Longs, distinct, weave
from bot.search.texts import Texts


@dataclass(frozen=True, slots=True)
class Line:
    """All terms of all passages: for each, those of its sentences, those over it, the tags of its sentences.

    Attributes:
        texts: whose passages they are.
        lengths: how many terms each passage has.
        standing: where each term stands.
    """

    texts: Texts
    lengths: Longs
    standing: Standing

    @classmethod
    def of(cls, texts: Texts) -> Line:
        """The line of some texts."""
        body, over, about = _lengths(texts)
        terms, lengths = weave(
            (texts.words.term[texts.body], body),
            (texts.words.term[texts.context], over),
            (texts.tags[texts.people], about),
        )
        return cls(texts, lengths, Standing.of(terms, len(texts.words.terms)))

    @property
    def passages(self) -> Integers:
        """The passage of each term."""
        return np.repeat(np.arange(len(self.lengths), dtype=np.int32), self.lengths)

    @property
    def sentences(self) -> Integers:
        """The sentence of each term, -1 for those over a passage."""
        texts = self.texts
        number, none = np.arange(len(texts.body_starts) - 1, dtype=np.int32), np.int32(-1)
        body, over, about = _lengths(texts)
        return weave(
            (np.repeat(number, np.diff(texts.body_starts)), body),
            (np.repeat(none, over.sum()), over),
            (np.repeat(number, np.diff(texts.people_starts)), about),
        )[0]

    def counts(self) -> Counts:
        """How often each term stands in each passage; the tag of somebody whom several sentences are about counts once."""
        texts = self.texts
        every = Counts.on(self.standing, self.passages, self.lengths)
        is_tag = np.zeros(len(every.held_by), bool)
        is_tag[texts.tags[texts.people]] = True
        tags = np.repeat(is_tag, every.held_by)
        body, over, _ = _lengths(texts)
        lengths = body + over + np.bincount(every.documents[tags], minlength=len(body))
        return replace(every, lengths=lengths, counts=np.where(tags, np.int32(1), every.counts))

    def first(self) -> Longs:
        """Where each term would stand first if each passage had the tags once, by the people's numbers."""
        texts = self.texts
        body, over, _ = _lengths(texts)
        size = max(len(texts.names), 1)
        of_sentence = np.repeat(np.arange(len(texts.articles)), np.diff(texts.sentences))
        about = np.repeat(of_sentence, np.diff(texts.people_starts))
        passages, people = np.divmod(distinct(about * size + texts.people), size)
        terms, _ = weave(
            (texts.words.term[texts.body], body),
            (texts.words.term[texts.context], over),
            (texts.tags[people], np.bincount(passages, minlength=len(body))),
        )
        return first_places(terms, len(texts.words.terms))


def _lengths(texts: Texts) -> tuple[Longs, Longs, Longs]:
    """How many words the sentences of each passage have, how many are over it, and how many tags its sentences have."""
    about = np.diff(texts.people_starts[texts.sentences])
    return np.diff(texts.passage_starts), np.diff(texts.context_starts), about
