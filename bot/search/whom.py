"""Whom a question means: people whom it names, or somebody whom it describes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model import Language, Mention
from bot.search.asides import stands_aside
from bot.search.names import NameFinder
from bot.search.roles import RoleFinder, same_length


@dataclass(frozen=True, slots=True)
class Whom:
    """The mentions of people in a question, in order, and whether those it means are described, not named."""

    mentions: tuple[Mention, ...]
    described: bool


def whom(question: str, language: Language, names: NameFinder, roles: RoleFinder) -> Whom:
    """Whom a question means.

    A description counts where nobody of the corpus is named, or only beside it: "what does the mayor think of Morel?"
    asks for the mayor's words.

    Args:
        question: the question.
        language: its language.
        names: finds names.
        roles: finds descriptions.
    """
    mentions = names.find(question)
    role = roles.find(question, language)
    if role is None:
        return Whom(mentions, described=False)
    named = [mention for mention in mentions if mention.people]
    if named:
        folded = same_length(question)
        beside = all(_is_beside(mention, role, folded, language) for mention in named)
        if not beside or _is_aside(role, folded, language):
            return Whom(mentions, described=False)
    return Whom(_with(role, mentions), described=True)


def _is_beside(mention: Mention, role: Mention, folded: str, language: Language) -> bool:
    """Whether a name is not that of whoever is described, and only says it more closely or is told of."""
    if not set(role.people).isdisjoint(mention.people):
        return False
    return _within(mention, role) or _is_aside(mention, folded, language)


def _is_aside(mention: Mention, folded: str, language: Language) -> bool:
    return stands_aside(folded, mention.span.start, mention.span.end, language)


def _with(role: Mention, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The description and the strangers who are named outside it, in order."""
    strangers = [mention for mention in mentions if not mention.people and not _within(mention, role)]
    return tuple(sorted((role, *strangers), key=lambda mention: mention.span.start))


def _within(mention: Mention, role: Mention) -> bool:
    return mention.span.start < role.span.end and role.span.start < mention.span.end
