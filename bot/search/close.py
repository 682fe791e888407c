"""A close look at a few passages: their words and sentences, taken out of all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.search.spans import Array, Longs, places
from bot.search.texts import Texts


@dataclass(frozen=True, slots=True)
class Close:
    """Some passages of a corpus, in the order given.

    Attributes:
        passages: their numbers.
        sentences: the numbers of their sentences.
        first: where the sentences of each passage begin in `sentences`.
        body: the words of their sentences.
        sentence: for each word of `body` its sentence, as a place in `sentences`.
        passage: for each word of `body` its passage, as a place in `passages`.
        context: the words over them.
        under: for each word of `context` its passage, as a place in `passages`.
    """

    passages: Longs
    sentences: Longs
    first: Longs
    body: Array
    sentence: Longs
    passage: Longs
    context: Array
    under: Longs

    @classmethod
    def look(cls, texts: Texts, passages: Longs) -> Close:
        """Looks at the passages with these numbers."""
        sentences, of_passage = places(texts.sentences, passages)
        words, of_sentence = places(texts.body_starts, sentences)
        context, over = places(texts.context_starts, passages)
        sentence = np.repeat(np.arange(len(sentences)), of_sentence)
        return cls(
            passages=passages,
            sentences=sentences,
            first=np.cumsum(of_passage) - of_passage,
            body=texts.body[words],
            sentence=sentence,
            passage=np.repeat(np.arange(len(passages)), of_passage)[sentence],
            context=texts.context[context],
            under=np.repeat(np.arange(len(passages)), over),
        )
