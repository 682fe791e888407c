"""How near the sense of a corpus's sentences is to one question, and its mix with the words' ranking."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import numpy.typing as npt

from bot.model import Ranking

Floats = npt.NDArray[np.float32]
Longs = npt.NDArray[np.int64]

#: What a passage's sense adds to its score, against 1 for its words; both are scaled to 0..1 for each question.
SENSE = 1.2
#: How many passages are found by their sense, whatever their words.
FOUND = 20
# A sentence this many standard deviations nearer than the usual one counts as 1: only few are ever nearer.
_FAR = 6.0


class Near(Protocol):
    """How near a corpus is to one question, as far as a ranking needs it."""

    @property
    def found(self) -> frozenset[int]:
        """The places of the nearest passages."""

    def mixed(self, ranking: Ranking) -> Ranking:
        """The same passages in the order of words and sense together, with the nearness of every sentence."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What the products of a question's vector and a corpus's are like: their mean and spread, and the largest."""

    mean: float
    spread: float
    largest: float


@dataclass(frozen=True)
class Nearness:
    """One question against one corpus.

    Attributes:
        sentences: how near each sentence is to the question, 0 to 1.
        passages: for each passage, how near its nearest sentence is, as a share of the nearest passage's.
        first: the place of each passage's first sentence.
    """

    sentences: Floats
    passages: Floats
    first: Longs

    @classmethod
    def of(cls, products: Floats, first: Longs) -> Nearness:
        """From the products of all the corpus's sentences' vectors and the question's."""
        return cls.against(Usual(float(products.mean()), float(products.std()), float(products.max())), products, first)

    @classmethod
    def against(cls, usual: Usual, products: Floats, first: Longs) -> Nearness:
        """The same for some of the corpus's passages; `first` is the place of each one's first sentence in `products`.

        What products are large differs from model to model and from question to question, so each is compared with
        those of all the corpus's sentences: 0 is no nearer than the usual one.
        """
        raised = products - np.float32(usual.mean)
        best = np.maximum.reduceat(raised, first)
        top = usual.largest - usual.mean or 1.0
        return cls(np.clip(raised / (_FAR * (usual.spread or 1.0)), 0, 1), np.clip(best / top, 0, 1), first)

    @property
    def found(self) -> frozenset[int]:
        """The places of the nearest passages."""
        return frozenset(np.argsort(-self.passages, kind="stable")[:FOUND].tolist())

    def mixed(self, ranking: Ranking) -> Ranking:
        """The same passages in the order of words and sense together, with the nearness of every sentence.

        A weighted sum of scores that are scaled for each question ranks better than a fusion of ranks (docs/quality.md).
        """
        scores = np.maximum(ranking.scores, 0.0)
        mixed = scores / (scores.max(initial=0.0) or 1.0) + SENSE * self.passages[ranking.places].astype(np.float64)
        order = np.argsort(-mixed, kind="stable")
        met = ranking.met.of(order)
        rows = np.arange(met.first[-1]) + np.repeat(
            self.first[ranking.places[order]] - met.first[:-1], np.diff(met.first)
        )
        return replace(
            ranking,
            places=ranking.places[order],
            passages=tuple(ranking.passages[rank] for rank in order.tolist()),
            scores=mixed[order],
            met=replace(met, meaning=self.sentences[rows].astype(np.float64)),
        )
