"""Which article of the corpus a few letters mean."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.model import Article, Corpus

_NEAR = 5


def named(name: str, corpus: Corpus) -> Article:
    """The article with this id, its ending left out or not, or the only one whose id or title has `name` in it.

    Case and accents do not matter.

    Raises:
        click.UsageError: no article fits, or several do.
    """
    from bot.render.marks import fold

    if name in corpus.by_id:
        return corpus.by_id[name]
    wanted = fold(name)
    stems = [found for found in corpus.articles if fold(found.id.rpartition(".")[0]) == wanted]
    if len(stems) == 1:
        return stems[0]
    matching = [found for found in corpus.articles if wanted in fold(found.id) or wanted in fold(found.title)]
    if len(matching) == 1:
        return matching[0]
    if not matching:
        msg = f"no article has {name!r} in its id or title; 'bot articles' lists them"
        raise click.UsageError(msg)
    ids = ", ".join(found.id for found in matching[:_NEAR]) + (", …" if len(matching) > _NEAR else "")
    msg = f"{name!r} fits {len(matching)} articles ({ids}); write more of the id"
    raise click.UsageError(msg)
