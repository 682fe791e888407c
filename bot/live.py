"""The engine in service: readers take one edition and keep it for one question; a new one replaces it whole."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.cache.kept import fingerprint
from bot.engine import Engine, Opening, corpus_files

_LOG = logging.getLogger(__name__)
_SHORT = 10


@dataclass(frozen=True, slots=True)
class Edition:
    """An engine, the version of the corpus it was built from, and since when it is in service (UTC)."""

    engine: Engine
    version: str
    since: dt.datetime


@dataclass(frozen=True, slots=True)
class Swapped:
    """A new edition has taken the place of the old one."""

    before: Edition
    after: Edition


@dataclass(frozen=True, slots=True)
class BuildFailed:
    """The corpus has changed and cannot be used; the edition before still answers. `reason` is one line."""

    reason: str


Event = Swapped | BuildFailed
#: Is called in the thread that swaps or builds, after the fact; must return soon.
Listener = Callable[[Event], None]


class Live:
    """Holds the edition in service; may be used from every thread."""

    def __init__(self, engine: Engine, version: str) -> None:
        self._now = _edition(engine, version)
        self._failure: BuildFailed | None = None
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    @classmethod
    def open(cls, folder: Path, opening: Opening = Engine.open) -> Live:
        """The engine over a corpus folder, put into service.

        Args:
            folder: the corpus folder.
            opening: opens the engine over it.

        Raises:
            CorpusError: the folder cannot be used at all.
            SettingsError: the dictionary cannot be used.
        """
        version = corpus_version(folder)
        return cls(opening(folder), version)

    @property
    def now(self) -> Edition:
        """The edition in service. Take it once for each question: the next look may find another."""
        return self._now

    @property
    def failure(self) -> BuildFailed | None:
        """Why the newest corpus is not in service; None when it is."""
        return self._failure

    def swap(self, engine: Engine, version: str) -> Edition:
        """Puts `engine` into service in place of the one before; questions in hand keep theirs."""
        with self._lock:
            before, self._now, self._failure = self._now, _edition(engine, version), None
            after = self._now
        self._tell(Swapped(before, after))
        return after

    def fail(self, reason: str) -> None:
        """Remembers and tells that a new edition could not be built; the one in service stays."""
        with self._lock:
            self._failure = BuildFailed(reason)
        self._tell(BuildFailed(reason))

    def mend(self) -> None:
        """Takes note that the corpus is again the one in service, after one that could not be built."""
        with self._lock:
            self._failure = None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Has `listener` told of each event from now on; returns what ends that."""
        with self._lock:
            self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _tell(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(event)
            except Exception:  # noqa: BLE001 -- one listener's fault must not keep the others from knowing
                _LOG.exception("a listener failed")


def corpus_version(folder: Path) -> str:
    """A short key that changes with every file of a corpus folder on which answers depend.

    Raises:
        CorpusError: the folder is missing or holds no article.
    """
    return fingerprint(corpus_files(folder))[:_SHORT]


def _edition(engine: Engine, version: str) -> Edition:
    return Edition(engine, version, dt.datetime.now(dt.UTC))
