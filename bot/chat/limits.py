"""How many questions a person and a chat may ask in a minute: one friendly line, then silence."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["pass", "tell", "silence"]
_WINDOW = 60.0
#: Past this many, who has been quiet for longest is forgotten first.
_REMEMBERED = 50_000


@dataclass
class _Asked:
    times: deque[float] = field(default_factory=deque)
    told: bool = False


class Limit:
    """At most `most` questions in any minute for each key; 0 sets no limit."""

    def __init__(self, most: int, clock: Callable[[], float]) -> None:
        self._most = most
        self._clock = clock
        self._asked: OrderedDict[Hashable, _Asked] = OrderedDict()

    def check(self, key: Hashable) -> Verdict:
        """Counts one question: it may pass, or it is too many, to be told ("tell", once) or not ("silence")."""
        if not self._most:
            return "pass"
        now = self._clock()
        asked = self._asked.setdefault(key, _Asked())
        self._asked.move_to_end(key)
        while len(self._asked) > _REMEMBERED:
            self._asked.popitem(last=False)
        while asked.times and asked.times[0] <= now - _WINDOW:
            asked.times.popleft()
        if len(asked.times) < self._most:
            asked.times.append(now)
            asked.told = False
            return "pass"
        told, asked.told = asked.told, True
        return "silence" if told else "tell"

    def forget(self, key: Hashable) -> None:
        """Forgets what a key has asked."""
        self._asked.pop(key, None)
