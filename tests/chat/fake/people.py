"""Who is there: people, their private chats, groups with their topics."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
_NUMBERS = itertools.count(1001)

#: The bot itself, as getMe tells it.
BOT: Json = {
    "id": 424242,
    "is_bot": True,
    "first_name": "Verbatim",
    "username": "verbatim_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
    "supports_guest_queries": True,
}
TOKEN = "424242:AAfake-token-for-tests_0123456789abcdef"  # noqa: S105 -- it opens nothing but the fake


@dataclass(frozen=True)
class Person:
    """Somebody on Telegram, with the language of their app."""

    name: str
    language: str = "en"
    id: int = field(default_factory=lambda: next(_NUMBERS))

    @property
    def json(self) -> Json:
        """The person as a user of the Bot API."""
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}

    @property
    def chat(self) -> Chat:
        """The person's private chat with the bot."""
        return Chat(self.id, "private", self.name)


@dataclass(frozen=True)
class Chat:
    """A chat."""

    id: int
    type: str
    title: str

    @property
    def json(self) -> Json:
        """The chat of the Bot API."""
        name = "first_name" if self.type == "private" else "title"
        return {"id": self.id, "type": self.type, name: self.title}


def group(title: str, kind: str = "supergroup") -> Chat:
    """A group that nobody knows yet."""
    return Chat(-1_000_000_000_000 - next(_NUMBERS), kind, title)
