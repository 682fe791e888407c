"""What organizers do in private: they send an article, look at what the bot understood, publish it, take it back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TypeVar

from telegram import CallbackQuery, Message

from bot.chat import messages, organizer_reports, organizing, pressing
from bot.chat.buttons import number_in
from bot.chat.desk import Desk
from bot.chat.languages import spoken_by
from bot.chat.organizer_messages import close, show, show_proposal, show_receipt
from bot.chat.service import Service
from bot.errors import BotError, RefusedError
from bot.ingest.drafting import Draft, draft, draft_page
from bot.ingest.fetching import fetch
from bot.ingest.translating import in_language
from bot.ingest.words import say
from bot.model import Language

_LOG = logging.getLogger(__name__)
#: Telegram lets bots fetch no larger file.
_LARGEST = 20 * 1024 * 1024
_SHORT = 60

T = TypeVar("T")


async def arrived(service: Service, message: Message) -> None:
    """An organizer's message in private; what is nothing special is a question like anybody's."""
    wanted = organizing.read(message)
    desk = service.desk
    if wanted is None or desk is None:
        await messages.arrived(service, message)
        return
    language = spoken_by(message.from_user)
    try:
        if isinstance(wanted, organizing.Order):
            await organizer_reports.run(service, desk, message, wanted)
        else:
            await _propose(service, desk, message, await _drafts(service, desk, wanted, language))
    except BotError as error:
        # What was refused is told as it is; the corpus is as it was.
        _LOG.info("an organizer was refused", extra={"fault": type(error).__name__})
        await show(service, message, [in_language(language, str(error))])


async def pressed(service: Service, query: CallbackQuery) -> None:
    """A button of an organizer's; others' presses are askers'."""
    desk, data = service.desk, query.data or ""
    if desk is None or not desk.serves(query.from_user) or not isinstance(query.message, Message):
        await pressing.press(service, query)
        return
    await pressing.notice(query)
    language, given = spoken_by(query.from_user), data[2:]
    try:
        match data[:2]:
            case "op" | "od" | "or":
                await _decide(service, desk, query, data[:2], language)
            case "ou":
                receipt = await _work(desk.door.undo, number_in(given) or 0)
                await _work(desk.builder.refresh)
                await close(service, query.message, [])
                await show_receipt(service, query.message, receipt, language, undone=True)
            case _:
                await organizer_reports.decide(service, desk, query.message, data, language)
    except BotError as error:
        await close(service, query.message, [in_language(language, str(error))])


async def _decide(service: Service, desk: Desk, query: CallbackQuery, what: str, language: Language) -> None:
    message = query.message
    if not isinstance(message, Message):
        return
    proposal = desk.take((query.data or "")[2:], query.from_user.id)
    if proposal is None:
        await close(service, message, [say(language, "too old")])
    elif what == "od":
        await close(service, message, [say(language, "discarded")])
    elif what == "or":
        await close(service, message, [])
        preview = proposal.previews[0]
        again = await _work(desk.door.propose, [preview.draft], [preview.copies[0].article])
        await show_proposal(service, message, again, desk.put(again, query.from_user.id), language)
    else:
        receipt = await _work(desk.door.publish, proposal)
        # The receipt says that it is done: so it must be in service.
        await _work(desk.builder.refresh)
        await close(service, message, [])
        await show_receipt(service, message, receipt, language)


async def _drafts(service: Service, desk: Desk, wanted: organizing.Wanted, language: Language) -> list[Draft]:
    """What is understood of what an organizer sent.

    Raises:
        RefusedError: there is no article in it; the first that is refused refuses all.
    """
    taken = set(await _work(desk.door.names))
    drafts: list[Draft] = []
    match wanted:
        case organizing.Upload(document=document):
            if (document.file_size or 0) > _LARGEST:
                name = (document.file_name or "file")[:_SHORT]
                raise RefusedError(name, say(language, "too large"), say(language, "discarded"))
            raw = bytes(await (await service.bot.get_file(document.file_id)).download_as_bytearray())
            drafts.append(await _work(draft, raw, document.file_name or "file", taken))
        case organizing.Post(raw=raw, name=name):
            drafts.append(await _work(draft, raw, name, taken))
        case organizing.Links(addresses=addresses):
            for address in addresses:
                page = await _work(fetch, address)
                drafts.append(await _work(draft_page, page, taken))
                taken.add(drafts[-1].name)
        case _:
            pass
    return drafts


async def _propose(service: Service, desk: Desk, message: Message, drafts: list[Draft]) -> None:
    proposal = await _work(desk.door.propose, drafts)
    organizer = message.from_user.id if message.from_user else 0
    await show_proposal(service, message, proposal, desk.put(proposal, organizer), spoken_by(message.from_user))


async def _work(work: Callable[..., T], *given: object) -> T:
    """Files, pages and engines take their time: none of it holds the answers up."""
    return await asyncio.to_thread(work, *given)
