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
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.engine import Engine
    from bot.live import Live
    from bot.meaning.embedder import Embedder
    from bot.meaning.sense import Meaning
    from bot.settings import Settings

CACHE_FOLDER = ".cache"
#: A corpus of more bytes is read in a process of its own.
_LARGE = 200_000

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
    cache = chosen.cache or folder / CACHE_FOLDER
    with Bar(Screen(stderr=True)) as progress:
        return Engine.open(folder, cache=cache, meaning=meaning(chosen, cache), progress=progress)


def opening_aside(corpus: Path | None, chosen: Settings) -> Callable[[Path], Engine]:
    """What opens the engine over a copy of a changed corpus while another one answers.

    Reading and indexing a large corpus takes the interpreter for itself, and answers would wait. So a process of its own
    does that work and keeps it in the cache, from which it is loaded in a moment.
    """
    from bot.engine import Engine

    folder = corpus or chosen.corpus
    cache = chosen.cache or folder / CACHE_FOLDER

    def opening(place: Path) -> Engine:
        if sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) > _LARGE:
            command = [sys.executable, "-m", "bot", "check", "--corpus", str(place)]
            environment = os.environ | {"BOT_CACHE": str(cache.resolve())}
            # Whatever becomes of it, the next line opens the engine or says why that cannot be.
            with Path(os.devnull).open("wb") as nowhere:
                subprocess.run(command, env=environment, stdout=nowhere, stderr=nowhere, check=False)  # noqa: S603 -- our own command
        return Engine.open(place, cache=cache)

    return opening


def live_engine(corpus: Path | None, chosen: Settings) -> Live:
    """The engine over a folder, in service, so that a changed corpus can take its place.

    Raises:
        CorpusError: the folder cannot be used at all.
    """
    from bot.live import Live

    folder = corpus or chosen.corpus
    cache = chosen.cache or folder / CACHE_FOLDER
    return Live.open(folder, cache=cache, meaning=meaning(chosen, cache))


def meaning(chosen: Settings, cache: Path) -> Meaning | None:
    """The embedding model that the settings name, else that of the semantic extra; None where there is neither.

    Args:
        chosen: the settings of this run.
        cache: the folder where the vectors of texts are kept.
    """
    from bot.meaning.available import is_installed

    if not chosen.semantic or not (chosen.embeddings_url or is_installed()):
        return None
    from bot.meaning.sense import Meaning

    return Meaning(_embedder(chosen), cache)


def _embedder(chosen: Settings) -> Embedder:
    if not chosen.embeddings_url:
        from bot.meaning.local import LocalEmbedder

        return LocalEmbedder()
    from bot.meaning.remote import RemoteEmbedder
    from bot.meaning.wire import Wire, endpoint

    key = chosen.embeddings_api_key
    return RemoteEmbedder(
        Wire(endpoint(chosen.embeddings_url, "embeddings"), key.get_secret_value() if key else None),
        chosen.embeddings_model,
        chosen.embeddings_timeout,
        chosen.embeddings_query_prefix,
        chosen.embeddings_passage_prefix,
        chosen.embeddings_input_type,
    )
