"""Ranked passages as hits: how each sentence, and what stands around, meets the words of the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.model import Hit, Match, Passage
from bot.search.close import Close
from bot.search.fitting import Floats
from bot.search.sought import Sought
from bot.search.spans import places
from bot.search.strings import Strings
from bot.search.texts import Texts

_Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Matcher:
    """How the passages of one corpus meet one question, for some of them and those beside them."""

    passages: Sequence[Passage]
    texts: Texts
    close: Close
    sentences: list[_Row]
    bodies: list[_Row]
    contexts: list[_Row]
    people: list[frozenset[str]]

    @classmethod
    def of(cls, passages: Sequence[Passage], texts: Texts, sought: Sought, ranked: Sequence[int]) -> Matcher:
        """Measures the passages at the places `ranked` and those before and after them."""
        near = {place + step for place in ranked for step in (-1, 0, 1)}
        wanted = np.array(sorted(place for place in near if 0 <= place < len(passages)), np.int64)
        close = Close.look(texts, wanted)
        body, context = texts.words.term[close.body], texts.words.term[close.context]
        return cls(
            passages=passages,
            texts=texts,
            close=close,
            sentences=_rows(sought.met(body, close.sentence, len(close.sentences))),
            bodies=_rows(sought.met(body, close.passage, len(wanted))),
            contexts=_rows(sought.met(context, close.under, len(wanted))),
            people=_people(texts, close, texts.names),
        )

    def hit(self, place: int, score: float) -> Hit:
        """The hit of the passage at `place`, one of those ranked."""
        row = int(np.searchsorted(self.close.passages, place))
        passage = self.passages[place]
        first = int(self.close.first[row])
        rows = range(first, first + len(passage.sentences))
        matches = tuple(
            Match(span, self.sentences[sentence], self.people[sentence])
            for span, sentence in zip(passage.sentences, rows, strict=True)
        )
        return Hit(passage, score, matches, self.contexts[row], self._beside(row, -1), self._beside(row, 1))

    def _beside(self, row: int, step: int) -> _Row:
        """How the passage before or after one meets the question, where it is of the same article."""
        other, places_of = row + step, self.close.passages
        if not 0 <= other < len(places_of) or places_of[other] != places_of[row] + step:
            return ()
        articles = self.texts.articles
        return self.bodies[other] if articles[places_of[other]] == articles[places_of[row]] else ()


def _rows(values: Floats) -> list[_Row]:
    return list(map(tuple, values.tolist()))


def _people(texts: Texts, close: Close, names: Strings) -> list[frozenset[str]]:
    """Whom each sentence that is looked at names or quotes."""
    at, lengths = places(texts.people_starts, close.sentences)
    found = texts.people[at].tolist()
    known = {number: names[number] for number in set(found)}
    people = iter(known[number] for number in found)
    return [frozenset(next(people) for _ in range(length)) for length in lengths.tolist()]
