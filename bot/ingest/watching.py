"""Watches the corpus folder while the bot runs; the only user of watchfiles.

What the file system tells is waited for until it is quiet for a moment. Some file systems tell nothing, and a folder that
was replaced by another one is silent too: so the folder's files are also looked at by date and size, every few seconds.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.ingest.building import Builder
from bot.ingest.locking import identity

if TYPE_CHECKING:
    from watchfiles import Change

_LOG = logging.getLogger(__name__)
#: Milliseconds: how long it must be quiet, how long to wait for that at most, how often to look without being told.
_QUIET, _LONGEST, _LOOK = 300, 5_000, 5_000

#: How long the end waits for a build, in seconds.
_PATIENCE = 5.0

Signature = frozenset[tuple[str, int, int]]


@contextmanager
def watching(builder: Builder, folder: Path, *, polling: bool = False) -> Iterator[None]:
    """Keeps the edition in service as the folder is, for as long as the block runs, in a thread of its own.

    Args:
        builder: what builds and swaps.
        folder: the corpus folder.
        polling: look at every file again and again instead of being told by the file system.
    """
    stop = threading.Event()
    thread = threading.Thread(target=_watch, args=(builder, folder, stop, polling), name="watch", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        # A build of minutes must not hold the end of the bot up: what it made is not needed any more.
        thread.join(_PATIENCE)


def _watch(builder: Builder, folder: Path, stop: threading.Event, polling: bool) -> None:  # noqa: FBT001
    seen: Signature | None = None
    while not stop.is_set():
        try:
            for _ in _moments(folder, stop, polling=polling):
                found = signature(folder)
                if found != seen:
                    seen = found
                    builder.refresh()
                if stop.is_set() or not folder.is_dir():
                    break
        except (OSError, RuntimeError) as error:
            _LOG.warning("the corpus folder cannot be watched", extra={"fault": type(error).__name__})
        if not folder.is_dir() and seen is not None:
            seen = None
            builder.refresh()  # says that there is no such folder
        stop.wait(0 if folder.is_dir() else _LOOK / 1000)


def _moments(folder: Path, stop: threading.Event, *, polling: bool) -> Iterator[None]:
    """The moments at which the folder is worth a look; ends when it is another folder of the same name."""
    from watchfiles import watch  # noqa: PLC0415 -- only a bot that serves needs it

    yield None  # what happened before anybody watched
    place = identity(folder)
    for _ in watch(
        folder,
        watch_filter=_is_ours,
        step=_QUIET,
        debounce=_LONGEST,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        stop_event=stop,
        force_polling=polling or None,
        raise_interrupt=False,
        ignore_permission_denied=True,
    ):
        yield None
        if identity(folder) != place:
            return


def _is_ours(_change: Change, path: str) -> bool:
    """Not what is hidden: the bot's own cache, half-written files, editors' swap files."""
    name = os.path.basename(path)  # noqa: PTH119 -- called for every file that anything changes
    return not name.startswith(".") and "/.cache/" not in path.replace("\\", "/")


def signature(folder: Path) -> Signature:
    """The name, date and size of every file of a folder, hidden ones aside; costs no reading."""
    found = set()
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.startswith("."):
                continue
            try:
                entry = Path(top, name).stat()
            except OSError:
                found.add((f"{top}/{name}", 0, -1))
            else:
                found.add((f"{top}/{name}", entry.st_mtime_ns, entry.st_size))
    return frozenset(found)
