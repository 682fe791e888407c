"""One change at a time, across threads and programs; the only user of filelock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.errors import RefusedError
from bot.ingest.writing import refused

_PATIENCE = 60.0
_FOLDER, _FILE = ".cache", "changing.lock"


@contextmanager
def locked(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Holds the corpus folder for one change; a program that is killed lets go of it.

    Args:
        folder: the corpus folder.
        patience: how long to wait for another program, in seconds.

    Raises:
        RefusedError: another program has held it all that time, or the folder cannot be written.
    """
    place = folder / _FOLDER
    try:
        place.mkdir(exist_ok=True)
        ignored = place / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")
        lock = FileLock(place / _FILE, timeout=patience)
        lock.acquire()
    except Timeout as error:
        raise RefusedError(str(folder), "is being changed by another program", "try again in a minute") from error
    except OSError as error:
        raise refused(str(folder), error) from error
    try:
        yield
    finally:
        lock.release()
