"""Files that appear, change and go whole or not at all, below one folder and nowhere else."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path, PurePosixPath

from bot.errors import RefusedError

_PREFIX, _SUFFIX = ".verbatim-", ".part"
_REASONS = {
    errno.ENOSPC: ("the disk is full", "make room and try again"),
    errno.EDQUOT: ("the disk is full", "make room and try again"),
    errno.EROFS: ("the folder is read-only", "let the bot write there and try again"),
    errno.EACCES: ("the bot may not write there", "give it the right to write and try again"),
    errno.EPERM: ("the bot may not write there", "give it the right to write and try again"),
}


def read(folder: Path, name: str) -> bytes | None:
    """The bytes of a file below `folder`, None where there is none.

    Raises:
        RefusedError: the name leads out of the folder, or the file cannot be read.
    """
    try:
        return inside(folder, name).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise refused(name, error) from error


def put(folder: Path, name: str, raw: bytes | None) -> None:
    """Makes a file below `folder` hold `raw`, or takes it away (None); it is never seen half written.

    Raises:
        RefusedError: the name leads out of the folder, or the file cannot be written.
    """
    path = inside(folder, name)
    try:
        if raw is None:
            path.unlink(missing_ok=True)
        else:
            _make_parents(folder, path)
            _replace(path, raw)
        _settle(path.parent)
    except OSError as error:
        raise refused(name, error) from error


def sweep(folder: Path) -> None:
    """Removes what a program that was stopped while it wrote has left behind."""
    for left in folder.rglob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            left.unlink()


def inside(folder: Path, name: str) -> Path:
    """The path of a file below `folder`.

    Raises:
        RefusedError: the name leads out of the folder or to a hidden file.
    """
    parts = PurePosixPath(name).parts
    harmless = parts and not PurePosixPath(name).is_absolute() and name.isprintable()
    if not harmless or any(part.startswith(".") or "\\" in part for part in parts):
        raise RefusedError(ascii(name)[:80], "is no name of a file in the corpus folder", "see: bot articles")
    return folder.joinpath(*parts)


def refused(name: str, error: OSError) -> RefusedError:
    """What the system objects, as a line for an organizer."""
    fallback = (f"cannot be read or written ({error.strerror or type(error).__name__})", "see to it and try again")
    reason, remedy = _REASONS.get(error.errno or 0, fallback)
    return RefusedError(name, reason, f"{remedy}; the corpus is as it was")


def _make_parents(folder: Path, path: Path) -> None:
    """Makes the folders of a file below `folder`, but not that one: it may have been moved away in this moment."""
    for parent in reversed(path.relative_to(folder).parents[:-1]):
        (folder / parent).mkdir(exist_ok=True)


def _replace(path: Path, raw: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_PREFIX, suffix=_SUFFIX)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        # A file that organizers read and edit must not be the bot's alone, as temporary files are.
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return 0o644


def _settle(folder: Path) -> None:
    """Has the folder's own entries reach the disk, where the system can do that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
