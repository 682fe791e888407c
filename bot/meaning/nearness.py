"""How near the sense of a corpus's sentences is to one question, and its mix with the words' ranking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from bot.model import Hit, Passage, Ranking

Floats = npt.NDArray[np.float32]

#: What a passage's sense adds to its score, against 1 for its words; both are scaled to 0..1 for each question.
SENSE = 1.2
#: How many passages are found by their sense, whatever their words.
FOUND = 20
# A sentence this many standard deviations nearer than the usual one counts as 1: only few are ever nearer.
_FAR = 6.0


@dataclass(frozen=True)
class Places:
    """Where a corpus's sentences stand in its arrays: passage after passage, in order.

    Attributes:
        first: the place of each passage's first sentence.
        passage: the place of each passage among the passages, by its article and where it starts.
    """

    first: npt.NDArray[np.int64]
    passage: Mapping[tuple[str, int], int]

    @classmethod
    def of(cls, passages: tuple[Passage, ...]) -> Places:
        """The places of passages that all have sentences."""
        counts = np.fromiter((len(passage.sentences) for passage in passages), np.int64, len(passages))
        by_start = {(passage.article, passage.span.start): place for place, passage in enumerate(passages)}
        return cls(np.cumsum(counts) - counts, by_start)


@dataclass(frozen=True)
class Nearness:
    """One question against one corpus.

    Attributes:
        sentences: how near each sentence is to the question, 0 to 1.
        passages: for each passage, how near its nearest sentence is, as a share of the nearest passage's.
        places: where they stand.
    """

    sentences: Floats
    passages: Floats
    places: Places

    @classmethod
    def of(cls, products: Floats, places: Places) -> Nearness:
        """From the products of the sentences' vectors and the question's.

        What products are large differs from model to model and from question to question, so each is compared with
        those of all the corpus's sentences: 0 is no nearer than the usual one.
        """
        raised = products - products.mean()
        spread = float(raised.std()) or 1.0
        best = np.maximum.reduceat(raised, places.first)
        top = float(best.max()) or 1.0
        return cls(np.clip(raised / (_FAR * spread), 0, 1), np.clip(best / top, 0, 1), places)

    @property
    def found(self) -> frozenset[int]:
        """The places of the nearest passages."""
        return frozenset(np.argsort(-self.passages, kind="stable")[:FOUND].tolist())

    def mixed(self, ranking: Ranking) -> Ranking:
        """The same hits in the order of words and sense together, with the nearness of every sentence.

        A weighted sum of scores that are scaled for each question ranks better than a fusion of ranks (docs/quality.md).
        """
        top = max((hit.score for hit in ranking.hits), default=0.0) or 1.0
        hits = sorted((self._mixed(hit, top) for hit in ranking.hits), key=lambda hit: -hit.score)
        return replace(ranking, hits=tuple(hits))

    def _mixed(self, hit: Hit, top: float) -> Hit:
        place = self.places.passage[hit.passage.article, hit.passage.span.start]
        first = int(self.places.first[place])
        nears = self.sentences[first : first + len(hit.matches)].tolist()
        return replace(
            hit,
            score=max(hit.score, 0.0) / top + SENSE * float(self.passages[place]),
            matches=tuple(replace(match, meaning=near) for match, near in zip(hit.matches, nears, strict=True)),
        )
