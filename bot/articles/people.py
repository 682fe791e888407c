"""The people whom a corpus names: one entry each, with every spelling met and what the articles say they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.articles.names.candidates import candidates
from bot.articles.names.casting import cast_of
from bot.articles.names.joining import join
from bot.articles.names.prose import Prose
from bot.articles.names.rolling import distinct
from bot.articles.names.roster import Roster
from bot.model import Article, Person

#: Spellings in running prose weigh more than those in titles, lists and captions.
_PROSE, _TITLE, _ASIDE = 1.0, 0.5, 0.4


def name_people(articles: Sequence[Article], declared: tuple[Person, ...]) -> tuple[Person, ...]:
    """Everybody whom `articles` name, without what the articles tell of them; the declared first.

    Args:
        articles: the corpus.
        declared: people whom the organizers declare, with their roles.

    Returns:
        One person for all spellings of a name: the declared one is shown, else the most frequent.
    """
    texts = [piece for article in articles for piece in _pieces(article)]
    return tuple(group.person() for group in join(candidates(texts), declared))


def learn_people(articles: Sequence[Article], declared: tuple[Person, ...]) -> tuple[Person, ...]:
    """Everybody whom `articles` name, with what the articles say that they are; the declared first.

    The articles are read twice: first for what they state of people beside their names, then, knowing that, for the
    nouns by which they go on speaking of them.

    Args:
        articles: the corpus.
        declared: people whom the organizers declare; their names, spellings and roles stand before what is learned.
    """
    named = name_people(articles, declared)
    roster = Roster(named)
    stated = _with_roles(named, [roles_in(article, roster, stated=True) for article in articles])
    roster = Roster(stated)
    return _with_roles(stated, [roles_in(article, roster) for article in articles])


def roles_in(article: Article, roster: Roster, *, stated: bool = False) -> dict[str, tuple[str, ...]]:
    """The roles that one article gives to people, under their names.

    Args:
        article: the article.
        roster: everybody whom the corpus names.
        stated: only those that stand beside a name ("X, fondatrice de …"), which are beyond doubt.
    """
    profiles = cast_of(Prose(article), roster).profiles
    return {
        name: tuple(role.text for role in (profile.stated if stated else [*profile.stated, *profile.roles]))
        for name, profile in profiles.items()
    }


def _with_roles(people: Sequence[Person], found: Sequence[dict[str, tuple[str, ...]]]) -> tuple[Person, ...]:
    roles: dict[str, list[str]] = {person.name: list(person.roles) for person in people}
    for each in found:
        for name, texts in each.items():
            roles[name].extend(texts)
    return tuple(replace(person, roles=distinct(roles[person.name])) for person in people)


def _pieces(article: Article) -> list[tuple[str, float]]:
    """The article's texts with the weight of their spellings."""
    pieces = [(article.title, _TITLE)]
    for block in article.blocks:
        pieces.append((article.read(block.span), _PROSE if block.kind == "paragraph" else _ASIDE))
        if block.caption:
            pieces.append((block.caption, _ASIDE))
    return pieces
