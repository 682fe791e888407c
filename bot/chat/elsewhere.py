"""Questions from chats that the bot is not in: inline (`@bot question` while typing) and guest mode."""

from __future__ import annotations

import logging
import time

from telegram import InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton, Message
from telegram.error import BadRequest

from bot.chat import inline_results, recording
from bot.chat.addressed import question_in
from bot.chat.answering import asker, is_too_old
from bot.chat.languages import spoken_by
from bot.chat.recording import Found
from bot.chat.service import Service
from bot.model import Answer, Unavailable
from bot.render.chat_words import tell

_LOG = logging.getLogger(__name__)
#: How long Telegram may show the same results again, in seconds; a withdrawn article is gone after that.
_KEPT = 30


async def inline(service: Service, query: InlineQuery) -> None:
    """Offers the answer to a question that is being typed in some chat."""
    text = query.query.strip()
    language = spoken_by(query.from_user)
    if not text:
        await _offer(query, (), tell(language, "inline_ask"))
        return
    if service.limits.inline.check(query.from_user.id) != "pass":
        await _offer(query, (), tell(language, "slow_down_short"), kept=0)
        return
    service.metrics.questions.labels(chat="inline").inc()
    found = await _find(service, text)
    if isinstance(found.reply.outcome, Answer):
        # A question that is still being typed is none that the articles fail to answer.
        await recording.record(service, "inline", found)
    offered = inline_results.results(found.reply.outcome)
    if isinstance(found.reply.outcome, Unavailable):
        await _offer(query, (), tell(language, "unavailable_short"), kept=0)
        return
    await _offer(query, offered, None if offered else tell(language, "inline_nothing"))


async def guest(service: Service, message: Message) -> None:
    """Answers a message in a chat that the bot never joined."""
    if message.guest_query_id is None or is_too_old(service, message):
        return
    if service.limits.person.check(asker(message)) != "pass":
        return
    service.metrics.questions.labels(chat="guest").inc()
    found = await _find(service, question_in(message, service.bot.bot).text)
    await recording.record(service, "guest", found)
    await service.bot.answer_guest_query(message.guest_query_id, inline_results.result(found.reply.outcome))


async def _find(service: Service, text: str) -> Found:
    edition = service.live.now
    began = time.perf_counter()
    reply = await service.search(edition.engine.ask, text)
    return Found(edition, reply, time.perf_counter() - began)


async def _offer(
    query: InlineQuery, offered: tuple[InlineQueryResultArticle, ...], line: str | None, kept: int = _KEPT
) -> None:
    button = InlineQueryResultsButton(line, start_parameter="inline") if line else None
    try:
        await query.answer(offered, cache_time=kept, is_personal=False, button=button)
    except BadRequest as error:
        # Who types on has a newer query by now.
        _LOG.info("an inline query could not be answered", extra={"fault": type(error).__name__})
