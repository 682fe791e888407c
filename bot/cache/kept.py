"""Under which name a corpus and its index are kept, and when they are trusted.

A file of another corpus, version or format is not found; a damaged one is not trusted.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path

from bot import __version__
from bot.cache import corpus as corpora
from bot.cache import file
from bot.cache.file import DamagedError, read
from bot.cache.tables import Arrays, pack_texts, texts_of
from bot.model import Corpus
from bot.search import storing as indexes
from bot.search.index import Index

#: Raised whenever what is kept changes its meaning: reading, cutting, statements, analysis, layout.
FORMAT = 26
#: What a file of this version has in it, beside its key.
_STAMP = f"{FORMAT} {__version__}"
#: A half-written file that is older than this, in seconds, is nobody's any more.
_FORGOTTEN = 3600


def fingerprint(files: Iterable[tuple[str, bytes]]) -> str:
    """A key that changes with every file of a corpus, the version of the project and the format.

    Args:
        files: each file's name and its bytes, in any order.
    """
    digest = hashlib.sha256(_STAMP.encode())
    for name, raw in sorted(files):
        digest.update(f"\n{name} {len(raw)} ".encode() + hashlib.sha256(raw).digest())
    return digest.hexdigest()[:32]


def load(folder: Path, key: str) -> tuple[Corpus, Index] | None:
    """What was kept under `key`; None where nothing was, or where it cannot be trusted."""
    try:
        arrays = read(_path(folder, key))
        if list(texts_of(arrays, "stamp")) != [_STAMP, key]:
            return None  # somebody has given the file of another corpus this name
        corpus = corpora.unpack(arrays)
        return corpus, indexes.unpack(arrays, corpus)
    except (OSError, DamagedError, KeyError, ValueError):
        return None


def latest(folder: Path) -> Arrays | None:
    """The arrays that this version of the project kept last, of whatever corpus; None where there are none to trust."""
    for path in sorted(folder.glob("*.index"), key=_age):
        with contextlib.suppress(OSError, DamagedError, KeyError, ValueError):
            arrays = read(path)
            if texts_of(arrays, "stamp")[0] == _STAMP:
                return arrays
    return None


def save(folder: Path, key: str, corpus: Corpus, index: Index) -> None:
    """Keeps a corpus and its index under `key`, see `write`."""
    write(folder, key, corpora.pack(corpus) | indexes.pack(index))


def write(folder: Path, key: str, arrays: Arrays) -> None:
    """Keeps arrays under `key` and drops what was kept for others; a full or read-only disk is fine."""
    with contextlib.suppress(OSError):
        # The folder beside the articles must not bring back a corpus folder that was moved away.
        folder.mkdir(parents=folder.name != ".cache", exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        file.write(_path(folder, key), {**arrays, **pack_texts("stamp", [_STAMP, key])})
        for other in folder.glob("*.index"):
            if other != _path(folder, key):
                other.unlink(missing_ok=True)
        _sweep(folder, _path(folder, key).stat().st_mtime - _FORGOTTEN)


def _sweep(folder: Path, before: float) -> None:
    """Removes what programs that were killed while they wrote have left behind; others may be writing now."""
    for left in folder.glob("*.part"):
        if left.stat().st_mtime < before:
            left.unlink(missing_ok=True)


def _age(path: Path) -> float:
    """The older, the more."""
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}.index"
