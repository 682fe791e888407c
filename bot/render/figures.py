"""The figures of the bot's use: tables on a terminal, lines with tabs elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from bot.model import Count, Figures, Language
from bot.render.console import Screen
from bot.render.figure_words import word
from bot.render.safe import one_line

_MOST, _WIDE = 10, 60

Rows = Sequence[tuple[str, ...]]


def show_figures(figures: Figures, screen: Screen, language: Language = "en") -> None:
    """Write the figures to `screen`, a table for each view of them; views that hold nothing are left out."""
    if not figures.total.asked:
        screen.write_line(word(language, "nothing"))
        return
    for head, rows in tables(figures, language):
        if not rows:
            continue
        if screen.is_plain:
            for row in rows:
                screen.write_line("\t".join((head[0], *row)))
            continue
        table = Table(*head, box=SIMPLE_HEAD, header_style="bold cyan")
        for row in rows:
            table.add_row(*(Text(field) for field in row))
        screen.print(table)


def tables(figures: Figures, language: Language) -> tuple[tuple[tuple[str, ...], Rows], ...]:
    """Each view of the figures: its heads, the first of which names the view, and its rows."""
    asked = tuple(word(language, key) for key in ("asked", "answered", "declined"))
    return (
        (("", ""), summary(figures, language)),
        ((word(language, "day"), *asked), _counts(figures.days)),
        ((word(language, "language"), *asked), _counts(figures.languages)),
        ((word(language, "reason"), ""), [(one_line(reason), str(number)) for reason, number in figures.reasons]),
        ((word(language, "articles"), ""), _most(figures.articles)),
        ((word(language, "people"), ""), _most(figures.people)),
    )


def summary(figures: Figures, language: Language) -> list[tuple[str, str]]:
    """The figures of the whole time, one a row."""
    total, votes = figures.total, figures.votes
    rows = [
        (word(language, "asked"), str(total.asked)),
        (word(language, "answered"), str(total.answered)),
        (word(language, "declined"), str(total.declined)),
        (word(language, "up"), str(votes.up)),
        (word(language, "down"), str(votes.down)),
    ]
    if figures.median_ms is not None and figures.slow_ms is not None:
        took = word(language, "milliseconds", median=round(figures.median_ms), slow=round(figures.slow_ms))
        rows.append((word(language, "latency"), took))
    return rows


def _counts(counts: Iterable[Count]) -> list[tuple[str, ...]]:
    return [(one_line(count.name), str(count.asked), str(count.answered), str(count.declined)) for count in counts]


def _most(quoted: Sequence[tuple[str, int]]) -> list[tuple[str, ...]]:
    return [(one_line(name, _WIDE), str(number)) for name, number in quoted[:_MOST]]
