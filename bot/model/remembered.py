"""What the bot remembers of questions: nothing that tells who asked, and no text of a question that was answered."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from bot.model.corpus import Language
from bot.model.outcome import Reason

#: Where a question was asked: the kind of chat alone, never which one.
ChatKind = Literal["private", "group", "supergroup", "channel", "inline", "guest", "terminal"]
Result = Literal["answered", "declined", "small talk"]
#: What the organizers have decided about a question that was declined.
Decision = Literal["open", "out of scope", "expected"]


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of an answer: the article's id, the span of the quote in its text, and the speaker."""

    article: str
    start: int
    end: int
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One question as it is remembered.

    `version` is the corpus version that answered, so that the spans of `cited` are not read from another text. `text`
    is empty unless the question was declined, and then without personal data.
    """

    at: dt.datetime
    chat: ChatKind
    language: Language
    result: Result
    latency_ms: float
    version: str
    reason: Reason | None = None
    cited: tuple[Cited, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that was declined, without who asked it."""

    id: int
    at: dt.datetime
    language: Language
    reason: Reason
    text: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Tally:
    """The votes that one answer has."""

    up: int
    down: int


#: `begun` and `undoing` are under way: only a program that was stopped in the middle leaves a change so.
ChangeState = Literal["begun", "done", "undoing", "undone"]


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file of a corpus change: its path below the corpus folder, and its bytes before and after (None: no file)."""

    name: str
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a corpus folder by an organizer; `title` says in a few words what it was."""

    id: int
    at: dt.datetime
    title: str
    files: tuple[FileChange, ...]
    state: ChangeState


@dataclass(frozen=True, slots=True)
class Count:
    """How many questions of one group were answered and declined."""

    name: str
    answered: int
    declined: int

    @property
    def asked(self) -> int:
        """How many questions there were; small talk is none."""
        return self.answered + self.declined


@dataclass(frozen=True, slots=True)
class Figures:
    """The bot's use over some time.

    `days` are in order and hold every day between the first and the last; latencies are milliseconds, None where
    nothing was asked; `articles` and `people` are the most quoted, with how many answers quote them.
    """

    total: Count
    days: tuple[Count, ...]
    languages: tuple[Count, ...]
    reasons: tuple[tuple[str, int], ...]
    votes: Tally
    median_ms: float | None
    slow_ms: float | None
    articles: tuple[tuple[str, int], ...]
    people: tuple[tuple[str, int], ...]
