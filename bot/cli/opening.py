"""What every command that reads the corpus needs: its option, the settings and the engine.

Heavy libraries (numpy, pydantic, rich) are imported inside functions here and in the commands, because `--help` of
every command must be quick.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.engine import Engine
    from bot.live import Live
    from bot.settings import Settings

CACHE_FOLDER = ".cache"

corpus_option = click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder with the articles.  [default: BOT_CORPUS, else corpus]",
)


def settings() -> Settings:
    """The settings of this run.

    Raises:
        SettingsError: a setting has no usable value.
    """
    from bot.settings import read_settings

    return read_settings()


def open_engine(corpus: Path | None, chosen: Settings) -> Engine:
    """The engine over the folder `corpus`, or over the one of the settings; work of over a second shows its progress.

    Raises:
        CorpusError: the folder cannot be used at all.
    """
    from bot.engine import Engine
    from bot.render.console import Screen
    from bot.render.progress import Bar

    folder = corpus or chosen.corpus
    with Bar(Screen(stderr=True)) as progress:
        return Engine.open(folder, cache=chosen.cache or folder / CACHE_FOLDER, progress=progress)


def live_engine(corpus: Path | None, chosen: Settings) -> Live:
    """The engine over a folder, in service, so that a changed corpus can take its place.

    Raises:
        CorpusError: the folder cannot be used at all.
    """
    from bot.live import Live

    folder = corpus or chosen.corpus
    return Live.open(folder, cache=chosen.cache or folder / CACHE_FOLDER)
