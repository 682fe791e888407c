"""What was asked and what came back: every question once, and after how long."""

from __future__ import annotations

import itertools
import time
from collections import defaultdict, deque
from collections.abc import Hashable, Iterator

from tests.chat.fake.state import Call, State
from tests.chat.fake.telegram import Telegram
from tests.soak.traffic import Asking

#: Messages that the fake goes on knowing, for replies that point at them.
_KNOWN = 5000


class Tally:
    """The questions that wait, and the seconds that the others waited; keeps the fake small while it counts."""

    def __init__(self, telegram: Telegram) -> None:
        self.asked = 0
        self.answered = 0
        #: Answers that nobody waited for: the second one to a question, or one to none.
        self.extra: list[Call] = []
        self._telegram = telegram
        self._waiting: dict[Hashable, deque[float]] = defaultdict(deque)
        self._waits: list[float] = []

    @property
    def waiting(self) -> int:
        """How many questions have no answer yet."""
        return self.asked - self.answered

    def new_waits(self) -> list[float]:
        """The seconds from question to answer of those that were answered since this was asked last."""
        found, self._waits = self._waits, []
        return found

    def ask(self, asking: Iterator[Asking], number: int) -> None:
        """Puts so many of the questions before the bot at once."""

        def write(state: State) -> None:
            for ask in itertools.islice(asking, number):
                update, key = ask(state)
                self._waiting[key].append(time.monotonic())
                state.pending.append({"update_id": state.number()} | update)

        self._telegram.perform(write)
        self._telegram.wake()
        self.asked += number

    def count(self) -> None:
        """Takes the answers that have come."""

        def take(state: State) -> list[Call]:
            calls = [call for call in state.calls if call.method in _ANSWERS]
            state.calls.clear()
            state.sent.clear()
            state.offers.clear()
            for old in list(itertools.islice(state.messages, max(0, len(state.messages) - _KNOWN))):
                del state.messages[old]
            return calls

        for call in self._telegram.perform(take):
            since = self._waiting.get(key := _key(call))
            if since is None:
                self.extra.append(call)
                continue
            self.answered += 1
            self._waits.append(call.at - since.popleft())
            if not since:
                del self._waiting[key]


def _key(call: Call) -> Hashable:
    if call.method == "answerInlineQuery":
        return str(call.given["inline_query_id"])
    chat = int(call.given["chat_id"])
    return chat if chat > 0 else (chat, call.given["reply_parameters"]["message_id"])


_ANSWERS = frozenset({"sendMessage", "answerInlineQuery"})
