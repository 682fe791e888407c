"""`bot articles`: the list of the articles, or of those that fit."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.opening import corpus_option, open_corpus, settings

if TYPE_CHECKING:
    from bot.model import Article, Corpus

_FOUND, _NONE = 0, 1
_DAY = click.DateTime(["%Y-%m-%d"])
_DAYS = frozenset({"since", "until"})


@dataclass(frozen=True)
class Filters:
    """What an article must have to be listed; what is empty is not asked for."""

    words: str = ""
    publisher: str = ""
    author: str = ""
    person: str = ""
    language: str = ""
    since: dt.date | None = None
    until: dt.date | None = None

    def of(self, corpus: Corpus) -> tuple[Article, ...]:
        """The articles that fit, in their order."""
        from bot.render.marks import fold

        quoted = {
            statement.article
            for statement in corpus.statements
            if self.person and fold(self.person) in fold(statement.speaker or "")
        }
        return tuple(
            article
            for article in corpus.articles
            if all(fold(word) in fold(f"{article.id} {article.title} {article.text}") for word in self.words.split())
            and fold(self.publisher) in fold(article.publisher or "")
            and fold(self.author) in fold(", ".join(article.authors))
            and (not self.person or article.id in quoted)
            and self.language in {"", article.language}
            and self._in_time(article.date)
        )

    def _in_time(self, date: dt.date | None) -> bool:
        if date is None:
            return self.since is None and self.until is None
        return (self.since or date) <= date <= (self.until or date)


@click.command()
@click.argument("words", nargs=-1)
@corpus_option
@click.option("--publisher", default="", metavar="NAME", help="Only articles of this publisher.")
@click.option("--author", default="", metavar="NAME", help="Only articles by this author.")
@click.option("--person", default="", metavar="NAME", help="Only articles that quote this person.")
@click.option("--language", type=click.Choice(["fr", "en"]), help="Only articles in this language.")
@click.option("--since", type=_DAY, metavar="DATE", help="Only articles of this day (2016-11-14) or later.")
@click.option("--until", type=_DAY, metavar="DATE", help="Only articles of this day or earlier.")
def articles(words: tuple[str, ...], corpus: Path | None, **wanted: str | dt.datetime | None) -> int:
    """List the articles of the corpus.

    With WORDS, those whose name, title or text has all of them. A part of a name is enough; case and accents do not
    matter. In a pipe, one line an article: id, date, publisher and title with tabs between them. Exit status 1 tells
    that no article fits.

    \b
    Example: bot articles
             bot articles numérique --since 2016-11-15 --person Mahjoubi
    """  # noqa: D301 -- click wants the character itself, which keeps the lines apart
    from bot.render.console import Screen
    from bot.render.listing import show_articles

    days = {
        name: value.date() if isinstance(value, dt.datetime) else None
        for name, value in wanted.items()
        if name in _DAYS
    }
    texts = {name: str(value or "") for name, value in wanted.items() if name not in _DAYS}
    found = open_corpus(corpus, settings())
    fitting = Filters(" ".join(words), **texts, **days).of(found)  # type: ignore[arg-type]
    show_articles(replace(found, articles=fitting), Screen())
    return _FOUND if fitting else _NONE
