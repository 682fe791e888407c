"""Whether an update has the kinds of values that the bot uses; the library makes objects of any.

Only the parts that the bot reads are looked at, so that whatever Telegram adds one day stops nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

#: Values that are texts, and those that are whole numbers.
_TEXTS = frozenset(
    "text caption language_code data query type username first_name title file_id file_name guest_query_id".split()
)
_NUMBERS = frozenset(
    "message_id date edit_date message_thread_id file_size migrate_to_chat_id update_id length".split()
)
_HALF = re.compile(r"[\ud800-\udfff]")
#: What has a number as its id, and what has a text.
_NUMBERED = frozenset("from chat sender_chat via_bot user guest_bot_caller_user".split())
_NAMED = frozenset({"callback_query", "inline_query"})
_MESSAGE = ("message_id", "date", "chat")
#: What is looked into, with what must be there.
_PARTS: Mapping[str, tuple[str, ...]] = dict.fromkeys(_NUMBERED, ()) | {
    "message": _MESSAGE,
    "edited_message": _MESSAGE,
    "guest_message": _MESSAGE,
    "reply_to_message": _MESSAGE,
    "chat": ("type",),
    "callback_query": ("id", "from"),
    "inline_query": ("id", "from", "query"),
    "my_chat_member": ("chat", "from", "date", "old_chat_member", "new_chat_member"),
    "entity": ("type", "offset", "length"),
    "document": (),
    "forward_origin": ("type", "date"),
}


def is_sound(update: Mapping[str, Any]) -> bool:
    """Whether what the bot reads of an update is of the right kind, wherever it is there at all."""
    return all(_fits(name, value) for name, value in update.items())


def _fits(name: str, value: Any) -> bool:  # noqa: ANN401 -- whatever JSON holds
    if name in _TEXTS:
        return _is_text(value)
    if name in _NUMBERS:
        return type(value) is int
    if name == "entities":
        return isinstance(value, list) and all(_fits("entity", each) for each in value)
    return name not in _PARTS or (isinstance(value, dict) and _is_whole(name, value))


def _is_whole(name: str, part: Mapping[str, Any]) -> bool:
    own = part.get("id")
    if (name in _NUMBERED and type(own) is not int) or (name in _NAMED and not _is_text(own)):
        return False
    return all(part.get(needed) is not None for needed in _PARTS[name]) and is_sound(part)


def _is_text(value: object) -> bool:
    """Whether a value is a text that can be written down: without halves of characters."""
    return isinstance(value, str) and _HALF.search(value) is None
