"""Counts what was asked: by day, language and reason, the votes, how long it took, who and what was quoted most."""

from __future__ import annotations

import datetime as dt
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa

from bot.journal import tables
from bot.journal.store import Store
from bot.journal.times import moment, stamp
from bot.model import Count, Figures, Tally

_QUESTIONS, _CITATIONS, _VOTES = tables.questions, tables.citations, tables.votes
_SLOW = 95


def figures(store: Store, since: dt.datetime, zone: dt.tzinfo | None = None) -> Figures:
    """The figures since a moment; all of them are of one state of the database."""
    young = _QUESTIONS.c.at >= stamp(since)
    with store.read() as connection:
        rows = connection.execute(sa.select(_QUESTIONS).where(young, _QUESTIONS.c.result != "small talk")).all()
        ups = connection.execute(sa.select(_VOTES.c.up).join(_QUESTIONS).where(young)).scalars().all()
        articles = _quoted(connection, _CITATIONS.c.article, young)
        speakers = _quoted(connection, _CITATIONS.c.speaker, young)
    latencies = sorted(row.latency_ms for row in rows)
    return Figures(
        total=_count("", rows),
        days=_days(rows, zone),
        languages=_grouped(rows, lambda row: str(row.language)),
        reasons=tuple(Counter(row.reason for row in rows if row.reason).most_common()),
        votes=Tally(sum(ups), len(ups) - sum(ups)),
        median_ms=statistics.median(latencies) if latencies else None,
        slow_ms=latencies[min(len(latencies) - 1, len(latencies) * _SLOW // 100)] if latencies else None,
        articles=articles,
        people=_people(speakers),
    )


def _quoted(
    connection: sa.Connection, column: sa.Column[str], young: sa.ColumnElement[bool]
) -> tuple[tuple[str, int], ...]:
    """How many answers quote each value of a column, the most quoted first."""
    number = sa.func.count(sa.distinct(_CITATIONS.c.question)).label("number")
    wanted = sa.select(column, number).join(_QUESTIONS).where(young, column.is_not(None)).group_by(column)
    rows = connection.execute(wanted.order_by(number.desc(), column)).all()
    return tuple((str(row[0]), int(row[1])) for row in rows)


def _people(speakers: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Each person by themselves: people who are quoted together stand in one text, joined by commas."""
    counted: Counter[str] = Counter()
    for together, number in speakers:
        for name in together.split(", "):
            counted[name] += number
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _days(rows: Sequence[sa.Row[Any]], zone: dt.tzinfo | None) -> tuple[Count, ...]:
    counted = {count.name: count for count in _grouped(rows, lambda row: _day(row.at, zone))}
    if not counted:
        return ()
    first, last = dt.date.fromisoformat(min(counted)), dt.date.fromisoformat(max(counted))
    names = ((first + dt.timedelta(days=number)).isoformat() for number in range((last - first).days + 1))
    return tuple(counted.get(name, Count(name, 0, 0)) for name in names)


def _day(at: int, zone: dt.tzinfo | None) -> str:
    return moment(at).astimezone(zone).date().isoformat()


def _grouped(rows: Sequence[sa.Row[Any]], key: Callable[[sa.Row[Any]], str]) -> tuple[Count, ...]:
    groups: dict[str, list[sa.Row[Any]]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return tuple(_count(name, group) for name, group in sorted(groups.items()))


def _count(name: str, rows: Sequence[sa.Row[Any]]) -> Count:
    answered = sum(row.result == "answered" for row in rows)
    return Count(name, answered, len(rows) - answered)
