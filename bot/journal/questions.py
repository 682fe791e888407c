"""The questions that were asked: figures about each, and the text of those alone that were declined."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from bot.journal import tables
from bot.journal.store import Store
from bot.journal.times import moment, stamp
from bot.model import Cited, Decision, Entry, Unanswered

_QUESTIONS, _CITATIONS = tables.questions, tables.citations


class Questions:
    """Remembers questions."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, entry: Entry) -> int:
        """Keeps one question and returns the number under which its answer can be voted on.

        The text is kept only where the question was declined, whatever `entry` holds.
        """
        row = {
            "at": stamp(entry.at),
            "chat": entry.chat,
            "language": entry.language,
            "result": entry.result,
            "reason": entry.reason,
            "latency_ms": entry.latency_ms,
            "version": entry.version,
            "text": entry.text if entry.result == "declined" else "",
            "decision": "open",
        }
        with self._store.write() as connection:
            number = int(connection.execute(sa.insert(_QUESTIONS).returning(_QUESTIONS.c.id), row).scalar_one())
            cited = [_citation(number, place, each) for place, each in enumerate(entry.cited, start=1)]
            if cited:
                connection.execute(sa.insert(_CITATIONS), cited)
        return number

    def cited(self, answer: int) -> tuple[str, tuple[Cited, ...]] | None:
        """The corpus version and the citations of an answer, best first; None where it is not kept (any more)."""
        with self._store.read() as connection:
            version = connection.execute(sa.select(_QUESTIONS.c.version).where(_QUESTIONS.c.id == answer)).scalar()
            if version is None:
                return None
            rows = connection.execute(
                sa.select(_CITATIONS).where(_CITATIONS.c.question == answer).order_by(_CITATIONS.c.number)
            )
            return version, tuple(Cited(row.article, row.starts, row.ends, row.speaker) for row in rows)

    def unanswered(self, since: dt.datetime | None = None) -> tuple[Unanswered, ...]:
        """The declined questions since a moment, newest first."""
        wanted = sa.select(_QUESTIONS).where(_QUESTIONS.c.result == "declined", _QUESTIONS.c.text != "")
        if since is not None:
            wanted = wanted.where(_QUESTIONS.c.at >= stamp(since))
        with self._store.read() as connection:
            rows = connection.execute(wanted.order_by(_QUESTIONS.c.at.desc(), _QUESTIONS.c.id.desc()))
            return tuple(
                Unanswered(row.id, moment(row.at), row.language, row.reason, row.text, row.decision) for row in rows
            )

    def decide(self, questions: Iterable[int], decision: Decision) -> int:
        """Notes what the organizers have decided about declined questions; returns how many there were."""
        chosen = sa.update(_QUESTIONS).where(_QUESTIONS.c.id.in_(list(questions))).values(decision=decision)
        with self._store.write() as connection:
            return connection.execute(chosen).rowcount

    def prune(self, before: dt.datetime) -> int:
        """Forgets the questions from before a moment, with their citations and votes; returns how many."""
        with self._store.write() as connection:
            return connection.execute(sa.delete(_QUESTIONS).where(_QUESTIONS.c.at < stamp(before))).rowcount


def _citation(question: int, number: int, cited: Cited) -> dict[str, Any]:
    return {
        "question": question,
        "number": number,
        "article": cited.article,
        "starts": cited.start,
        "ends": cited.end,
        "speaker": cited.speaker,
    }
