"""What people do, as the messages and updates of the Bot API."""

from __future__ import annotations

import re
import time
from typing import Any

from tests.chat.fake.markup import units
from tests.chat.fake.people import BOT, Chat, Json, Person

_ENTITY = re.compile(r"(?P<bot_command>(?<!\S)/[a-z0-9_]+(?:@\w+)?)|(?P<mention>(?<![\w@])@\w{5,})", re.IGNORECASE)


def message(  # noqa: PLR0913 -- a message has these parts
    number: int,
    person: Person,
    chat: Chat,
    text: str | None = None,
    *,
    reply_to: Json | None = None,
    topic: int | None = None,
    age: float = 0,
    **more: Any,  # noqa: ANN401
) -> Json:
    """A message that a person writes; `age` in seconds tells how long ago."""
    made: Json = {"message_id": number, "from": person.json, "chat": chat.json, "date": int(time.time() - age)}
    if text is not None:
        made["text"] = text
        if found := entities(text):
            made["entities"] = found
    if reply_to is not None:
        made["reply_to_message"] = {key: value for key, value in reply_to.items() if key != "reply_to_message"}
    if topic is not None:
        made |= {"message_thread_id": topic, "is_topic_message": True}
    return made | more


def entities(text: str) -> list[Json]:
    """The commands and mentions in a text, as Telegram marks them."""
    return [
        {"type": found.lastgroup, "offset": units(text[: found.start()]), "length": units(found.group())}
        for found in _ENTITY.finditer(text)
    ]


def membership(person: Person, chat: Chat, before: str, after: str) -> Json:
    """The bot's own standing in a chat changes, by a person's hand."""

    def member(status: str) -> Json:
        extra: Json = {"until_date": 0} if status == "kicked" else {}
        return {"user": BOT, "status": status} | extra

    return {
        "my_chat_member": {
            "chat": chat.json,
            "from": person.json,
            "date": int(time.time()),
            "old_chat_member": member(before),
            "new_chat_member": member(after),
        }
    }
