"""Builds a new edition beside the one in service and puts it in its place, or says why that cannot be."""

from __future__ import annotations

import gc
import logging
import threading
from pathlib import Path

from bot.engine import Opening
from bot.errors import BotError
from bot.ingest.news import news
from bot.ingest.staging import speaking_of, staged
from bot.live import Live, Swapped, corpus_version

_LOG = logging.getLogger(__name__)


class Builder:
    """Keeps the edition in service as the corpus folder is.

    Args:
        live: the edition in service.
        folder: the corpus folder.
        opening: opens the engine over a copy of the folder; runs in the thread that calls `refresh`.
    """

    def __init__(self, live: Live, folder: Path, opening: Opening) -> None:
        self._live = live
        self._folder = folder
        self._opening = opening
        self._lock = threading.Lock()

    def refresh(self) -> bool:
        """Builds and swaps if the folder is another than the one in service; may take long and be called by anybody.

        Returns:
            Whether the folder as it was is in service now.
        """
        # One build at a time: whoever waits here finds the work done, or a folder that has changed once more.
        with self._lock:
            try:
                swapped = self._refresh()
            except BotError as error:
                self._failed(str(error))
            except MemoryError:
                self._failed("not enough memory for it; give the bot more, or take articles out")
            except Exception as error:  # noqa: BLE001 -- whatever an article does to the reader, the old one answers
                _LOG.exception("the corpus cannot be built")
                self._failed(f"{type(error).__name__}; run: bot check")
            else:
                if swapped:
                    # What was in service may hold on to itself, and with it to the file that it maps.
                    gc.collect()
                return True
        return False

    def _refresh(self) -> bool:
        """Builds and swaps; whether there was anything to swap."""
        with staged(self._folder) as place, speaking_of(self._folder):
            version = corpus_version(place)
            if version == self._live.now.version:
                self._live.mend()
                return False
            engine = self._opening(place)
            before = self._live.now
            told = news(Swapped(before, self._live.swap(engine, version)), place)
        _LOG.info("the corpus has changed", extra={"corpus": version, **told.figures})
        if told.unusable or told.broken:
            trouble = {"unusable": list(told.unusable), "broken": list(told.broken)}
            _LOG.warning("the changed corpus needs a look", extra=trouble)
        return True

    def _failed(self, reason: str) -> None:
        failure = self._live.failure
        # The same trouble is told once, however often the folder is looked at.
        if failure is None or failure.reason != reason:
            _LOG.error("the changed corpus cannot be used, the one before answers on", extra={"reason": reason})
            self._live.fail(reason)
