"""Which words stand in the sentences that name or quote somebody."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.search.spans import Longs, places, starts_of
from bot.search.strings import Lookup
from bot.search.texts import Texts

#: People whose company stays known, and terms whose numbers do.
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Held(Container[str]):
    """Some of the terms of a corpus, by their numbers."""

    terms: Mapping[str, int]
    numbers: frozenset[int]

    def __contains__(self, term: object) -> bool:
        return isinstance(term, str) and self.terms[term] in self.numbers


class _Found(dict[str, int]):
    """The numbers of terms, -1 for what is none; what a question asks of thousands of people is looked up once."""

    def __init__(self, terms: Lookup) -> None:
        super().__init__()
        self._terms = terms

    def __missing__(self, term: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        self[term] = number = self._terms.find(term)
        return number


class Company:
    """The terms of the sentences that are about each person of a corpus."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._known: dict[str, Held] = {}
        self._found = _Found(texts.words.terms)

    def __call__(self, person: str) -> Held:
        """The terms of the sentences that name or quote `person`; none where nobody bears the name."""
        found = self._known.get(person)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[person] = found = Held(self._found, self._terms(person))
        return found

    def numbers(self, people: Collection[str]) -> tuple[int, ...]:
        """The numbers of people; whose name nobody bears is left out."""
        return tuple(self._numbers[person] for person in people if person in self._numbers) if people else ()

    def _terms(self, person: str) -> frozenset[int]:
        number = self._numbers.get(person)
        if number is None:
            return frozenset()
        first, sentences = self._sentences
        at, _ = places(self._texts.body_starts, sentences[first[number] : first[number + 1]])
        return frozenset(self._texts.words.term[self._texts.body[at]].tolist())

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self._texts.names)}

    @cached_property
    def _sentences(self) -> tuple[Longs, Longs]:
        """The sentences that are about somebody, person by person, and where each person's begin."""
        people = self._texts.people
        sentences = np.repeat(np.arange(len(self._texts.people_starts) - 1), np.diff(self._texts.people_starts))
        first = starts_of(np.bincount(people, minlength=len(self._texts.names)))
        return first, sentences[np.argsort(people, kind="stable")]
