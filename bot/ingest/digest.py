"""What organizers are told of the public's questions: those asked in vain, and the week in a few lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.engine import Engine
from bot.ingest.unanswered import Group, grouped
from bot.ingest.words import say
from bot.journal.journal import Journal
from bot.model import Decision, Language

WEEK = dt.timedelta(days=7)
_MOST = 10


def asked_in_vain(
    journal: Journal, engine: Engine, since: dt.datetime | None = None, decision: Decision = "open"
) -> tuple[Group, ...]:
    """The groups of declined questions about which the organizers have decided so, asked last first."""
    questions = journal.questions.unanswered(since)
    return tuple(group for group in grouped(questions, engine) if group.decision == decision)


def group_line(group: Group, language: Language) -> str:
    """A group in one line: how often, the newest wording, and when that was."""
    when = group.newest.at.astimezone().strftime("%Y-%m-%d")
    return say(language, "group", count=len(group.questions), text=group.newest.text, when=when)


def digest(journal: Journal, engine: Engine, at: dt.datetime, language: Language) -> list[str]:
    """The week before a moment: how much was asked, and what in vain, the most asked first."""
    figures = journal.figures(at - WEEK)
    total = figures.total
    lines = [say(language, "digest", asked=total.asked, answered=total.answered, declined=total.declined)]
    groups = sorted(asked_in_vain(journal, engine, at - WEEK), key=lambda group: -len(group.questions))
    return lines + vain_lines(groups, language)


def vain_lines(groups: Sequence[Group], language: Language) -> list[str]:
    """The groups as lines under a head, or the line that there are none."""
    if not groups:
        return [say(language, "nothing in vain")]
    lines = [say(language, "in vain"), *(group_line(group, language) for group in groups[:_MOST])]
    return lines + ([say(language, "more", count=len(groups) - _MOST)] if len(groups) > _MOST else [])
