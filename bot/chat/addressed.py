"""Is this message for the bot, and what does it ask?

In a private chat every text is; in a group only `/ask`, a mention and a reply to the bot are, and a command that names
the bot. Pure: a message in, what it is out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import Message, User
from telegram.constants import ChatType, MessageEntityType

#: Who writes for every anonymous administrator of a group; the only bot that is answered.
ANONYMOUS_ADMIN = 1087968824
_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)", re.IGNORECASE)
_BEFORE = " \t\r\n,:;-–—"
#: The longest part of a message that Telegram quotes in a reply, in characters.
_LONGEST_QUOTE = 1024


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `quote` is the part of the message that holds it word for word, where it is not the whole."""

    text: str
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """A command other than `/ask`, without its slash and in lower case, and what stands after it."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Wordless:
    """Something in a private chat that is not text: a photo, a sticker, a voice message."""


Addressed = Question | Command | Wordless


def read(message: Message, me: User) -> Addressed | None:
    """What a message asks of the bot `me`, or None where it is not for the bot."""
    if _is_nobodys(message):
        return None
    private = message.chat.type == ChatType.PRIVATE
    if message.text is None:
        return Wordless() if private and message.effective_attachment is not None else None
    if command := _COMMAND.match(message.text):
        return _command(command, message, me)
    return Question(message.text.strip()) if private else _spoken_to(message, message.text, me)


def _spoken_to(message: Message, text: str, me: User) -> Question | None:
    """The question of a message in a group, where it mentions the bot or replies to it."""
    if mentions := _mentions(message, me):
        return _question(message, _without(text, mentions))
    if message.reply_to_message and _author(message.reply_to_message) == me.id:
        return _question(message, text)
    return None


def question_in(message: Message, me: User) -> Question:
    """The question of a message that is known to be for the bot, mentions of it taken out."""
    return _question(message, _without(message.text or message.caption or "", _mentions(message, me)))


def _is_nobodys(message: Message) -> bool:
    """Whether no person speaks to the bot here: a post of a channel, another bot, the bot's own inline answer."""
    author = message.from_user
    from_bot = author is not None and author.is_bot and author.id != ANONYMOUS_ADMIN
    return (
        message.chat.type == ChatType.CHANNEL
        or from_bot
        or message.via_bot is not None
        or bool(message.is_automatic_forward)
    )


def _command(found: re.Match[str], message: Message, me: User) -> Addressed | None:
    name, at = found[1].lower(), found[2]
    named = at is not None and at.lower() == (me.username or "").lower()
    if at is not None and not named:
        return None
    rest = found.string[found.end() :]
    if name == "ask":
        return _question(message, rest)
    # In a group, "/help" alone may be for any bot.
    return Command(name, rest.strip()) if named or message.chat.type == ChatType.PRIVATE else None


def _question(message: Message, text: str) -> Question:
    """The question `text` of a message; an empty one is that of the message that is replied to."""
    text = text.strip(_BEFORE)
    whole = message.text or ""
    if text:
        return Question(text, text if text != whole and text in whole and len(text) <= _LONGEST_QUOTE else None)
    asked = message.reply_to_message
    foreign = asked is not None and asked.from_user is not None and not asked.from_user.is_bot
    return Question((asked.text or "").strip() if asked is not None and foreign else "")


def _mentions(message: Message, me: User) -> list[str]:
    """The words of a message that mention the bot."""
    name = f"@{me.username}".lower()
    if not message.entities and not message.caption_entities:
        # Telegram always marks a mention; a server between it and the bot may leave the marks out.
        return re.findall(rf"(?<![\w@/.]){re.escape(name)}(?!\w)", message.text or "", re.IGNORECASE)
    found = message.parse_entities([MessageEntityType.MENTION, MessageEntityType.TEXT_MENTION])
    return [
        words
        for entity, words in found.items()
        if words.lower() == name or (entity.user is not None and entity.user.id == me.id)
    ]


def _without(text: str, mentions: list[str]) -> str:
    for words in mentions:
        text = text.replace(words, "", 1)
    return text


def _author(message: Message) -> int | None:
    return message.from_user.id if message.from_user else None
