"""From an outcome to what may be remembered of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.journal.scrubbing import scrub
from bot.journal.times import now
from bot.model import Answer, ChatKind, Cited, Declined, Entry, Mention, Outcome

_LONGEST = 300


def entry_of(  # noqa: PLR0913 -- facts about one question, all of them named
    outcome: Outcome,
    *,
    chat: ChatKind,
    latency_ms: float,
    version: str,
    mentions: Sequence[Mention] = (),
    at: dt.datetime | None = None,
) -> Entry:
    """What is remembered of a question.

    Args:
        outcome: what it came to.
        chat: the kind of chat in which it was asked.
        latency_ms: how long the answer took, in milliseconds.
        version: the corpus version that answered.
        mentions: the names in the question (`engine.names.find`): those of people of the corpus stay in its text.
        at: when it was asked; now, if not given.
    """
    when = at or now()
    if isinstance(outcome, Answer):
        cited = tuple(
            Cited(each.article.id, each.span.start, each.span.end, each.speaker) for each in outcome.citations
        )
        return Entry(when, chat, outcome.language, "answered", latency_ms, version, cited=cited)
    if isinstance(outcome, Declined):
        # The mentions' spans are those of the question with single spaces, as the engine reads it.
        text = scrub(" ".join(outcome.question.split()), mentions, outcome.person)[:_LONGEST]
        return Entry(when, chat, outcome.language, "declined", latency_ms, version, reason=outcome.reason, text=text)
    return Entry(when, chat, outcome.language, "small talk", latency_ms, version)
