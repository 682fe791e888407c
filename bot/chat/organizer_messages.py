"""Sends organizers lines about the corpus, harmless and short enough, with buttons; their data begins with "o".

======  ================================  =====================
data    does                              after the two letters
======  ================================  =====================
``op``  publishes a proposal              its key
``od``  discards it                       its key
``or``  makes it replace an article       its key
``ou``  undoes a change                   the change's number
``os``  puts questions out of scope       the newest's number
``oe``  expects them to be declined       the newest's number
``oa``  tells how to add an article
======  ================================  =====================
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from bot.chat import sending
from bot.chat.service import Service
from bot.ingest.door import Proposal, Receipt
from bot.ingest.telling import proposal_lines, receipt_lines
from bot.ingest.unanswered import Group
from bot.ingest.words import say
from bot.model import Language
from bot.render.markup import escaped
from bot.render.safe import clipped

_LONGEST = 3500
_LABEL = 40
Row = list[InlineKeyboardButton]


def html(lines: Iterable[str]) -> str:
    """Lines of strangers' text as HTML, cut at a line to what fits into one message."""
    kept: list[str] = []
    size = 0
    for line in lines:
        shown = escaped(line)
        size += len(shown) + 1
        if size > _LONGEST:
            kept.append("…")
            break
        kept.append(shown)
    return "\n".join(kept).strip() or "…"


async def show(service: Service, message: Message, lines: Iterable[str], rows: Sequence[Row] = ()) -> None:
    """Sends lines as a reply to a message."""
    await sending.reply(service.bot, message, html(lines), InlineKeyboardMarkup(rows) if rows else None)


async def close(service: Service, message: Message, lines: Sequence[str]) -> None:
    """Takes the buttons of a message away, and says below it what came of them, if there is anything to say."""
    with contextlib.suppress(BadRequest):  # pressed twice: they are gone already
        await message.edit_reply_markup(None)
    if lines:
        await sending.below(service.bot, message, html(lines))


async def show_proposal(service: Service, message: Message, proposal: Proposal, key: str, language: Language) -> None:
    """Shows what would be changed, with the buttons that decide."""
    lines = proposal_lines(proposal, language)
    broken = bool(proposal.comparison.broken)
    if broken:
        lines.insert(0, say(language, "waits"))
    copies = [copy for preview in proposal.previews for copy in preview.copies]
    rows: list[Row] = []
    if copies and len(proposal.previews) == 1:
        rows.append([_button(say(language, "replace", article=copies[0].article), f"or{key}")])
    go = "publish anyway" if broken or copies else "publish" if proposal.previews else "remove"
    rows.append([_button(say(language, go), f"op{key}"), _button(say(language, "discard"), f"od{key}")])
    await show(service, message, lines, rows)


async def show_receipt(
    service: Service, message: Message, receipt: Receipt, language: Language, *, undone: bool = False
) -> None:
    """Shows what was changed, with a button that takes it back."""
    rows = [] if undone else [[_button(say(language, "undo"), f"ou{receipt.change.id}")]]
    lines = receipt_lines(receipt, language, undone=undone)
    await sending.below(service.bot, message, html(lines), InlineKeyboardMarkup(rows) if rows else None)


def group_rows(groups: Sequence[Group], language: Language) -> list[Row]:
    """The buttons under the list of groups: two for each, and one that tells how to add an article."""
    rows = [
        [
            _button(say(language, "out of scope", number=number), f"os{group.newest.id}"),
            _button(say(language, "expected", number=number), f"oe{group.newest.id}"),
        ]
        for number, group in enumerate(groups, start=1)
    ]
    return [*rows, [_button(say(language, "add an article"), "oa")]]


def _button(label: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(clipped(label, _LABEL), callback_data=data)
