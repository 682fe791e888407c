"""The commands of askers: `/start`, `/help`, `/sources`, `/privacy`, `/feedback`; `/ask` is a question."""

from __future__ import annotations

from collections import Counter

from telegram import Message

from bot.chat import buttons, sending
from bot.chat.addressed import Command
from bot.chat.languages import spoken_by
from bot.chat.service import Service
from bot.model import Corpus, Language
from bot.render import telegram
from bot.render.chat_words import tell
from bot.render.dates import days
from bot.render.markup import escaped

#: In the order in which menus and help show them; `/ask` for groups comes first there.
NAMES = ("start", "help", "sources", "privacy", "feedback")


async def run(service: Service, message: Message, command: Command) -> None:
    """Answers a command, in the language of the person's Telegram; an unknown one gets the help."""
    language = spoken_by(message.from_user)
    corpus = service.live.now.engine.corpus
    if command.name == "sources":
        page = telegram.sources_page(corpus, 0, language)
        await sending.reply(service.bot, message, page.html, buttons.under_page(page, language))
        return
    username = escaped(service.bot.username)
    match command.name:
        case "start":
            text = start(corpus, language)
        case "privacy":
            text = tell(language, "privacy", days=service.retention_days)
        case "feedback":
            text = feedback(corpus, language)
        case _:
            text = tell(language, "help", username=username)
    await sending.reply(service.bot, message, text)


def start(corpus: Corpus, language: Language) -> str:
    """The greeting, with what the organizers say of the event and a question that the corpus answers as an example."""
    text = tell(language, "start", event=event(corpus, language))
    if told := corpus.event.description.get(language):
        text += f"\n\n{escaped(told)}"
    if held := ", ".join(part for part in (corpus.event.place, days(corpus.event.dates, language)) if part):
        text += f"\n\n{escaped(held)}"
    speakers = Counter(said.speaker for said in corpus.statements if said.speaker and len(said.speakers) == 1)
    if speakers:
        person = speakers.most_common(1)[0][0]
        question = tell(language, "question_about", person=escaped(person))
        text += tell(language, "example", question=question)
    return text


def feedback(corpus: Corpus, language: Language) -> str:
    """How to say what is wrong, with the organizers' address where they gave one."""
    text = tell(language, "feedback")
    contact = corpus.event.contact
    return text + tell(language, "feedback_contact", contact=escaped(contact)) if contact else text


def event(corpus: Corpus, language: Language) -> str:
    """The event's name, or "the event"."""
    return escaped(corpus.event.name) if corpus.event.name else tell(language, "the_event")
