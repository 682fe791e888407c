"""The people of a corpus, so arranged that an article costs those whom it may name, however many there are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.articles.names.folding import fold
from bot.model import Person

_WORD = re.compile(r"[^\W_]+")


class Roster:
    """The people of a corpus under the last word of each spelling of their names.

    Args:
        people: everybody whom the corpus names.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self.people = tuple(people)
        self._places: dict[str, dict[int, None]] = {}
        for place, person in enumerate(self.people):
            for form in (person.name, *person.spellings):
                words = _WORD.findall(fold(form).lower())
                if words:
                    self._places.setdefault(words[-1], {})[place] = None

    def present(self, text: str) -> tuple[Person, ...]:
        """Those the last word of whose name stands in `text`, in the order of the corpus."""
        words = set(_WORD.findall(fold(text).lower()))
        return tuple(self.people[place] for place in sorted({p for word in words for p in self._places.get(word, ())}))
