"""Chats that the bot comes into, is put out of, or that move: one introduction, and nothing kept after the end."""

from __future__ import annotations

import asyncio
import logging

from telegram import ChatMember, ChatMemberUpdated, Message
from telegram.constants import ChatMemberStatus, ChatType, ParseMode
from telegram.error import TelegramError

from bot.chat.commands import event
from bot.chat.languages import spoken_by
from bot.chat.service import Service
from bot.render.chat_words import tell
from bot.render.markup import escaped

_LOG = logging.getLogger(__name__)
_INTRODUCED = "introduced"
_OUT = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
_GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


async def changed(service: Service, change: ChatMemberUpdated) -> None:
    """Introduces the bot to a group that it was added to; forgets a chat that it was put out of or blocked in."""
    was_in, is_in = _inside(change.old_chat_member), _inside(change.new_chat_member)
    if not is_in:
        await forget(service, change.chat.id)
    elif not was_in and change.chat.type in _GROUPS:
        await _introduce(service, change)


async def migrated(service: Service, message: Message) -> None:
    """Takes along what is kept for a group that became a supergroup; told in the old chat and in the new one."""
    if message.migrate_to_chat_id is not None:
        await move(service, message.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        await move(service, message.migrate_from_chat_id, message.chat_id)


async def move(service: Service, old: int, new: int) -> None:
    """Gives what is kept for a chat to the chat that it became."""
    service.memory.move_chat(old, new)
    await asyncio.to_thread(service.journal.chats.move, old, new)


async def forget(service: Service, chat: int) -> None:
    """Forgets everything that is kept for a chat."""
    service.memory.forget_chat(chat)
    service.limits.chat.forget(chat)
    await asyncio.to_thread(service.journal.forget, chat)
    _LOG.info("a chat was forgotten")


async def _introduce(service: Service, change: ChatMemberUpdated) -> None:
    chats = service.journal.chats
    # A group that has become a supergroup is told of like a new one.
    if _INTRODUCED in await asyncio.to_thread(chats.settings, change.chat.id):
        return
    await asyncio.to_thread(chats.set, change.chat.id, _INTRODUCED, "yes")
    language = spoken_by(change.from_user)
    text = tell(
        language,
        "introduction",
        event=event(service.live.now.engine.corpus, language),
        username=escaped(service.bot.username),
    )
    try:
        await service.bot.send_message(change.chat.id, text, parse_mode=ParseMode.HTML)
    except TelegramError as error:
        # A group in which the bot may read but not write.
        _LOG.info("the introduction could not be sent", extra={"fault": type(error).__name__})


def _inside(member: ChatMember) -> bool:
    if member.status == ChatMemberStatus.RESTRICTED:
        return bool(getattr(member, "is_member", False))
    return member.status not in _OUT
