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
    "inside": 0.2,
    "around": 0.5,
    "best": -0.2,
    "missing": -0.2,
    "rank": 0.2,
    "kind": 0.2,
    "person": 0.8,
    "length": 0.15,
}
#: Added when somebody's words are wanted, for the share of the candidate that is words.
QUOTED = 0.15

#: Logistic regression of "this answer is right" on the chosen candidate's figures.
CONFIDENCE: Mapping[str, float] = {"around": 1.5, "inside": 0.85, "best": 0.75, "missing": -0.35, "kind": 0.45}
CONFIDENCE_OFFSET = -2.1
#: Added where the person asked for is quoted, and where the question names somebody who is not.
PERSON_QUOTED = 1.05
PERSON_NOT_QUOTED = -1.6


def score(candidate: Candidate, asked: Asked) -> float:
    """How well a candidate answers; comparable within one question only."""
    total = sum(weight * float(getattr(candidate, name)) for name, weight in CHOICE.items())
    return total + (QUOTED * candidate.quoted if asked.wants_words else 0.0)


def confidence(candidate: Candidate, asked: Asked) -> float:
    """The estimated probability, 0 to 1, that the candidate answers its question; comparable between questions."""
    logit = CONFIDENCE_OFFSET + sum(weight * float(getattr(candidate, name)) for name, weight in CONFIDENCE.items())
    if asked.people:
        logit += PERSON_QUOTED if candidate.person == 1 else PERSON_NOT_QUOTED
    return 1 / (1 + math.exp(-logit))
