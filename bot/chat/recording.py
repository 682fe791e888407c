"""Remembers a question in the journal: figures, and the text only of what was declined, without personal data."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import re
from typing import TYPE_CHECKING, get_args

from bot.chat.service import Service
from bot.errors import BotError
from bot.model import Answer, ChatKind, Cited, Declined, Entry, Outcome, Result

if TYPE_CHECKING:
    from bot.chat.answering import Found

_LOG = logging.getLogger(__name__)
#: An answer does not wait longer than this, in seconds, for a database that is busy.
_PATIENCE = 2.0
_PERSONAL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}|@\w{3,32}|\+?\d(?:[ .-]?\d){7,14}")


async def record(service: Service, chat: str, found: Found) -> int | None:
    """Keeps a question; returns the number under which its answer can be voted on, or None where that failed."""
    entry = entry_of(found, chat, service.clock())
    service.metrics.outcomes.labels(result=entry.result, reason=entry.reason or "", language=entry.language).inc()
    _LOG.info(
        "answered",
        extra={
            "chat": entry.chat,
            "language": entry.language,
            "result": entry.result,
            "reason": entry.reason,
            "milliseconds": round(entry.latency_ms, 1),
            "corpus": entry.version,
        },
    )
    try:
        async with asyncio.timeout(_PATIENCE):
            return await asyncio.to_thread(service.journal.questions.record, entry)
    except (BotError, TimeoutError) as error:
        service.metrics.errors.labels(kind="journal").inc()
        _LOG.error("a question could not be recorded", extra={"fault": type(error).__name__})
        return None


def entry_of(found: Found, chat: str, at: float) -> Entry:
    """What is remembered of a question that was asked in a chat of this kind."""
    outcome = found.reply.outcome
    kind: ChatKind = next((known for known in get_args(ChatKind) if known == chat), "group")
    return Entry(
        at=dt.datetime.fromtimestamp(at, dt.UTC),
        chat=kind,
        language=outcome.language,
        result=_result(outcome),
        latency_ms=found.seconds * 1000,
        version=found.edition.version,
        reason=outcome.reason if isinstance(outcome, Declined) else None,
        cited=_cited(outcome),
        text=impersonal(outcome.question) if isinstance(outcome, Declined) else "",
    )


def impersonal(text: str) -> str:
    """A question without addresses, user names and telephone numbers."""
    return _PERSONAL.sub("…", text)


def _result(outcome: Outcome) -> Result:
    match outcome:
        case Answer():
            return "answered"
        case Declined():
            return "declined"
        case _:
            return "small talk"


def _cited(outcome: Outcome) -> tuple[Cited, ...]:
    if not isinstance(outcome, Answer):
        return ()
    return tuple(Cited(each.article.id, each.span.start, each.span.end, each.speaker) for each in outcome.citations)
