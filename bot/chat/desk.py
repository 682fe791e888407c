"""The organizers' desk: who may use it, and what they change the corpus with."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from telegram import Message, User
from telegram.constants import ChatType

from bot.chat.memory import Hour
from bot.ingest.building import Builder
from bot.ingest.door import Door, Proposal

#: Who writes for every anonymous administrator of a group, and Telegram itself: no one person.
NOBODY = frozenset({1087968824, 777000})
_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal that waits for the yes of the organizer who brought it."""

    proposal: Proposal
    organizer: int


@dataclass(frozen=True)
class Desk:
    """What organizers need: the door to the corpus, what takes a changed one into service, and who they are.

    `chat` is where failures and the weekly digest are told, None for nowhere.
    """

    door: Door
    builder: Builder
    organizers: frozenset[int]
    chat: int | None = None
    waiting: Hour[str, Waiting] = field(default_factory=lambda: Hour(time.monotonic))

    def serves(self, user: User | None) -> bool:
        """Whether somebody is an organizer; by the number alone, for names can be taken."""
        return user is not None and user.id in self.organizers - NOBODY and not user.is_bot

    def is_for(self, message: Message) -> bool:
        """Whether a message is an organizer's in private."""
        return message.chat.type == ChatType.PRIVATE and self.serves(message.from_user) and message.sender_chat is None

    def put(self, proposal: Proposal, organizer: int) -> str:
        """Keeps a proposal for an hour; returns the key under which it waits."""
        key = secrets.token_urlsafe(_LETTERS)
        self.waiting.set(key, Waiting(proposal, organizer))
        return key

    def take(self, key: str, organizer: int) -> Proposal | None:
        """Takes a proposal away, so that it is decided once; None where it waits no more or for somebody else."""
        found = self.waiting.get(key)
        if found is None or found.organizer != organizer:
            return None
        self.waiting.forget(lambda each: each == key)
        return found.proposal


def organizers(numbers: str) -> frozenset[int]:
    """The numbers of a setting such as "123, 456"."""
    found: Iterable[str] = numbers.replace(",", " ").replace(";", " ").split()
    return frozenset(int(number) for number in found)
