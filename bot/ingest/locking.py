"""One change at a time, across threads and programs; the only user of filelock."""

from __future__ import annotations

import contextlib
import errno
import os
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
        RefusedError: another program has held it all that time, or the folder is not there or cannot be written.
    """
    lock = FileLock(folder / _FOLDER / _FILE, timeout=patience)
    try:
        before = identity(folder)
        _prepare(folder / _FOLDER)
        lock.acquire()
        if identity(folder) != before:
            # It was moved away in this very moment, and the library has made it anew for the lock's file.
            lock.release()
            _take_back(folder)
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    except Timeout as error:
        raise RefusedError(str(folder), "is being changed by another program", "try again in a minute") from error
    except OSError as error:
        raise refused(str(folder), error) from error
    try:
        yield
    finally:
        lock.release()


def identity(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from another one of the same name; None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _prepare(place: Path) -> None:
    """Makes the folder of the lock's file, but not the one that it stands in."""
    place.mkdir(exist_ok=True)
    ignored = place / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")


def _take_back(folder: Path) -> None:
    """Removes a folder that holds nothing but a lock's file."""
    place = folder / _FOLDER
    with contextlib.suppress(OSError):
        if list(folder.iterdir()) == [place] and list(place.iterdir()) == [place / _FILE]:
            (place / _FILE).unlink()
            place.rmdir()
            folder.rmdir()
