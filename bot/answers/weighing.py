"""Which candidate is best, and how sure it is: two weighted sums.

The weights are fitted on development questions (docs/quality.md) and are the same for every corpus.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from bot.answers.candidates import Candidate
from bot.answers.question import Asked

#: What each figure of a candidate adds to its score.
CHOICE: Mapping[str, float] = {
    "inside": 1.0,
    "around": 1.2,
    "best": 0.5,
    "rank": 0.6,
    "kind": 0.3,
    "person": 1.0,
    "length": 0.05,
}
#: Added when somebody's words are wanted, for the share of the candidate that is words.
QUOTED = 0.25

#: Logistic regression of "this answer is right" on the chosen candidate's figures.
CONFIDENCE: Mapping[str, float] = {"around": 4.0, "best": 2.0, "missing": -2.0, "person": 2.0, "kind": 0.5}
CONFIDENCE_OFFSET = -3.0


def score(candidate: Candidate, asked: Asked) -> float:
    """How well a candidate answers; comparable within one question only."""
    total = sum(weight * float(getattr(candidate, name)) for name, weight in CHOICE.items())
    return total + (QUOTED * candidate.quoted if asked.wants_words else 0.0)


def confidence(candidate: Candidate) -> float:
    """The estimated probability, 0 to 1, that the candidate answers its question; comparable between questions."""
    logit = CONFIDENCE_OFFSET + sum(weight * float(getattr(candidate, name)) for name, weight in CONFIDENCE.items())
    return 1 / (1 + math.exp(-logit))
