"""Brings a version of a corpus into the engine.

A collection is never changed once it is whole, and it is whole when it has as many rows as its version. Bots ask the
collection of the version that they hold, by its name, so that a question sees one version whatever others bring.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.errors import SearchError
from bot.sharing.rows import Layout
from bot.sharing.wire import Row, Wire

#: Raised whenever what is stored changes its meaning.
_FORMAT = 3
#: Another bot that brings the same version is waited for so long after its last row, looking so often, in seconds.
_PATIENCE, _LOOK = 10.0, 0.5


def name_of(alias: str, key: str, model: str | None) -> str:
    """The name of a collection: the bots' alias, the corpus's fingerprint, and all else that the rows depend on.

    Args:
        alias: the name that stands for the newest version.
        key: the fingerprint of the corpus.
        model: the embedding model; None for words alone.
    """
    rest = hashlib.sha256(f"{_FORMAT} {key} {model or ''}".encode("utf-8", "replace")).hexdigest()
    return f"{alias}_{key[:10]}_{rest[:10]}"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Brings versions to an engine. Every method raises SearchError where that does not do its work.

    Attributes:
        wire: the engine.
        wait: sleeps for some seconds.
    """

    wire: Wire
    wait: Callable[[float], None] = time.sleep

    def bring(
        self,
        name: str,
        layout: Layout,
        rows: Iterable[list[Row]],
        progress: Callable[[int, int], None],
    ) -> bool:
        """Writes a version unless it is there, or comes to be there while another bot writes it.

        Args:
            name: its collection.
            layout: what it has when it is whole.
            rows: its rows, some at a time.
            progress: called with how many are written, and of how many.

        Returns:
            Whether this bot has written it.
        """
        if self._is_there(name, layout) and self._becomes_whole(name, layout.size):
            return False
        written = 0
        for step in rows:
            self.wire.write(name, step)
            written += len(step)
            progress(written, layout.size)
        self.wire.flush(name)
        count = self.wire.count(name)
        if count != layout.size:
            raise SearchError(self.wire.url, f"the collection {name} has {count} of {layout.size} rows")
        return True

    def _is_there(self, name: str, layout: Layout) -> bool:
        """Whether a collection was there already; it is there now."""
        try:
            self.wire.create(name, layout.fields)
        except SearchError:
            # Another bot was quicker, or the engine does not do its work.
            if self.wire.width(name, "") is None:
                raise
            return True
        return False

    def _becomes_whole(self, name: str, size: int) -> bool:
        """Waits for another bot to write a version, as long as it goes on."""
        count, left = self.wire.count(name), _PATIENCE
        while count != size and left > 0:
            self.wait(_LOOK)
            before, count = count, self.wire.count(name)
            left = left - _LOOK if count == before else _PATIENCE
        return count == size
