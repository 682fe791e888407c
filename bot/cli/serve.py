"""`bot serve`: the bot on Telegram; puts together the engine in service, the journal and the chat."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

import contextlib
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.opening import corpus_option, live_engine, opening_aside

if TYPE_CHECKING:
    from bot.chat.desk import Desk
    from bot.ingest.building import Builder
    from bot.ingest.door import Door
    from bot.journal.journal import Journal
    from bot.settings import Settings

_LOG = logging.getLogger(__name__)


@click.command()
@corpus_option
def serve(corpus: Path | None) -> None:
    """Answer on Telegram.

    Needs BOT_TOKEN, in the environment or in the file .env. Runs until it is stopped, by Ctrl-C or SIGTERM; questions
    in hand are answered first. The log goes to standard error, one JSON object a line.

    Example: bot serve --corpus corpus
    """
    from bot.settings import read_settings

    chosen = read_settings()
    token = _token(chosen)
    from bot.chat import logs, running
    from bot.cli.models import sharing
    from bot.ingest.building import Builder
    from bot.ingest.door import Door
    from bot.ingest.watching import watching
    from bot.journal.journal import Journal

    folder = corpus or chosen.corpus
    shared = sharing(chosen)
    journal = Journal.open(chosen.database, secret=token)
    try:
        _finish(folder, journal)
        live = live_engine(corpus, chosen, shared)
        builder = Builder(live, folder, opening_aside(corpus, chosen, shared))
        door = Door(folder, journal.changes, lambda: live.now.engine, opening_aside(corpus, chosen))
        logs.set_up(sys.stderr, token)
        _log_strays()
        with watching(builder, folder, polling=chosen.watch_polling):
            running.run(chosen, token, live, journal, _desk(chosen, builder, door))
    finally:
        journal.close()


def _log_strays() -> None:
    """Notes what looks like a setting and is none."""
    from bot.settings.strays import strays

    for stray in strays():
        if stray.line is not None:
            _LOG.warning("a line of .env is not understood", extra={"line": stray.line})
        else:
            _LOG.warning("a variable is no setting", extra={"variable": stray.variable, "meant": stray.meant})


def _finish(folder: Path, journal: Journal) -> None:
    """Ends a change that another program has left unfinished, before the folder is read."""
    from bot.errors import RefusedError
    from bot.ingest.changing import Keeper

    # A folder that is not there or may not be written has nothing unfinished.
    with contextlib.suppress(RefusedError):
        Keeper(folder, journal.changes).recover()


def _desk(chosen: Settings, builder: Builder, door: Door) -> Desk | None:
    """The organizers' desk, where there are organizers."""
    from bot.chat.desk import Desk, organizers

    people = organizers(chosen.organizers)
    return Desk(door, builder, people, chosen.organizers_chat) if people or chosen.organizers_chat else None


def _token(chosen: Settings) -> str:
    from bot.errors import SettingsError

    if chosen.token is None:
        name = "BOT_TOKEN"
        reason = "is not set; write /newbot to @BotFather on Telegram, and put the token into the environment or .env"
        raise SettingsError(name, reason)
    return chosen.token.get_secret_value().strip()
