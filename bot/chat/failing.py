"""What fails while an update is handled: a line in the log with a number, and the number with an apology for the asker."""

from __future__ import annotations

import logging
import secrets

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError

from bot.chat import addressed, membership, pressing, sending
from bot.chat.languages import spoken_by
from bot.chat.service import Service
from bot.render.chat_words import tell

_LOG = logging.getLogger(__name__)
#: Digits without letters that look alike, for who reads the number aloud.
_SYMBOLS, _LENGTH = "23456789ABCDEFGHJKMNPQRSTVWXYZ", 6


async def failed(service: Service, update: object, error: Exception) -> None:
    """Logs an error and apologizes to the asker; what only says that a chat is gone or has moved needs no apology."""
    chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else None
    if isinstance(error, Forbidden) and chat is not None:
        await membership.forget(service, chat)
        return
    if isinstance(error, ChatMigrated) and chat is not None:
        await membership.move(service, chat, error.new_chat_id)
        return
    number = "".join(secrets.choice(_SYMBOLS) for _ in range(_LENGTH))
    service.metrics.errors.labels(kind=type(error).__name__).inc()
    _LOG.error("a reaction failed", extra={"reference": number}, exc_info=error)
    # Where the network is down, an apology would not arrive either.
    if isinstance(update, Update) and (isinstance(error, BadRequest) or not isinstance(error, NetworkError)):
        await _apologize(service, update, number)


async def _apologize(service: Service, update: Update, number: str) -> None:
    message = update.message or update.edited_message
    try:
        if update.callback_query is not None:
            await pressing.notice(
                update.callback_query, tell(spoken_by(update.effective_user), "apology", number=number)
            )
        elif message is not None and _was_asked(message, service):
            await sending.reply(service.bot, message, tell(spoken_by(message.from_user), "apology", number=number))
    except TelegramError as error:
        _LOG.warning("an apology could not be sent", extra={"reference": number, "fault": type(error).__name__})


def _was_asked(message: Message, service: Service) -> bool:
    return message.chat.type == ChatType.PRIVATE or addressed.read(message, service.bot.bot) is not None
