"""What an organizer's private message asks for, other than an answer: a message in, what it is out."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from telegram import Document, Message, MessageOriginChannel, MessageOriginChat

_LINKS = re.compile(r"\s*(?:https?://\S+\s*){1,10}", re.IGNORECASE)
#: In the order in which the menu shows them.
COMMANDS = ("articles", "remove", "undo", "unanswered", "stats", "expect")
_COMMAND = re.compile(rf"/({'|'.join(COMMANDS)})(?:@\w+)?(?:\s+|$)", re.IGNORECASE)
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&!])|^(\s{0,3}[-+=]|\s{0,3}\d{1,9}(?=[.)]))", re.MULTILINE)
_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Upload:
    """A file."""

    document: Document


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses of pages, and nothing else."""

    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A message that was written somewhere else and passed on, as an article file."""

    raw: bytes
    name: str = "post.md"


@dataclass(frozen=True, slots=True)
class Order:
    """A command of organizers, and what stands after it."""

    name: str
    rest: str


Wanted = Upload | Links | Post | Order


def read(message: Message) -> Wanted | None:
    """What an organizer's message asks for; None where it is a question like anybody's."""
    text = message.text or message.caption or ""
    if message.document is not None:
        return Upload(message.document)
    if message.forward_origin is not None and text:
        return _post(message, text)
    if command := _COMMAND.match(text):
        return Order(command[1].lower(), text[command.end() :].strip())
    return Links(tuple(text.split())) if _LINKS.fullmatch(text) else None


def _post(message: Message, text: str) -> Wanted:
    if _LINKS.fullmatch(text):
        return Links(tuple(text.split()))
    first, _, rest = text.strip().partition("\n")
    title, body = (first.strip(), rest) if rest.strip() and len(first) <= _LONGEST_TITLE else ("", text)
    origin = message.forward_origin
    front: dict[str, str] = {"title": title} if title else {}
    if origin is not None:
        front["date"] = origin.date.date().isoformat()
    if isinstance(origin, MessageOriginChannel):
        front["publisher"] = origin.chat.title or ""
        if origin.chat.username:
            front["url"] = f"https://t.me/{origin.chat.username}/{origin.message_id}"
    elif isinstance(origin, MessageOriginChat):
        front["publisher"] = origin.sender_chat.title or ""
    # JSON's quoted text is YAML's too, whatever stands in it.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items() if value]
    # A post is not Markdown: what would be read as its marks is shown as it is.
    plain = _MARKS.sub(lambda found: f"\\{found[1]}" if found[1] else _marked(found[2]), body.strip())
    paragraphs = re.sub(r"\n{1,9}", "\n\n", plain)
    return Post("\n".join(["---", *lines, "---", "", paragraphs, ""]).encode())


def _marked(start: str) -> str:
    """The start of a line that Markdown would take for a list: a number keeps its digits, a sign is escaped."""
    return start if start.strip().isdigit() else start[:-1] + "\\" + start[-1]
