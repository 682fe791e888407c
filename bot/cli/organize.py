"""`bot add`, `bot remove` and `bot undo`: the organizers' door in the terminal."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.door import open_door, tell
from bot.cli.naming import named
from bot.cli.opening import corpus_option

if TYPE_CHECKING:
    from bot.ingest.door import Door, Proposal
    from bot.ingest.drafting import Draft

_DONE, _NOT_DONE, _WRONG = 0, 1, 2
#: What is meant for an address, of whatever kind, and no file.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")

_yes_option = click.option("--yes", is_flag=True, help="Do not ask, unless an expected question breaks.")
_break_option = click.option("--even-if-broken", is_flag=True, help="Do not ask even if an expected question breaks.")


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE-OR-URL...")
@corpus_option
@click.option("--replace", metavar="ARTICLE", help="Put the one article in the place of this one.")
@click.option("--keep-copies", is_flag=True, help="Add an article although the corpus has nearly the same.")
@_yes_option
@_break_option
def add(  # noqa: PLR0913 -- click gives each option as an argument
    sources: tuple[str, ...],
    corpus: Path | None,
    replace: str | None,
    *,
    keep_copies: bool,
    yes: bool,
    even_if_broken: bool,
) -> int:
    """Add articles from files or web addresses.

    Shows what the bot understood of each, and which expected questions would be answered differently, and asks before
    it writes. Exit status 1 tells that nothing was written, 2 that a file or address could not be taken; the others
    are.

    \b
    Example: bot add article.txt page.html
             bot add https://www.example.org/an-article
             bot add --replace 2016-old.md corrected.txt
    """  # noqa: D301 -- click wants the character itself, which keeps the lines apart
    if replace and len(sources) > 1:
        msg = "--replace takes one file or address"
        raise click.UsageError(msg)
    door = open_door(corpus)
    removed = [named(replace, door.corpus()).id] if replace else []
    drafts, refused = _drafts(sources, door.door, removed)
    if not drafts:
        return _WRONG
    proposal = door.door.propose(drafts, removed)
    copies = [copy for preview in proposal.previews for copy in preview.copies]
    if copies and not keep_copies:
        tell_proposal(proposal)
        click.echo("bot: nearly the same is in the corpus; use --replace ARTICLE or --keep-copies", err=True)
        return _NOT_DONE
    status = _settle(door.door, proposal, yes=yes, even_if_broken=even_if_broken)
    return _WRONG if refused else status


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@corpus_option
@_yes_option
@_break_option
def remove(articles: tuple[str, ...], corpus: Path | None, *, yes: bool, even_if_broken: bool) -> int:
    """Remove articles from the corpus.

    ARTICLE is an id (the file's name) or a part of an id or title that no other article has. Says which expected
    questions would no longer be answered, and asks first. `bot undo` brings the articles back.

    Example: bot remove changer-le-commerce
    """
    door = open_door(corpus)
    found = door.corpus()
    proposal = door.door.propose([], [named(article, found).id for article in articles])
    return _settle(door.door, proposal, yes=yes, even_if_broken=even_if_broken)


@click.command()
@corpus_option
@click.option("--was", type=click.Path(path_type=Path), metavar="DIR", help="The path that the folder had before.")
def undo(corpus: Path | None, was: Path | None) -> int:
    """Take the last change of the corpus back; again, the one before it.

    Changes by `bot add`, `bot remove` and in Telegram can be undone; what was changed by hand in the folder cannot. A
    folder that was moved is known by its articles; --was tells its former path where they do not.

    Example: bot undo
    """
    from bot.ingest.telling import receipt_lines

    door = open_door(corpus).door
    if was is not None:
        door.was(was)
    tell(receipt_lines(door.undo(), "en", undone=True))
    return _DONE


def _drafts(sources: Iterable[str], door: Door, removed: list[str]) -> tuple[list[Draft], bool]:
    """What is understood of each source; one that cannot be taken is told and stops none of the others."""
    from bot.errors import RefusedError
    from bot.render.safe import one_line

    taken = set(door.names()) - set(removed)
    drafts: list[Draft] = []
    refused = False
    for source in sources:
        try:
            found = _draft(source, taken)
            door.refuse_twin(found, drafts, removed)
        except RefusedError as error:
            click.echo(f"bot: {one_line(str(error))}", err=True)
            refused = True
            continue
        taken.add(found.name)
        drafts.append(found)
    return drafts, refused


def _draft(source: str, taken: set[str]) -> Draft:
    from bot.articles.files import MAX_BYTES
    from bot.errors import RefusedError
    from bot.ingest.drafting import draft, draft_page
    from bot.ingest.fetching import fetch

    if _ADDRESS.match(source):
        return draft_page(fetch(source), taken)
    try:
        with Path(source).open("rb") as file:
            # One byte more than is taken tells that there is more, whatever the file's size.
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        remedy = "check its name; an address on the web begins with https://"
        raise RefusedError(source, "there is no such file", remedy) from error
    except IsADirectoryError as error:
        raise RefusedError(source, "is a folder", f"name its files, as in: bot add {source.rstrip('/')}/*") from error
    except OSError as error:
        raise RefusedError(source, f"cannot be read ({error.strerror})", "see that you may read it") from error
    return draft(raw, source, taken)


def _settle(door: Door, proposal: Proposal, *, yes: bool, even_if_broken: bool) -> int:
    """Shows the proposal, asks where that is wanted, and makes the change."""
    from bot.ingest.telling import receipt_lines

    tell_proposal(proposal)
    broken = bool(proposal.comparison.broken)
    if broken and yes and not even_if_broken:
        click.echo("bot: an expected question breaks; nothing was changed; add --even-if-broken to go on", err=True)
        return _NOT_DONE
    if not (even_if_broken or (yes and not broken)) and not _asked(broken=broken):
        click.echo("Nothing was changed.")
        return _NOT_DONE
    tell(receipt_lines(door.publish(proposal), "en")[:1])
    return _DONE


def _asked(*, broken: bool) -> bool:
    question = "An expected question breaks. Go on all the same?" if broken else "Go on?"
    try:
        return click.confirm(question, default=False)
    except click.Abort:
        click.echo()  # nobody is there to answer: no is the safe answer
        return False


def tell_proposal(proposal: Proposal) -> None:
    """Writes what would be changed."""
    from bot.ingest.telling import proposal_lines

    tell(proposal_lines(proposal, "en"))
