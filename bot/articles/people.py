"""The people whom a corpus names: one entry each, with every spelling met and what the articles say they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.articles.names.candidates import Candidate, accepted
from bot.articles.names.joining import join
from bot.articles.names.rolling import distinct
from bot.model import Person


def name_people(names: Iterable[Iterable[Candidate]], declared: tuple[Person, ...]) -> tuple[Person, ...]:
    """Everybody whom the articles name, without what the articles tell of them; the declared first.

    Args:
        names: of each article, what may be names in it.
        declared: people whom the organizers declare, with their roles.

    Returns:
        One person for all spellings of a name: the declared one is shown, else the most frequent.
    """
    return tuple(group.person() for group in join(accepted(names), declared))


def with_roles(people: Sequence[Person], found: Iterable[Mapping[str, tuple[str, ...]]]) -> tuple[Person, ...]:
    """People with the roles that the articles give them behind those they have.

    Args:
        people: with the roles known so far.
        found: of each article, the roles that it gives under the people's names.
    """
    roles: dict[str, list[str]] = {person.name: list(person.roles) for person in people}
    for each in found:
        for name, texts in each.items():
            roles[name].extend(texts)
    return tuple(replace(person, roles=distinct(roles[person.name])) for person in people)
