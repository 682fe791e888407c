"""A question's way: is it young enough and within the limits, what comes of it, and how it is sent and remembered."""

from __future__ import annotations

import asyncio
import logging
import time

from telegram import Message
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.chat import buttons, recording, sending
from bot.chat.addressed import Question
from bot.chat.languages import spoken_by
from bot.chat.limits import Verdict
from bot.chat.memory import Asked, Place
from bot.chat.recording import Found
from bot.chat.service import Service
from bot.model import Answer, Declined
from bot.render import telegram
from bot.render.chat_words import tell

_LOG = logging.getLogger(__name__)
#: Older questions are left unanswered after a downtime, in seconds.
TOO_OLD = 600
#: An answer that takes longer than this, in seconds, is announced by "typing…".
_SOON = 0.5
#: With so many updates in hand, announcing answers would only delay them: it counts as a message to Telegram.
_CROWD = 30


async def answer(service: Service, message: Message, question: Question) -> None:
    """Answers a question that a message asks."""
    if await is_held_back(service, message):
        return
    began = time.perf_counter()
    service.metrics.questions.labels(chat=message.chat.type).inc()
    text, under = await _written(service, message, question)
    sent = await sending.reply(service.bot, message, text, under, question.quote)
    if sent is not None:
        service.memory.answered(Asked(message.chat_id, message.message_id), question.text, sent.message_id)
    service.metrics.latency.observe(time.perf_counter() - began)


async def answer_edit(service: Service, message: Message, question: Question) -> None:
    """Changes the answer to a question that was edited; a message that was not for the bot before is answered."""
    before = service.memory.answers.get(Asked(message.chat_id, message.message_id))
    if before is None:
        await answer(service, message, question)
        return
    if before.is_to(question.text) or await is_held_back(service, message):
        return
    text, under = await _written(service, message, question)
    answer_number = before.answer
    if not await sending.edit(service.bot, message.chat_id, before.answer, text, under):
        sent = await sending.reply(service.bot, message, text, under, question.quote)
        answer_number = sent.message_id if sent else before.answer
    service.memory.answered(Asked(message.chat_id, message.message_id), question.text, answer_number)


async def _written(service: Service, message: Message, question: Question) -> tuple[str, buttons.Keyboard]:
    """The answer's text and buttons: hundreds may wait to be sent, none of which needs what it was found in any more."""
    found = await find(service, message, question.text)
    number = await recording.record(service, message.chat.type, found)
    outcome = found.reply.outcome
    return telegram.message(outcome), buttons.under(outcome, found.edition.engine.corpus, number)


async def find(service: Service, message: Message, text: str) -> Found:
    """Asks the edition in service, and remembers the question for the next one; shows "typing…" if that takes long."""
    place = Place(message.chat_id, sending.topic(message) or 0, asker(message))
    edition = service.live.now
    began = time.perf_counter()
    asking = asyncio.ensure_future(service.search(edition.engine.ask, text, service.memory.asked.get(place)))
    done, _ = await asyncio.wait([asking], timeout=_SOON)
    if not done and service.order.in_hand < _CROWD:
        await _type(service, message)
    reply = await asking
    seconds = time.perf_counter() - began
    if isinstance(reply.outcome, Answer | Declined):
        service.memory.asked.set(place, reply.asked)
    service.metrics.searching.observe(seconds)
    return Found(edition, reply, seconds)


def asker(message: Message) -> int:
    """The number under which limits and follow-ups know who wrote: the person, or the chat that spoke as itself."""
    if message.sender_chat is not None:
        return message.sender_chat.id
    return message.from_user.id if message.from_user else message.chat_id


async def is_held_back(service: Service, message: Message) -> bool:
    """Whether a question gets no answer: it is too old, or one too many; the asker is told of the latter once."""
    if is_too_old(service, message):
        return True
    person = service.limits.person.check(asker(message))
    chat: Verdict = service.limits.chat.check(message.chat_id) if person == "pass" else "pass"
    for name, key, verdict in (("person", "slow_down", person), ("chat", "chat_slow_down", chat)):
        if verdict == "pass":
            continue
        service.metrics.limited.labels(limit=name).inc()
        if verdict == "tell":
            await sending.reply(service.bot, message, tell(spoken_by(message.from_user), key))
        return True
    return False


def is_too_old(service: Service, message: Message) -> bool:
    """Whether a message was written, or last edited, before a downtime that has lasted too long to answer it now."""
    at = message.edit_date or message.date
    if service.clock() - at.timestamp() <= TOO_OLD:
        return False
    service.metrics.too_old.inc()
    _LOG.info("a message is too old to be answered")
    return True


async def _type(service: Service, message: Message) -> None:
    try:
        await service.bot.send_chat_action(message.chat_id, ChatAction.TYPING, message_thread_id=sending.topic(message))
    except TelegramError as error:
        _LOG.info("typing could not be shown", extra={"fault": type(error).__name__})
