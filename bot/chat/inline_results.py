"""An outcome as Telegram's inline results: what `@bot question` offers in any chat, and what guest mode answers."""

from __future__ import annotations

import hashlib

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.model import Answer, Outcome
from bot.render import answer as plain
from bot.render import telegram
from bot.render.safe import clipped

_TITLE, _LINE = 60, 160


def results(outcome: Outcome) -> tuple[InlineQueryResultArticle, ...]:
    """The whole answer first, then each further quotation by itself; nothing where nothing answers."""
    if not isinstance(outcome, Answer):
        return ()
    whole = result(outcome)
    others = (
        _result(
            clipped(citation.speaker or plain.title(citation.article), _TITLE),
            citation.quote,
            telegram.further(citation, outcome.language),
        )
        for citation in outcome.citations[1:]
    )
    return (whole, *others)


def result(outcome: Outcome) -> InlineQueryResultArticle:
    """An outcome, whatever it is, as one result."""
    markup = telegram.message(outcome)
    if not isinstance(outcome, Answer):
        return _result("Verbatim", plain.text(outcome), markup)
    first = outcome.citations[0]
    return _result(clipped(first.speaker or plain.title(first.article), _TITLE), first.quote, markup)


def _result(title: str, line: str, markup: str) -> InlineQueryResultArticle:
    content = InputTextMessageContent(markup, ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True))
    # The same answer has the same id, as Telegram wants it for its cache.
    number = hashlib.blake2b(markup.encode(), digest_size=12).hexdigest()
    return InlineQueryResultArticle(number, title, content, description=clipped(line, _LINE))
