"""The figures of the bot's use, in SQLite and in PostgreSQL."""

from __future__ import annotations

import datetime as dt

from bot.journal.journal import Journal
from bot.model import ChatKind, Cited, Count, Entry, Language, Reason, Result, Tally

_NOON = dt.datetime(2016, 11, 14, 12, tzinfo=dt.UTC)


def _entry(hours: int, language: Language, result: Result, latency: float = 1, *cited: Cited) -> Entry:
    chat: ChatKind = "group"
    reason: Reason | None = "off_topic" if result == "declined" else None
    return Entry(_NOON + dt.timedelta(hours=hours), chat, language, result, latency, "v", reason, cited, "x")


def test_figures(journal: Journal) -> None:
    """Questions are counted by day, language and reason; votes, latencies and quotations with them."""
    ana, both = Cited("port.md", 0, 4, "Ana Ruiz"), Cited("mer.md", 0, 4, "Ana Ruiz, Yann Morvan")
    answer = journal.questions.record(_entry(0, "fr", "answered", 10, ana, both))
    journal.questions.record(_entry(1, "fr", "answered", 20, Cited("port.md", 9, 12)))
    journal.questions.record(_entry(47, "en", "declined", 30))
    journal.questions.record(_entry(2, "en", "small talk", 900))
    journal.questions.record(_entry(-1, "en", "declined", 900))
    journal.votes.cast(answer, 1, up=True)
    journal.votes.cast(answer, 2, up=False)
    found = journal.figures(_NOON, dt.UTC)
    assert found.total == Count("", 2, 1)
    assert found.days == (Count("2016-11-14", 2, 0), Count("2016-11-15", 0, 0), Count("2016-11-16", 0, 1))
    assert found.languages == (Count("en", 0, 1), Count("fr", 2, 0))
    assert found.reasons == (("off_topic", 1),)
    assert found.votes == Tally(1, 1)
    assert (found.median_ms, found.slow_ms) == (20, 30)
    assert found.articles == (("port.md", 2), ("mer.md", 1))
    assert found.people == (("Ana Ruiz", 2), ("Yann Morvan", 1))


def test_one_answer_counts_a_person_once(journal: Journal) -> None:
    """Two quotations of one person in one answer are one answer that quotes her."""
    cited = (Cited("port.md", 0, 4, "Ana Ruiz"), Cited("port.md", 5, 9, "Ana Ruiz"))
    journal.questions.record(_entry(0, "fr", "answered", 1, *cited))
    found = journal.figures(_NOON, dt.UTC)
    assert (found.articles, found.people) == ((("port.md", 1),), (("Ana Ruiz", 1),))


def test_days_are_those_of_the_place(journal: Journal) -> None:
    """A question shortly before midnight in Greenwich counts for the next day in Toulouse."""
    journal.questions.record(_entry(11, "fr", "answered", 1))
    assert journal.figures(_NOON, dt.timezone(dt.timedelta(hours=2))).days[0].name == "2016-11-15"


def test_nothing_was_asked(journal: Journal) -> None:
    """Without a question there are no days and no latencies."""
    found = journal.figures(_NOON)
    assert (found.total.asked, found.days, found.median_ms) == (0, (), None)
