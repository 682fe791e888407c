"""`bot check` and `bot show`: the corpus as the bot reads it."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.naming import named
from bot.cli.opening import corpus_option, open_corpus, settings

if TYPE_CHECKING:
    from bot.model import Corpus

_FINE, _UNUSABLE = 0, 1


@click.command()
@corpus_option
@click.option("--passages", is_flag=True, help="Also print the text of every passage.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
def check(corpus: Path | None, *, passages: bool, as_json: bool) -> int:
    """Read the corpus as the bot does and report on each file.

    For each file: its title, date, words, passages, statements and warnings. Exit status 1 tells that a file cannot be
    used.

    Example: bot check --corpus corpus
    """
    chosen = settings()
    found = _with_questions(open_corpus(corpus, chosen), corpus or chosen.corpus)
    if as_json:
        from bot.render.json import line
        from bot.render.report import report_object

        click.echo(line(report_object(found, passages=passages)))
    else:
        from bot.render.console import Screen
        from bot.render.listing import show_check

        show_check(found, Screen(), passages=passages)
    return _UNUSABLE if any(notice.fatal for notice in found.notices) else _FINE


@click.command()
@click.argument("article")
@corpus_option
def show(article: str, corpus: Path | None) -> int:
    """Show one article with its passages and statements.

    ARTICLE is its id (the file's name) or a part of its id or title that no other article has.

    Example: bot show ouverture
    """
    from bot.render.console import Screen
    from bot.render.reading import show_article

    found = open_corpus(corpus, settings())
    show_article(named(article, found), found, Screen())
    return _FINE


def _with_questions(found: Corpus, folder: Path) -> Corpus:
    """The corpus with a notice where the expected questions beside it cannot be read."""
    from bot.errors import QuestionSetError
    from bot.ingest.expectations import FILE, expected
    from bot.model import Notice

    try:
        expected(folder)
    except QuestionSetError as error:
        text = f"{error.reason}; until that is mended, no change of the corpus is tried on these questions"
        return replace(found, notices=(*found.notices, Notice(FILE, text, error.line)))
    return found
