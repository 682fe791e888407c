"""How likely each sentence is to answer, and how sure the best is: two weighted sums of figures.

The weights stand in `weights.json`, fitted on development questions with `tools/fit_weights.py` (docs/quality.md), and
are the same for every corpus. There is one set for figures of words alone, and one where an embedding model takes part.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from bot.answers.candidates import Candidates
from bot.answers.coverage import Floats

#: Sentences that are ranked for a question about a corpus of a dozen articles.
_MANY = 250
_TABLE = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """What each figure adds: of a sentence to its score, of a quotation to the logit of its being right.

    `sure` is the least probability of an answer that is given.
    """

    choice: Mapping[str, float]
    confidence: Mapping[str, float]
    offset: float
    sure: float

    def likely(self, candidates: Candidates) -> Floats:
        """The likelihood of each sentence to be the one that answers (softmax of the scores)."""
        return likelihoods(candidates.summed(self.choice))

    def probability(self, signs: Mapping[str, float]) -> float:
        """The estimated probability, 0 to 1, that a quotation answers its question; comparable between questions."""
        total = sum(value * self.confidence[name] for name, value in signs.items() if name in self.confidence)
        return 1 / (1 + math.exp(-self.offset - total))


def likelihoods(scores: Floats) -> Floats:
    """The softmax of scores, as if there were many: being the best of three sentences says little.

    What is lacking to `_MANY` is taken for sentences that meet nothing, whose score is 0; so the likelihoods of few
    sentences add up to less than 1.
    """
    top = scores.max(initial=0.0)
    powers = np.exp(scores - top)
    found: Floats = powers / (powers.sum() + max(0, _MANY - len(scores)) * math.exp(-top))
    return found


@lru_cache(maxsize=2)
def weights(*, meaning: bool) -> Weights:
    """The weights for sentences with or without a figure of their sense."""
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    found = table["meaning" if meaning and "meaning" in table else "words"]
    return Weights(found["choice"], found["confidence"], found["offset"], found["sure"])
