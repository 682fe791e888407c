"""The organizers' door for one run of a command, and lines of strangers' text on the screen."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.opening import cache_of, open_engine, settings

if TYPE_CHECKING:
    from bot.engine import Engine
    from bot.ingest.door import Door
    from bot.model import Corpus


@dataclass(frozen=True)
class OpenDoor:
    """The door, and the engine over the corpus as it is; none where there is no article yet."""

    door: Door
    engine: Engine | None

    def corpus(self) -> Corpus:
        """The corpus as it is."""
        from bot.model import Corpus

        return self.engine.corpus if self.engine else Corpus()


def open_door(corpus: Path | None) -> OpenDoor:
    """The door to the folder `corpus`, or to the one of the settings; what a killed program left is tidied first.

    Raises:
        RefusedError: the folder cannot be written.
        JournalError: the database cannot be used.
    """
    from bot.cli.models import meaning
    from bot.engine import Engine
    from bot.errors import RefusedError
    from bot.ingest.door import Door
    from bot.journal.journal import Journal

    chosen = settings()
    folder = corpus or chosen.corpus
    if not folder.is_dir():
        raise RefusedError(str(folder), "there is no such folder", "make it, or name another with --corpus DIR")
    # The vectors of sentences that stay are kept, so that another folder's new sentences alone are embedded.
    embedding = meaning(chosen, cache_of(folder, chosen))
    opening = partial(Engine.open, meaning=embedding, dictionary=chosen.dictionary)
    journal = Journal.open(chosen.database)
    journal.prune(chosen.retention_days)
    door = Door(folder, journal.changes, lambda: engine, opening)
    door.recover()
    engine = (
        open_engine(corpus, chosen.model_copy(update={"llm_url": None}), alone=True) if _has_articles(folder) else None
    )
    return OpenDoor(door, engine)


def _has_articles(folder: Path) -> bool:
    from bot.articles.files import article_files
    from bot.errors import CorpusError

    try:
        return bool(article_files(folder)[0])
    except CorpusError:
        return False


def tell(lines: Iterable[str]) -> None:
    """Writes lines that may hold strangers' text."""
    from bot.render.console import Screen
    from bot.render.safe import safe

    screen = Screen()
    for line in lines:
        screen.write_line(safe(line))
