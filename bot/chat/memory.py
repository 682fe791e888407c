"""What is remembered for an hour, and never written down: the last question, and which answer belongs to which."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

_HOUR = 3600.0
#: What an hour brings where two people ask every second, and more. An entry takes about 450 bytes.
_REMEMBERED = 10_000
#: Characters of a question that are kept. Nobody tells longer ones apart, and some characters take four bytes.
_LONGEST = 1000

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Hour(Generic[K, V]):
    """A mapping whose entries are gone an hour after they were set; the oldest go first when there are too many."""

    def __init__(self, clock: Callable[[], float], most: int = _REMEMBERED) -> None:
        self._clock = clock
        self._most = most
        self._kept: OrderedDict[K, tuple[float, V]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: K) -> V | None:
        """What was set for `key` within the last hour, or None."""
        self._expire()
        found = self._kept.get(key)
        return found[1] if found else None

    def set(self, key: K, value: V) -> None:
        """Remembers `value` from now on for an hour."""
        self._kept.pop(key, None)
        self._kept[key] = (self._clock(), value)
        self._expire()

    def forget(self, wanted: Callable[[K], bool]) -> None:
        """Forgets every entry whose key is `wanted`."""
        for key in [key for key in self._kept if wanted(key)]:
            del self._kept[key]

    def find(self, wanted: Callable[[K, V], bool]) -> V | None:
        """The newest value that is `wanted`, or None."""
        self._expire()
        return next((value for key, (_, value) in reversed(self._kept.items()) if wanted(key, value)), None)

    def rename(self, renamed: Callable[[K], K | None]) -> None:
        """Gives entries another key, where `renamed` has one, and their age stays."""
        self._kept = OrderedDict((renamed(key) or key, entry) for key, entry in self._kept.items())

    def _expire(self) -> None:
        oldest = self._clock() - _HOUR
        while self._kept:
            key, (since, _) = next(iter(self._kept.items()))
            if since > oldest and len(self._kept) <= self._most:
                return
            del self._kept[key]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation goes on: a chat, its topic (0: none) and the person."""

    chat: int
    topic: int
    person: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's message: the chat and the message's number."""

    chat: int
    message: int


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of a question's message: the beginning of the question, and the number of the answer's message."""

    question: str
    answer: int

    def is_to(self, question: str) -> bool:
        """Whether this question was answered, as far as it is known."""
        return self.question == question[:_LONGEST]


class Memory:
    """The last question of each place, as it was understood, and the answers that an edit may change."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.asked: Hour[Place, str] = Hour(clock)
        self.answers: Hour[Asked, Answered] = Hour(clock)

    def answered(self, asked: Asked, question: str, answer: int) -> None:
        """Remembers the number of the message that answers a question."""
        self.answers.set(asked, Answered(question[:_LONGEST], answer))

    def question_of(self, chat: int, answer: int) -> str | None:
        """The question whose answer is this message, within the hour."""
        found = self.answers.find(lambda asked, answered: asked.chat == chat and answered.answer == answer)
        return found.question if found else None

    def forget_chat(self, chat: int) -> None:
        """Forgets everything about a chat."""
        self.asked.forget(lambda place: place.chat == chat)
        self.answers.forget(lambda asked: asked.chat == chat)

    def move_chat(self, old: int, new: int) -> None:
        """Takes the last questions of a group along that has become a supergroup; its messages have new numbers."""
        self.asked.rename(lambda place: Place(new, place.topic, place.person) if place.chat == old else None)
        self.answers.forget(lambda asked: asked.chat == old)
