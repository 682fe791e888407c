"""The organizers' commands: `/articles`, `/remove`, `/undo`, `/unanswered`, `/stats`, `/expect`."""

from __future__ import annotations

import asyncio
import datetime as dt

from telegram import Message

from bot.chat import sending
from bot.chat.buttons import number_in
from bot.chat.desk import Desk
from bot.chat.languages import spoken_by
from bot.chat.organizer_messages import close, group_rows, html, show, show_proposal, show_receipt
from bot.chat.organizing import Order
from bot.chat.service import Service
from bot.errors import SettingsError
from bot.ingest.digest import asked_in_vain, vain_lines
from bot.ingest.expectations import FILE, with_expectation
from bot.ingest.unanswered import Group
from bot.ingest.words import say
from bot.model import Article, Corpus, Decision, Language, Outcome
from bot.render.figures import summary
from bot.render.marks import fold
from bot.render.picture import picture

_MOST_ARTICLES, _MOST_GROUPS, _NEAR = 40, 8, 5
_DAYS, _LONGEST = 30, 365


async def run(service: Service, desk: Desk, message: Message, order: Order) -> None:
    """Does what a command says.

    Raises:
        BotError: it cannot be done; nothing was changed.
    """
    language = spoken_by(message.from_user)
    match order.name:
        case "articles":
            await show(service, message, _articles(service.live.now.engine.corpus, order.rest, language))
        case "remove":
            await _remove(service, desk, message, order.rest, language)
        case "undo":
            receipt = await asyncio.to_thread(desk.door.undo)
            await asyncio.to_thread(desk.builder.refresh)
            await show_receipt(service, message, receipt, language, undone=True)
        case "unanswered":
            groups = await _in_vain(service)
            rows = group_rows(groups[:_MOST_GROUPS], language) if groups else []
            numbered = [f"{number}. {line}" for number, line in enumerate(vain_lines(groups, language)[1:], start=1)]
            await show(service, message, numbered or vain_lines(groups, language), rows)
        case "stats":
            await _stats(service, message, order.rest, language)
        case _:
            await _expect(service, desk, message, language)


async def decide(service: Service, desk: Desk, message: Message, data: str, language: Language) -> None:
    """Does what a button under the list of questions says.

    Raises:
        BotError: it cannot be done.
    """
    if data == "oa":
        await sending.below(service.bot, message, html([say(language, "how to add")]))
        return
    number = number_in(data[2:])
    group = next((each for each in await _in_vain(service) if number in {one.id for one in each.questions}), None)
    if group is None:
        await close(service, message, [say(language, "too old")])
        return
    if data.startswith("oe"):
        outcome = await service.search(lambda: service.live.now.engine.ask(group.newest.text).outcome)
        await _expected(desk, outcome)
    decision: Decision = "expected" if data.startswith("oe") else "out of scope"
    numbers = [each.id for each in group.questions]
    await asyncio.to_thread(service.journal.questions.decide, numbers, decision)
    await sending.below(service.bot, message, html([say(language, "decided", text=group.newest.text)]))


def _articles(corpus: Corpus, words: str, language: Language) -> list[str]:
    found = [each for each in corpus.articles if fold(words) in fold(f"{each.id} {each.title} {each.publisher or ''}")]
    lines = [f"{each.id} — {each.title}" for each in found[:_MOST_ARTICLES]]
    if not found:
        return [say(language, "no such article", name=words)]
    return lines + ([say(language, "more", count=len(found) - len(lines))] if len(found) > len(lines) else [])


async def _remove(service: Service, desk: Desk, message: Message, name: str, language: Language) -> None:
    found = _named(service.live.now.engine.corpus, name)
    if not name or len(found) != 1:
        key = "which article" if not name else "several articles" if found else "no such article"
        near = ", ".join(article.id for article in found[:_NEAR])
        await show(service, message, [say(language, key, name=name, articles=near)])
        return
    proposal = await asyncio.to_thread(desk.door.propose, [], [found[0].id])
    organizer = message.from_user.id if message.from_user else 0
    await show_proposal(service, message, proposal, desk.put(proposal, organizer), language)


def _named(corpus: Corpus, name: str) -> list[Article]:
    if name in corpus.by_id:
        return [corpus.by_id[name]]
    return [each for each in corpus.articles if fold(name) in fold(each.id) or fold(name) in fold(each.title)]


async def _in_vain(service: Service) -> tuple[Group, ...]:
    return await service.search(asked_in_vain, service.journal, service.live.now.engine)


async def _stats(service: Service, message: Message, days: str, language: Language) -> None:
    wanted = min(int(days), _LONGEST) if days.isdecimal() and int(days[:4]) else _DAYS
    since = dt.datetime.now(dt.UTC) - dt.timedelta(days=wanted)
    figures = await asyncio.to_thread(service.journal.figures, since)
    caption = html(f"{name}: {value}" for name, value in summary(figures, language))
    try:
        drawn = await asyncio.to_thread(picture, figures, language, service.live.now.engine.corpus.event.name)
    except SettingsError:
        await sending.reply(service.bot, message, caption)  # no Matplotlib: the figures alone
        return
    await service.bot.send_photo(message.chat_id, drawn, caption=caption, parse_mode="HTML")


async def _expect(service: Service, desk: Desk, message: Message, language: Language) -> None:
    replied = message.reply_to_message
    question = service.memory.question_of(message.chat_id, replied.message_id) if replied is not None else None
    if question is None:
        await show(service, message, [say(language, "reply to an answer")])
        return
    outcome = await service.search(lambda: service.live.now.engine.ask(question).outcome)
    await _expected(desk, outcome)
    await show(service, message, [say(language, "is expected now", question=question)])


async def _expected(desk: Desk, outcome: Outcome) -> None:
    title = f"expect {outcome.question[:80]}"
    await asyncio.to_thread(desk.door.expect, lambda raw: with_expectation(raw, outcome), FILE, title)
