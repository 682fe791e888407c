"""What the fake Telegram knows; changed by one thread at a time."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from tests.chat.fake.people import BOT, Chat, Json
from tests.chat.fake.sent import Sent

#: No number comes again, not even with another fake: Telegram's go on as well.
_NUMBERS = itertools.count(1)


@dataclass(frozen=True)
class Call:
    """A call of the bot."""

    method: str
    given: Json
    at: float


@dataclass
class Fault:
    """What happens to the next call of a method instead of what should: a refusal, a hang or a dropped connection.

    `after` tells that the method does its work first, and only the reply is lost.
    """

    kind: str
    status: int = 0
    words: str = ""
    parameters: Json = field(default_factory=dict)
    after: bool = False


@dataclass
class State:
    """Chats, messages, waiting updates, and everything that the bot did."""

    chats: dict[int, Chat] = field(default_factory=dict)
    messages: dict[tuple[int, int], Json] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    pending: list[Json] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)
    notices: dict[str, str | None] = field(default_factory=dict)
    offers: dict[str, Json] = field(default_factory=dict)
    guests: dict[str, Sent] = field(default_factory=dict)
    open_queries: set[str] = field(default_factory=set)
    #: What people send, by the number of the file, and what the bot sends, by the name of its field.
    files: dict[str, bytes] = field(default_factory=dict)
    uploads: dict[str, bytes] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    deleted: set[int] = field(default_factory=set)
    moved: dict[int, Chat] = field(default_factory=dict)
    webhook: tuple[str, str] | None = None
    me: Json = field(default_factory=lambda: dict(BOT))

    def number(self) -> int:
        """A number that was not given before."""
        return next(_NUMBERS)
