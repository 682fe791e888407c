"""`bot unanswered` and `bot stats`: what the public asks, and what in vain."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.door import tell
from bot.cli.opening import corpus_option, open_engine, settings
from bot.cli.pictures import picture_option, write
from bot.counting import counted

if TYPE_CHECKING:
    from bot.journal.journal import Journal
    from bot.settings import Settings

_FINE = 0
_days_option = click.option(
    "--days", type=click.IntRange(1, 3650), default=30, show_default=True, help="How many days to look back."
)
_DECISIONS = ("open", "out of scope", "expected")


@click.command()
@corpus_option
@_days_option
@click.option(
    "--state",
    type=click.Choice(_DECISIONS),
    default="open",
    show_default=True,
    help="Show the questions about which this was decided.",
)
@click.option(
    "--decide", type=(click.IntRange(1), click.Choice(_DECISIONS)), metavar="N STATE", help="Decide about group N."
)
def unanswered(corpus: Path | None, days: int, state: str, decide: tuple[int, str] | None) -> int:
    """Show what was asked in vain, grouped by what it is about.

    Each line has the group's number, how often it was asked, and its newest wording, without personal data. A group
    that needs no article is put aside with --decide.

    \b
    Example: bot unanswered
             bot unanswered --decide 2 "out of scope"
    """  # noqa: D301 -- click wants the character itself, which keeps the lines apart
    from bot.errors import RefusedError
    from bot.ingest.digest import asked_in_vain, group_line
    from bot.ingest.words import say

    chosen = settings()
    journal = _journal(chosen)
    if journal is None:
        tell([say("en", "nothing in vain")])
        return _FINE
    since = dt.datetime.now(dt.UTC) - dt.timedelta(days=days)
    groups = asked_in_vain(journal, open_engine(corpus, chosen, alone=True), since, state)  # type: ignore[arg-type]
    if decide is None:
        tell(f"{number}\t{group_line(group, 'en')}" for number, group in enumerate(groups, start=1))
        if not groups:
            tell([say("en", "nothing in vain")])
        return _FINE
    number, decision = decide
    if number > len(groups):
        what, reason = f"group {number}", counted("the list has {groups:group/groups}", "en", groups=len(groups))
        raise RefusedError(what, reason, "look at it with: bot unanswered")
    chosen_group = groups[number - 1]
    journal.questions.decide([each.id for each in chosen_group.questions], decision)  # type: ignore[arg-type]
    tell([f"{decision}: {group_line(chosen_group, 'en')}"])
    return _FINE


@click.command()
@_days_option
@picture_option("--png", "Write the figures as a picture.")
def stats(days: int, png: Path | None) -> int:
    """Show how the bot is used.

    Questions, answered and declined, by day and language; votes; how long answers take; the most quoted articles and
    people. In a pipe, lines with tabs.

    Example: bot stats --days 7 --png week.png
    """
    from bot.render.console import Screen
    from bot.render.figure_words import word
    from bot.render.figures import show_figures

    journal = _journal(settings())
    if journal is None:
        tell([word("en", "nothing")])
        return _FINE
    figures = journal.figures(dt.datetime.now(dt.UTC) - dt.timedelta(days=days))
    show_figures(figures, Screen())
    if png is not None:
        from bot.render.picture import picture

        write(png, picture(figures))
    return _FINE


def _journal(chosen: Settings) -> Journal | None:
    """What the bot remembers; None, and a line about it, where it has not begun to."""
    from bot.journal.journal import Journal

    if Journal.is_there(chosen.database):
        return Journal.open(chosen.database)
    address = chosen.database.partition("?")[0]
    click.echo(f"bot: {address} is not there: `bot serve` makes it; BOT_DATABASE tells where another one is", err=True)
    return None
