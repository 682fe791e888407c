"""Messages, new and edited: each goes the way of what it asks."""

from __future__ import annotations

from telegram import Message

from bot.chat import addressed, answering, commands, sending
from bot.chat.languages import spoken_by
from bot.chat.service import Service
from bot.render.chat_words import tell


async def arrived(service: Service, message: Message) -> None:
    """A message: a question, a command, something else, or nothing for the bot."""
    wanted = addressed.read(message, service.bot.bot)
    match wanted:
        case addressed.Question(text=""):
            await _say(service, message, "no_question")
        case addressed.Question():
            await answering.answer(service, message, wanted)
        case addressed.Command():
            if not await answering.is_held_back(service, message):
                await commands.run(service, message, wanted)
        case addressed.Wordless():
            await _say(service, message, "wordless")
        case None:
            return


async def edited(service: Service, message: Message) -> None:
    """An edited message: its answer changes where it is a question."""
    wanted = addressed.read(message, service.bot.bot)
    if isinstance(wanted, addressed.Question) and wanted.text:
        await answering.answer_edit(service, message, wanted)


async def _say(service: Service, message: Message, key: str) -> None:
    if not await answering.is_held_back(service, message):
        await sending.reply(service.bot, message, tell(spoken_by(message.from_user), key))
