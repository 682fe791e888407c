"""What every command that reads the corpus needs: its option, the settings and the engine.

Heavy libraries (numpy, pydantic, rich) are imported inside functions here and in the commands, because `--help` of
every command must be quick.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.collecting import seldom

if TYPE_CHECKING:
    from bot.engine import Engine
    from bot.live import Live
    from bot.model import Corpus
    from bot.settings import Settings
    from bot.sharing.shared import Sharing

CACHE_FOLDER = ".cache"
#: A corpus of more bytes is read in a process of its own.
_LARGE = 200_000

corpus_option = click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder with the articles.  [default: BOT_CORPUS, else corpus]",
)


@seldom()
def settings() -> Settings:
    """The settings of this run; what looks like one and is none is told on standard error.

    Raises:
        SettingsError: a setting has no usable value.
    """
    from bot.render.safe import one_line
    from bot.settings import read_settings
    from bot.settings.strays import strays

    found = read_settings()
    for stray in strays():
        click.echo(f"bot: {one_line(str(stray))}", err=True)
    return found


@seldom()
def open_engine(corpus: Path | None, chosen: Settings, *, alone: bool = False) -> Engine:
    """The engine over the folder `corpus`, or over the one of the settings; work of over a second shows its progress.

    Args:
        corpus: the folder.
        chosen: the settings.
        alone: leave the index that bots share alone, for work that is no answering.

    Raises:
        CorpusError: the folder cannot be used at all.
    """
    from bot.cli.models import sharing
    from bot.render.console import Screen
    from bot.render.progress import Bar

    folder = corpus or chosen.corpus
    with Bar(Screen(stderr=True)) as progress:
        return _opening(folder, chosen, None if alone else sharing(chosen))(folder, progress=progress)


def open_corpus(corpus: Path | None, chosen: Settings) -> Corpus:
    """The corpus as it was read, without waiting for any model.

    Raises:
        CorpusError: the folder cannot be used at all.
    """
    return open_engine(corpus, chosen.model_copy(update={"semantic": False, "llm_url": None}), alone=True).corpus


def opening_aside(corpus: Path | None, chosen: Settings, sharing: Sharing | None = None) -> Callable[[Path], Engine]:
    """What opens the engine over a copy of a changed corpus while another one answers.

    Reading and indexing a large corpus takes the interpreter for itself, and answers would wait. So a process of its own
    does that work and keeps it in the cache, from which it is loaded in a moment. What comes into service is brought
    to the index that bots share; a draft is not.
    """
    folder = corpus or chosen.corpus
    cache, ready = cache_of(folder, chosen), _opening(folder, chosen, sharing)

    def opening(place: Path) -> Engine:
        if sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) > _LARGE:
            command = [sys.executable, "-m", "bot", "check", "--corpus", str(place)]
            environment = os.environ | {"BOT_CACHE": str(cache.resolve())}
            # Whatever becomes of it, the next line opens the engine or says why that cannot be.
            with Path(os.devnull).open("wb") as nowhere:
                subprocess.run(command, env=environment, stdout=nowhere, stderr=nowhere, check=False)  # noqa: S603 -- our own command
        return ready(place)

    return opening


@seldom()
def live_engine(corpus: Path | None, chosen: Settings, sharing: Sharing | None) -> Live:
    """The engine over a folder, in service, so that a changed corpus can take its place.

    Raises:
        CorpusError: the folder cannot be used at all.
    """
    from bot.live import Live

    folder = corpus or chosen.corpus
    return Live.open(folder, _opening(folder, chosen, sharing))


def _opening(folder: Path, chosen: Settings, sharing: Sharing | None) -> partial[Engine]:
    """What opens the engine over a folder with all that the settings name; what was computed is kept beside `folder`."""
    from bot.cli.models import meaning, reader
    from bot.engine import Engine

    cache = cache_of(folder, chosen)
    return partial(
        Engine.open,
        cache=cache,
        meaning=meaning(chosen, cache),
        reader=reader(chosen),
        dictionary=chosen.dictionary,
        sharing=sharing,
    )


def cache_of(folder: Path, chosen: Settings) -> Path:
    """The folder where what was computed from a corpus folder is kept."""
    return chosen.cache or folder / CACHE_FOLDER
