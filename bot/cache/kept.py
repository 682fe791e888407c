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
from bot.cache.file import DamagedError, read, write
from bot.model import Corpus
from bot.search import storing as indexes
from bot.search.index import Index

#: Raised whenever what is kept changes its meaning: reading, cutting, statements, analysis, layout.
FORMAT = 5


def fingerprint(files: Iterable[tuple[str, bytes]]) -> str:
    """A key that changes with every file of a corpus, the version of the project and the format.

    Args:
        files: each file's name and its bytes, in any order.
    """
    digest = hashlib.sha256(f"{FORMAT} {__version__}".encode())
    for name, raw in sorted(files):
        digest.update(f"\n{name} {len(raw)} ".encode() + hashlib.sha256(raw).digest())
    return digest.hexdigest()[:32]


def load(folder: Path, key: str) -> tuple[Corpus, Index] | None:
    """What was kept under `key`; None where nothing was, or where it cannot be trusted."""
    try:
        arrays = read(_path(folder, key))
        corpus = corpora.unpack(arrays)
        return corpus, indexes.unpack(arrays, corpus)
    except (OSError, DamagedError, KeyError, ValueError):
        return None


def save(folder: Path, key: str, corpus: Corpus, index: Index) -> None:
    """Keeps a corpus and its index under `key` and drops what was kept for others; a full or read-only disk is fine."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        write(_path(folder, key), corpora.pack(corpus) | indexes.pack(index))
        for other in folder.glob("*.index"):
            if other != _path(folder, key):
                other.unlink(missing_ok=True)


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}.index"
