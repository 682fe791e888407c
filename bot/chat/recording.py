"""Remembers a question in the journal: figures, and the text only of what was declined, without personal data."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from dataclasses import dataclass
from typing import get_args

from bot.chat.service import Service
from bot.engine import Reply
from bot.errors import BotError
from bot.journal.entries import entry_of as remembered
from bot.live import Edition
from bot.model import ChatKind, Declined, Entry, Unavailable

_LOG = logging.getLogger(__name__)
#: An answer does not wait longer than this, in seconds, for a database that is busy.
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Found:
    """What a question came to: the edition that answered, its reply, and how long that took in seconds."""

    edition: Edition
    reply: Reply
    seconds: float


async def record(service: Service, chat: str, found: Found) -> int | None:
    """Keeps a question; returns the number under which its answer can be voted on, or None where that failed.

    A question that could not be looked up is counted and not kept.
    """
    if isinstance(found.reply.outcome, Unavailable):
        language = found.reply.outcome.language
        service.metrics.outcomes.labels(result="unavailable", reason="", language=language).inc()
        return None
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
    names = found.edition.engine.names if isinstance(outcome, Declined) else None
    return remembered(
        outcome,
        chat=next((known for known in get_args(ChatKind) if known == chat), "group"),
        latency_ms=found.seconds * 1000,
        version=found.edition.version,
        mentions=names.find(" ".join(outcome.question.split())) if names else (),
        at=dt.datetime.fromtimestamp(at, dt.UTC),
    )
