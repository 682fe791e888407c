"""A corpus folder as it is now, or as it would be after a change, in a place where nobody changes it."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bot.articles.files import ENDINGS, MAX_BYTES
from bot.errors import CorpusError
from bot.ingest.locking import identity, locked
from bot.ingest.writing import inside

_BESIDE = frozenset({".toml", ".tsv", ".jsonl"})
_TRIES = 5


@contextmanager
def staged(folder: Path, wanted: Mapping[str, bytes | None] | None = None) -> Iterator[Path]:
    """A copy of a corpus folder of one moment, with the files that a change wants in it, for as long as the block runs.

    A folder that may not be written is copied without waiting for others: nobody changes it through this program.

    Raises:
        CorpusError: the folder was moved away meanwhile.
        RefusedError: another program holds the folder for too long.
    """
    with tempfile.TemporaryDirectory(prefix="verbatim-", ignore_cleanup_errors=True) as name:
        place = Path(name)
        if folder.is_dir():
            with locked(folder) if os.access(folder, os.W_OK) else contextlib.nullcontext():
                before = identity(folder)
                _copy(folder, place)
                if identity(folder) != before:
                    reason = "was moved away while it was read"
                    raise CorpusError(str(folder), reason, "bring it back, or name another with --corpus DIR")
        for file, raw in (wanted or {}).items():
            path = inside(place, file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            if raw is not None:
                path.write_bytes(raw)
        yield place


@contextmanager
def speaking_of(folder: Path) -> Iterator[None]:
    """Has errors about a copy name the folder that was copied.

    Raises:
        CorpusError: the folder cannot be used at all.
    """
    try:
        yield
    except CorpusError as error:
        raise CorpusError(str(folder), error.reason, error.remedy) from error


def _copy(folder: Path, place: Path) -> None:
    seen: set[tuple[int, int]] = set()
    for top, folders, files in os.walk(folder, followlinks=True):
        found = Path(top).stat()
        if (found.st_dev, found.st_ino) in seen:
            folders.clear()  # a link that leads back here
            continue
        seen.add((found.st_dev, found.st_ino))
        folders[:] = [name for name in folders if not name.startswith(".")]
        target = place / Path(top).relative_to(folder)
        target.mkdir(parents=True, exist_ok=True)
        for name in files:
            if not name.startswith("."):
                _copy_file(Path(top, name), target / name)


def _copy_file(path: Path, target: Path) -> None:
    """Copies what is read; of other files only the name counts, and a link has it."""
    read = path.suffix.casefold() in _BESIDE.union(ENDINGS)
    try:
        if not path.is_file() or not read or path.stat().st_size > MAX_BYTES:
            target.symlink_to(path.resolve())
            return
        for _ in range(_TRIES):
            before = path.stat()
            shutil.copyfile(path, target)
            after = path.stat()
            # Somebody wrote while it was copied: the copy may be of neither state.
            if (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size):
                return
    except FileNotFoundError:
        target.unlink(missing_ok=True)  # taken away in the meantime
    except OSError:
        with contextlib.suppress(OSError):
            target.symlink_to(path)  # the engine says why it cannot be read
