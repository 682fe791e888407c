"""A corpus on the screen: the list of its articles, and what `bot check` found in each file."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.counting import counted
from bot.model import Article, Corpus, Notice
from bot.render.console import Screen
from bot.render.report import FileReport, file_reports, summary
from bot.render.safe import one_line, safe

_SMALL = Style(dim=True)
_FIGURES = "  {words:word/words}, {passages:passage/passages}, {statements:statement/statements}"


def show_articles(corpus: Corpus, screen: Screen) -> None:
    """Write the list of articles: a table on a terminal, otherwise one line of tab-separated fields each."""
    rows = [_fields(article) for article in corpus.articles]
    if screen.is_plain:
        for row in rows:
            screen.write_line("\t".join(row))
        return
    if not rows:
        screen.write_line("No article fits.")
        return
    table = Table("article", "date", "publisher", "title", box=SIMPLE_HEAD, header_style="bold cyan")
    for row in rows:
        table.add_row(*(Text(field) for field in row))
    screen.print(table)


def show_check(corpus: Corpus, screen: Screen, *, passages: bool = False) -> None:
    """Write the report of each file, a summary line last; with `passages`, the texts of the passages too."""
    for report in file_reports(corpus):
        _show_file(report, screen, passages=passages)
    counts = ", ".join(f"{what} {count}" for what, count in summary(corpus).items())
    screen.print(Text(f"In all: {counts}", style="bold"), soft_wrap=True)


def _show_file(report: FileReport, screen: Screen, *, passages: bool) -> None:
    screen.print(Text(one_line(report.file), style="bold cyan"), soft_wrap=True)
    article = report.article
    if article is not None:
        _, date, publisher, title = _fields(article)
        screen.print(Text(f"  {title}"), soft_wrap=True)
        screen.print(Text(f"  {date or 'no date'} · {publisher or 'no publisher'}", style=_SMALL), soft_wrap=True)
        counts = {"words": report.words, "passages": len(report.passages), "statements": report.statements}
        screen.print(Text(counted(_FIGURES, "en", **counts)), soft_wrap=True)
    for line in report.about:
        screen.print(Text(f"  {one_line(line)}"), soft_wrap=True)
    for notice in report.notices:
        screen.print(_notice(notice), soft_wrap=True)
    for number, text in enumerate(report.passages if passages else (), start=1):
        screen.print(Text.assemble((f"  [{number}] ", _SMALL), safe(text)), soft_wrap=True)
    screen.print()


def _notice(notice: Notice) -> Text:
    place = f"line {notice.line}: " if notice.line is not None else ""
    word, style = ("unusable", "bold red") if notice.fatal else ("warning", "yellow")
    return Text.assemble((f"  {word}: ", style), f"{place}{one_line(notice.text)}")


def _fields(article: Article) -> tuple[str, str, str, str]:
    date = article.date.isoformat() if article.date else ""
    return one_line(article.id), date, one_line(article.publisher or ""), one_line(article.title)
