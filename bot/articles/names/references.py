"""Whom each place of an article means, by name, pronoun or description: what the search joins sentences to people by."""

from __future__ import annotations

from collections.abc import Iterator

from bot.articles.names.cast import Cast
from bot.model import Reference


def find_references(cast: Cast) -> Iterator[Reference]:
    """The places where an article means people of the corpus, in order; where several are meant, one entry each."""
    for mention in cast.mentions:
        for person in mention.person.split(", ") if mention.person else ():
            yield Reference(cast.prose.article.id, mention.span, person)
