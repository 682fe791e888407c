"""One article on the screen: its clean text, its passages numbered, its statements marked with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.style import Style
from rich.text import Text

from bot.model import Article, Corpus, Span, Statement
from bot.render.console import Screen
from bot.render.links import address
from bot.render.safe import one_line, safe

_SMALL = Style(dim=True)
_WORDS = Style(color="cyan")
_OPEN = "speaker left open"
_START = 60


def show_article(article: Article, corpus: Corpus, screen: Screen) -> None:
    """Write `article` to `screen`; its statements are coloured, and listed with their speakers under each passage."""
    statements = corpus.statements_by_article.get(article.id, ())
    passages = [passage.span for passage in corpus.passages if passage.article == article.id]
    _show_head(article, screen)
    for number, span in _pieces(article, passages):
        label = f"[{number}] " if number else ""
        body = Text(safe(article.read(span)), style="" if number else Style(bold=True))
        for statement in statements:
            if statement.span.overlaps(span):
                body.stylize(_WORDS, max(0, statement.span.start - span.start), statement.span.end - span.start)
        screen.print(Text.assemble((label, _SMALL), body), soft_wrap=screen.is_plain)
        for statement in statements:
            if span.start <= statement.span.start < span.end:
                screen.print(_speaker(statement, article), soft_wrap=True)
        screen.print()


def _show_head(article: Article, screen: Screen) -> None:
    screen.print(Text(one_line(article.title) or one_line(article.id), style="bold cyan"), soft_wrap=True)
    date = article.date.isoformat() if article.date else ""
    authors = ", ".join(one_line(author) for author in article.authors)
    known = (one_line(article.id), one_line(article.publisher or ""), date, authors, address(article.url) or "")
    screen.print(Text(" · ".join(part for part in known if part), style=_SMALL), soft_wrap=True)
    screen.print()


def _speaker(statement: Statement, article: Article) -> Text:
    who = one_line(statement.speaker) if statement.speaker else _OPEN
    return Text(f"    ↳ {who} ({statement.form}): {one_line(article.read(statement.span), _START)}", style=_SMALL)


def _pieces(article: Article, passages: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """The text in order: each passage with its number, and what no passage holds (headings) under number 0."""
    reached = 0
    for number, span in enumerate(sorted(passages), start=1):
        yield from _rest(article, Span(reached, span.start))
        start = max(reached, span.start)
        if start < span.end:
            yield number, Span(start, span.end)
            reached = span.end
    yield from _rest(article, Span(reached, len(article.text)))


def _rest(article: Article, span: Span) -> Iterator[tuple[int, Span]]:
    text = article.text[span.start : span.end]
    stripped = text.strip()
    if stripped:
        start = span.start + text.index(stripped)
        yield 0, Span(start, start + len(stripped))
