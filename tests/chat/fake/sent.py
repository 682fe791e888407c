"""A message of the bot, as people see it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.chat.fake.people import BOT, Chat, Json


@dataclass
class Sent:
    """A message that the bot sent; an edit changes it in place and counts."""

    id: int
    chat: Chat
    date: int
    text: str
    entities: list[Json]
    buttons: list[list[Json]] = field(default_factory=list)
    topic: int | None = None
    reply_to: int | None = None
    quote: str | None = None
    preview: bool = True
    edits: int = 0

    @property
    def json(self) -> Json:
        """The message of the Bot API."""
        made: Json = {
            "message_id": self.id,
            "from": BOT,
            "chat": self.chat.json,
            "date": self.date,
            "text": self.text,
            "entities": self.entities,
        }
        if self.topic is not None:
            made |= {"message_thread_id": self.topic, "is_topic_message": True}
        if self.edits:
            made["edit_date"] = self.date
        if self.buttons:
            made["reply_markup"] = {"inline_keyboard": self.buttons}
        return made

    def parts(self, kind: str) -> list[str]:
        """The words under each entity of a kind, such as "blockquote"."""
        encoded = self.text.encode("utf-16-le")
        return [
            encoded[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le")
            for each in self.entities
            if each["type"] == kind
        ]

    @property
    def links(self) -> list[str]:
        """The addresses that the message links to."""
        return [str(each["url"]) for each in self.entities if each["type"] == "text_link"]

    def button(self, label: str) -> str:
        """The data of the button with this label."""
        return next(str(each["callback_data"]) for row in self.buttons for each in row if each["text"] == label)

    @property
    def labels(self) -> list[str]:
        """What stands on the buttons."""
        return [str(each["text"]) for row in self.buttons for each in row]
