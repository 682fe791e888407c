"""The people whom a corpus names: one entry each, with every spelling met and what the articles say they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.articles.names.candidates import candidates
from bot.articles.names.casting import cast_of
from bot.articles.names.folding import fold
from bot.articles.names.joining import join
from bot.articles.names.prose import Prose
from bot.model import Article, Person

#: Spellings in running prose weigh more than those in titles, lists and captions.
_PROSE, _TITLE, _ASIDE = 1.0, 0.5, 0.4
_MOST_ROLES = 8


def learn_people(articles: Sequence[Article], declared: tuple[Person, ...]) -> tuple[Person, ...]:
    """Everybody whom `articles` name, the declared first.

    Args:
        articles: the corpus.
        declared: people whom the organizers declare; their names, spellings and roles stand before what is learned.

    Returns:
        One person for all spellings of a name: the declared one is shown, else the most frequent.
    """
    texts = [piece for article in articles for piece in _pieces(article)]
    people = tuple(group.person() for group in join(candidates(texts), declared))
    roles: dict[str, list[str]] = {person.name: list(person.roles) for person in people}
    for article in articles:
        cast = cast_of(Prose(article), people)
        for name, profile in cast.profiles.items():
            roles[name].extend(role.text.strip(" ,'’") for role in profile.roles)
    return tuple(replace(person, roles=_distinct(roles[person.name])) for person in people)


def _pieces(article: Article) -> list[tuple[str, float]]:
    """The article's texts with the weight of their spellings."""
    pieces = [(article.title, _TITLE)]
    for block in article.blocks:
        pieces.append((article.read(block.span), _PROSE if block.kind == "paragraph" else _ASIDE))
        if block.caption:
            pieces.append((block.caption, _ASIDE))
    return pieces


def _distinct(roles: Sequence[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for role in roles:
        if role:
            kept.setdefault(fold(role).lower(), role)
    return tuple(kept.values())[:_MOST_ROLES]
