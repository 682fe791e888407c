"""Asks every question of a set and judges each outcome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.engine import Engine
from bot.errors import SearchError
from bot.evaluation.questions import Question
from bot.letters import bare
from bot.model import Answer, Outcome, Unavailable

Verdict = Literal["right", "wrong", "wrongly declined", "wrongly answered"]

_QUOTES = re.compile("[«»\"\u201c\u201d\u201e\u2018\u2019']")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, its outcome, the verdict, and whether the right speaker was named (None where none is known)."""

    question: Question
    outcome: Outcome
    verdict: Verdict
    right_speaker: bool | None


def run(engine: Engine, questions: Sequence[Question]) -> tuple[Judged, ...]:
    """Asks `questions` one by one, none of them a follow-up.

    Raises:
        SearchError: one could not be looked up, so that there is nothing to judge.
    """
    return tuple(judge(question, _looked_up(engine.ask(question.question).outcome)) for question in questions)


def _looked_up(outcome: Outcome) -> Outcome:
    if isinstance(outcome, Unavailable):
        source, reason = "BOT_SEARCH_URL", "the search engine was away, and nothing could be judged; start it"
        raise SearchError(source, reason)
    return outcome


def judge(question: Question, outcome: Outcome) -> Judged:
    """The verdict on one outcome.

    An answer is right when its first quotation holds one of the proofs, compared without case, accents and the style
    of quotation marks and apostrophes, every run of spaces as one. A question without an answer is right when the bot
    does not answer.
    """
    if not isinstance(outcome, Answer):
        return Judged(question, outcome, "right" if question.kind == "decline" else "wrongly declined", None)
    if question.kind == "decline":
        return Judged(question, outcome, "wrongly answered", None)
    quote = comparable(outcome.citations[0].quote)
    right = any(comparable(proof) in quote for proof in question.proofs)
    speaker = outcome.speaker == question.speaker if right and question.speaker else None
    return Judged(question, outcome, "right" if right else "wrong", speaker)


def comparable(text: str) -> str:
    """`text` without what does not count when words are compared."""
    letters = bare(text.replace("œ", "oe").replace("Œ", "Oe"))
    return _SPACES.sub(" ", _QUOTES.sub("'", letters)).replace("' ", "'").replace(" '", "'").strip().casefold()
