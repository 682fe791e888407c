"""Sends and edits messages so that they arrive, once: what Telegram may refuse is tried in a plainer way."""

from __future__ import annotations

import logging

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, ChatMigrated, TimedOut

_LOG = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def reply(
    bot: Bot, to: Message, markup: str, buttons: InlineKeyboardMarkup | None = None, quote: str | None = None
) -> Message | None:
    """Sends HTML as the reply to a message, in its topic; in a private chat without pointing at the message.

    Args:
        bot: who sends.
        to: the message that is replied to.
        markup: what to send.
        buttons: the buttons under it.
        quote: words of that message which the reply points at.

    Returns:
        The message sent; None where it may or may not have arrived (it is not sent again).

    Raises:
        TelegramError: it has not arrived.
    """
    try:
        return await _send(bot, to, markup, buttons, quote)
    except TimedOut:
        _LOG.warning("no word from Telegram whether a message has arrived; it is not sent again")
        return None
    except ChatMigrated as error:
        # The group has become a supergroup since the question; its messages are not known there.
        return await bot.send_message(
            error.new_chat_id, markup, ParseMode.HTML, link_preview_options=_NO_PREVIEW, reply_markup=buttons
        )
    except BadRequest as error:
        if not quote or not _is_about_the_reply(error):
            raise
        # The message was edited meanwhile, or has entities that a quote must repeat.
        return await reply(bot, to, markup, buttons)


async def _send(bot: Bot, to: Message, markup: str, buttons: InlineKeyboardMarkup | None, quote: str | None) -> Message:
    return await bot.send_message(
        chat_id=to.chat_id,
        text=markup,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        message_thread_id=topic(to),
        reply_parameters=pointer(to, quote),
        reply_markup=buttons,
    )


async def below(bot: Bot, message: Message, markup: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    """Sends HTML as a reply to a message of the bot, in private chats too, because others may stand between them.

    Raises:
        TelegramError: it has not arrived.
    """
    try:
        await bot.send_message(
            chat_id=message.chat.id,
            text=markup,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            message_thread_id=topic(message),
            reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
            reply_markup=buttons,
        )
    except TimedOut:
        _LOG.warning("no word from Telegram whether a message has arrived; it is not sent again")


async def edit(bot: Bot, chat: int, message: int, markup: str, buttons: InlineKeyboardMarkup | None) -> bool:
    """Puts HTML into the place of a message's text.

    Returns:
        Whether the message stands there now as wanted (or may do so); False where it cannot be edited.
    """
    try:
        await bot.edit_message_text(
            markup,
            chat_id=chat,
            message_id=message,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=buttons,
        )
    except TimedOut:
        _LOG.warning("no word from Telegram whether an edit has arrived")
    except BadRequest as error:
        return "not modified" in error.message.lower()
    return True


def topic(message: Message) -> int | None:
    """The topic that a message stands in, or None."""
    return message.message_thread_id if message.is_topic_message else None


def pointer(to: Message, quote: str | None = None) -> ReplyParameters | None:
    """What makes a message a reply; nothing in a private chat, where it is plain what is replied to."""
    if to.chat.type == ChatType.PRIVATE:
        return None
    return ReplyParameters(to.message_id, quote=quote, allow_sending_without_reply=True)


def _is_about_the_reply(error: BadRequest) -> bool:
    return any(word in error.message.lower() for word in ("quote", "repl"))
