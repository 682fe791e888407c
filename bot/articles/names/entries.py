"""Where an article means somebody, before anybody knows whom: what depends on names alone, not on what people are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.articles.names.declarers import declarers
from bot.articles.names.mentions import Naming, namings
from bot.articles.names.phrases import Phrase, phrases
from bot.articles.names.pronouns import Pronoun, pronouns
from bot.articles.names.prose import Prose
from bot.articles.names.trades import trades
from bot.model import Person


@dataclass(frozen=True, slots=True)
class Entries:
    """The places of one article, in order.

    Attributes:
        prose: the article.
        named: where it names people.
        every: these, and where it describes somebody or puts a pronoun.
    """

    prose: Prose
    named: tuple[Naming, ...]
    every: tuple[Naming | Phrase | Pronoun, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """The names of those whom the article names."""
        return tuple(dict.fromkeys(naming.person.name for naming in self.named))


def entries_of(prose: Prose, people: Sequence[Person]) -> Entries:
    """Where an article names, describes or refers to somebody.

    Args:
        prose: the article.
        people: those whom it may name.
    """
    named = namings(prose.masked, people)
    also = trades(prose.folded, named)
    described = [*phrases(prose.folded, prose.masked, also), *declarers(prose.folded, prose.masked, also)]
    every: list[Naming | Phrase | Pronoun] = [*named, *described, *pronouns(prose.folded)]
    every.sort(key=lambda entry: entry.span)
    return Entries(prose, named, tuple(every))
