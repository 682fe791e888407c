"""Portraits: a pronoun that nobody in its paragraph explains means the person whom the article is about."""

from __future__ import annotations

from collections.abc import Mapping

from bot.articles.names.cast import Cast, Mention
from bot.articles.names.first_names import Gender
from bot.articles.names.phrases import Phrase
from bot.articles.names.pronouns import Pronoun


def meant_in_portrait(cast: Cast, pronoun: Pronoun, hero: str | None, found: Mention | None) -> str | None:
    """Whom a pronoun means where the article may have a protagonist.

    Args:
        cast: the people of the article so far.
        pronoun: the pronoun.
        hero: the protagonist of the pronoun's gender, if the article has one.
        found: whom it means as far as the sentences around tell, with a name or without.
    """
    named = found is not None and found.person is not None
    if hero is None or (found and named and not _in_another_paragraph(cast, pronoun, found)):
        return found.person if found else None
    # A paragraph of a portrait goes on about its person, not about whom the one before came to.
    alone = _in_another_paragraph(cast, pronoun, found) if found else not _anybody_near(cast, pronoun)
    return hero if alone or (pronoun.human and not _anybody_else_named(cast, pronoun, hero)) else None


def portrayed(cast: Cast, phrase: Phrase, heroes: Mapping[Gender, str | None]) -> str | None:
    """Whom "», explique le chaudronnier" means in a portrait: its person, where nobody else is near.

    Args:
        cast: the people of the article so far.
        phrase: a description that means nobody of them as far as they are known.
        heroes: the article's protagonist of each gender.
    """
    if not phrase.says or phrase.gender is None or phrase.role.words:
        return None
    pronoun = Pronoun(phrase.span, phrase.gender, plural=False, last=False, human=False)
    return meant_in_portrait(cast, pronoun, heroes.get(phrase.gender), None)


def _in_another_paragraph(cast: Cast, pronoun: Pronoun, found: Mention) -> bool:
    return found.paragraph < cast.prose.paragraph_at(pronoun.span.start)


def _near(cast: Cast, pronoun: Pronoun) -> list[Mention]:
    position = pronoun.span.start
    near = cast.recent(position, cast.prose.paragraph_at(position) - 1)
    return [mention for mention in near if mention.may_be(pronoun.gender)]


def _anybody_near(cast: Cast, pronoun: Pronoun) -> bool:
    """Whether anybody of the pronoun's gender stands near enough to be meant, so that it is open which."""
    return any(mention.leads for mention in _near(cast, pronoun))


def _anybody_else_named(cast: Cast, pronoun: Pronoun, hero: str) -> bool:
    return any(mention.person not in (None, hero) for mention in _near(cast, pronoun))
