"""What Telegram shows of the bot before a word is said: the commands and the descriptions, in both languages."""

from __future__ import annotations

import contextlib
import logging
from typing import get_args

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, TelegramError

from bot.chat.commands import NAMES
from bot.chat.desk import Desk
from bot.chat.organizing import COMMANDS as ORGANIZERS_COMMANDS
from bot.ingest.words import say
from bot.model import Language
from bot.render.chat_words import tell

_LOG = logging.getLogger(__name__)
#: The language of every Telegram that is in none of ours.
_FOR_ALL: Language = "en"


async def publish(bot: Bot, desk: Desk | None = None) -> None:
    """Tells Telegram the commands and descriptions; the bot works without, so a failure is only logged."""
    try:
        for language in get_args(Language):
            await _publish(bot, language, None if language == _FOR_ALL else language)
        for organizer in sorted(desk.organizers) if desk else ():
            await _publish_for(bot, organizer)
    except TelegramError as error:
        _LOG.warning("the menus could not be set", extra={"fault": type(error).__name__})


async def _publish_for(bot: Bot, organizer: int) -> None:
    """An organizer's own commands beside everybody's, in their private chat; one who never wrote has none yet."""
    for language in get_args(Language):
        commands = [BotCommand(name, tell(language, f"menu_{name}")) for name in NAMES]
        commands += [BotCommand(name, say(language, f"menu {name}")) for name in ORGANIZERS_COMMANDS]
        with contextlib.suppress(BadRequest):
            code = None if language == _FOR_ALL else language
            await bot.set_my_commands(commands, BotCommandScopeChat(organizer), code)


async def _publish(bot: Bot, language: Language, code: str | None) -> None:
    scopes: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
        (BotCommandScopeDefault(), NAMES),
        (BotCommandScopeAllGroupChats(), ("ask",)),
    )
    for scope, names in scopes:
        commands = [BotCommand(name, tell(language, f"menu_{name}")) for name in names]
        await bot.set_my_commands(commands, scope, code)
    await bot.set_my_description(tell(language, "description"), code)
    await bot.set_my_short_description(tell(language, "short_description"), code)
