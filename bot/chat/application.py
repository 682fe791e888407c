"""What the bot reacts to, in the order in which an update is offered; the first that takes it is the last."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.chat import elsewhere, failing, membership, messages, organizers, pressing
from bot.chat.desk import Desk
from bot.chat.ordering import InOrder
from bot.chat.service import Service

Step = Callable[[Service, Any], Coroutine[Any, Any, None]]
Handler = BaseHandler[Any, Any, Any]
App = Application[Any, Any, Any, Any, Any, Any]
Context = ContextTypes.DEFAULT_TYPE


def handlers(service: Service) -> tuple[Handler, ...]:
    """The handlers in their order. What organizers may do goes before the askers' messages."""
    message, edited = filters.UpdateType.MESSAGE, filters.UpdateType.EDITED_MESSAGE
    organizers_first: tuple[Handler, ...] = ()
    if service.desk is not None:
        organizers_first = (
            MessageHandler(message & _Organizers(service.desk), _on(service, organizers.arrived, "message")),
            CallbackQueryHandler(_on(service, organizers.pressed, "callback_query"), pattern="^o"),
        )
    return (
        *organizers_first,
        ChatMemberHandler(_on(service, membership.changed, "my_chat_member"), ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(message & filters.StatusUpdate.MIGRATE, _on(service, membership.migrated, "message")),
        CallbackQueryHandler(_on(service, pressing.press, "callback_query")),
        InlineQueryHandler(_on(service, elsewhere.inline, "inline_query")),
        MessageHandler(message, _on(service, messages.arrived, "message")),
        MessageHandler(edited, _on(service, messages.edited, "edited_message")),
        TypeHandler(Update, _on(service, elsewhere.guest, "guest_message")),
    )


class _Organizers(filters.MessageFilter):
    """Messages of organizers in private."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def filter(self, message: Message) -> bool:
        """Whether a message is one."""
        return self._desk.is_for(message)


def build(service: Service, bot: ExtBot[Any], order: InOrder) -> App:
    """The application that hands the updates of its queue to the handlers; it does not fetch any by itself."""
    application = ApplicationBuilder().bot(bot).updater(None).concurrent_updates(order).build()
    application.add_handlers(handlers(service))

    async def on_error(update: object, context: Context) -> None:
        if context.error is not None:
            await failing.failed(service, update, context.error)

    application.add_error_handler(on_error)
    return application


def _on(service: Service, step: Step, part: str) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """The callback that gives one part of an update to a step."""

    async def callback(update: Update, context: Context) -> None:
        del context
        found = getattr(update, part)
        if found is not None:
            await step(service, found)

    return callback
