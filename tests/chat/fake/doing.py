"""What people do in a story, and what they see of the bot."""

from __future__ import annotations

from typing import Any

from tests.chat.fake import updates
from tests.chat.fake.people import Chat, Json, Person
from tests.chat.fake.sent import Sent
from tests.chat.fake.state import State
from tests.chat.fake.telegram import PATIENCE, Telegram


class Story:
    """People on a fake Telegram with the bot."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self._seen: dict[int, int] = {}

    def says(self, person: Person, text: str | None, chat: Chat | None = None, **more: Any) -> Json:  # noqa: ANN401
        """A person writes a message, in private or in `chat`; returns the message."""
        place = chat or person.chat

        def write(state: State) -> Json:
            state.chats.setdefault(place.id, place)
            made = updates.message(state.number(), person, place, text, **more)
            state.messages[place.id, made["message_id"]] = made
            return made

        made = self.telegram.perform(write)
        self.telegram.inject({"message": made})
        return made

    def edits(self, message: Json, text: str) -> None:
        """Somebody changes a message."""
        changed = message | {"text": text, "edit_date": message["date"], "entities": updates.entities(text)}
        self.telegram.perform(
            lambda state: state.messages.__setitem__((message["chat"]["id"], message["message_id"]), changed)
        )
        self.telegram.inject({"edited_message": changed})

    def presses(self, person: Person, sent: Sent, label: str) -> str:
        """A person presses a button under a message; returns the number of the press."""
        return self.presses_data(person, sent, sent.button(label))

    def presses_data(self, person: Person, sent: Sent, data: str) -> str:
        """A person presses a button that says `data`."""
        query = self._query()
        press = {"id": query, "from": person.json, "message": sent.json, "chat_instance": "1", "data": data}
        self.telegram.inject({"callback_query": press})
        return query

    def types(self, person: Person, text: str) -> str:
        """A person types `@bot text` in some chat; returns the number of the query."""
        query = self._query()
        self.telegram.inject({"inline_query": {"id": query, "from": person.json, "query": text, "offset": ""}})
        return query

    def calls_as_guest(self, person: Person, text: str, chat: Chat) -> str:
        """A person mentions the bot in a chat that it is not in; returns the number of the query."""
        query = self._query()
        number = self.telegram.perform(lambda state: state.number())
        self.telegram.inject(
            {
                "guest_message": updates.message(
                    number, person, chat, text, guest_query_id=query, guest_bot_caller_user=person.json
                )
            }
        )
        return query

    def sees(self, chat: Chat | Person) -> Sent:
        """The next message of the bot in a chat."""
        place = chat.chat if isinstance(chat, Person) else chat
        seen = self._seen.get(place.id, 0)

        def following(state: State) -> Sent | None:
            there = [sent for sent in state.sent if sent.chat.id == place.id]
            return there[seen] if len(there) > seen else None

        found = self.telegram.wait(following, f"a message in {place.title}")
        self._seen[place.id] = seen + 1
        return found

    def sees_edit(self, sent: Sent, times: int = 1) -> Sent:
        """A message of the bot once its text has changed."""
        self.telegram.wait(lambda _: sent.edits >= times, "an edit")
        return sent

    def is_told(self, query: str) -> str | None:
        """The line that somebody sees who pressed a button."""
        return self.telegram.wait(
            lambda state: (state.notices[query],) if query in state.notices else None, "a notice"
        )[0]

    def is_offered(self, query: str) -> Json:
        """What somebody is offered who types."""
        return self.telegram.wait(lambda state: state.offers.get(query), "an offer")

    def guest_sees(self, query: str) -> Sent:
        """The answer in a chat that the bot is not in."""
        return self.telegram.wait(lambda state: state.guests.get(query), "an answer to a guest")

    def everything_is_handled(self, marker: Person) -> None:
        """Waits until the bot has taken all that was done before: a last question comes back answered."""
        self.says(marker, "merci")
        self.sees(marker)

    def count(self, chat: Chat | Person) -> int:
        """How many messages of the bot there are in a chat."""
        number = chat.id
        return self.telegram.perform(lambda state: sum(sent.chat.id == number for sent in state.sent))

    def _query(self) -> str:
        def give(state: State) -> str:
            number = f"q{state.number()}"
            state.open_queries.add(number)
            return number

        return self.telegram.perform(give)


__all__ = ["PATIENCE", "Story"]
