"""What happens when somebody presses a button; anybody in a group may.

Nothing of the message that carries the button is trusted or sent again: what is shown is read from the corpus of today.
A button that shows something goes away as it does, so that it cannot be pressed twice; a vote is one a person.
"""

from __future__ import annotations

import asyncio
import logging

from telegram import CallbackQuery, Message
from telegram.error import TelegramError

from bot.chat import buttons, sending
from bot.chat.languages import spoken_by
from bot.chat.references import resolve
from bot.chat.service import Service
from bot.errors import BotError
from bot.model import Article, Citation, Corpus, Span
from bot.render import telegram
from bot.render.chat_words import tell

_LOG = logging.getLogger(__name__)


async def press(service: Service, query: CallbackQuery) -> None:
    """Does what a button says."""
    wanted = buttons.read(query.data)
    match wanted:
        case buttons.Vote():
            await _vote(service, query, wanted)
        case buttons.Around() | buttons.Next():
            await _show(service, query, wanted)
        case buttons.Turn():
            await _turn(service, query, wanted)
        case None:
            await notice(query, tell(spoken_by(query.from_user), "unknown_button"))


async def notice(query: CallbackQuery, text: str | None = None) -> None:
    """Ends a button's waiting, with a line that only who pressed it sees; a press that is too old needs none."""
    try:
        await query.answer(text)
    except TelegramError as error:
        _LOG.info("a press could not be acknowledged", extra={"fault": type(error).__name__})


async def _vote(service: Service, query: CallbackQuery, vote: buttons.Vote) -> None:
    language = spoken_by(query.from_user)
    try:
        tally = await asyncio.to_thread(service.journal.votes.cast, vote.answer, query.from_user.id, up=vote.up)
    except BotError:
        tally = None
    if tally is None:
        await notice(query, tell(language, "vote_too_old"))
        return
    service.metrics.votes.labels(vote="up" if vote.up else "down").inc()
    await notice(query, tell(language, "thanks_up" if vote.up else "thanks_down"))


async def _show(service: Service, query: CallbackQuery, wanted: buttons.Around | buttons.Next) -> None:
    message = query.message
    if not isinstance(message, Message):
        await notice(query, tell(wanted.language, "unknown_button"))
        return
    if service.limits.person.check(query.from_user.id) != "pass":
        await notice(query, tell(wanted.language, "slow_down"))
        return
    found = _page(wanted, service.live.now.engine.corpus)
    await notice(query, None if found else tell(wanted.language, "withdrawn"))
    await _take_away(message, query.data)
    if found:
        await sending.below(service.bot, message, *found)


def _page(wanted: buttons.Around | buttons.Next, corpus: Corpus) -> tuple[str, buttons.Keyboard] | None:
    """What a button shows, with the buttons under it; None where today's corpus does not have it."""
    if isinstance(wanted, buttons.Around):
        citation = resolve(wanted.reference, corpus)
        return (telegram.context(citation, around(citation), wanted.language), None) if citation else None
    for place, letters in enumerate(wanted.references):
        if citation := resolve(letters, corpus):
            under = buttons.under_further(wanted.language, letters, wanted.references[place + 1 :])
            return telegram.further(citation, wanted.language), under
    return None


def around(citation: Citation) -> Span:
    """A quotation's paragraphs with the paragraph before and the one after them."""
    article, span = citation.article, citation.span
    touched = [place for place, block in enumerate(article.blocks) if block.span.overlaps(span)]
    if not touched:
        return span
    first, last = max(touched[0] - 1, 0), min(touched[-1] + 1, len(article.blocks) - 1)
    return Span(_start(article, first), article.blocks[last].span.end)


def _start(article: Article, block: int) -> int:
    return article.blocks[block].span.start


async def _take_away(message: Message, data: str | None) -> None:
    """Takes the pressed button away; that it stays is no harm."""
    try:
        await message.edit_reply_markup(buttons.without(message.reply_markup, data))
    except TelegramError as error:
        _LOG.info("a button could not be taken away", extra={"fault": type(error).__name__})


async def _turn(service: Service, query: CallbackQuery, wanted: buttons.Turn) -> None:
    await notice(query)
    if isinstance(query.message, Message):
        page = telegram.sources_page(service.live.now.engine.corpus, wanted.page, wanted.language)
        under = buttons.under_page(page, wanted.language)
        await sending.edit(service.bot, query.message.chat.id, query.message.message_id, page.html, under)
