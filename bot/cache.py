"""What was read and indexed, kept beside the corpus so that the next start need not do it again.

One file: a line that names the format, a line with the SHA-256 of what follows, then NumPy's archive of arrays. A file
of another corpus, version or format is not found; a damaged one is not trusted. Nothing in it is ever executed.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter, ValidationError

from bot import __version__
from bot.model import Corpus
from bot.search.index import Index
from bot.search.storing import pack, unpack

#: Raised whenever what is kept changes its meaning: reading, cutting, statements, analysis, layout.
FORMAT = 2
_MAGIC = b"verbatim index\n"
_CORPUS = TypeAdapter(Corpus)


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
        raw = _path(folder, key).read_bytes()
    except OSError:
        return None
    magic, seal, body = raw[: len(_MAGIC)], raw[len(_MAGIC) : len(_MAGIC) + 32], raw[len(_MAGIC) + 32 :]
    if magic != _MAGIC or hashlib.sha256(body).digest() != seal:
        return None
    try:
        with np.load(io.BytesIO(body), allow_pickle=False) as arrays:
            corpus = _CORPUS.validate_json(arrays["corpus"].tobytes())
            return corpus, unpack(arrays, corpus)
    except (KeyError, ValueError, ValidationError, zipfile.BadZipFile):
        return None


def save(folder: Path, key: str, corpus: Corpus, index: Index) -> None:
    """Keeps a corpus and its index under `key` and drops what was kept for others; a full or read-only disk is fine."""
    held = io.BytesIO()
    np.savez(held, corpus=np.frombuffer(_CORPUS.dump_json(corpus), np.uint8), **pack(index))  # type: ignore[arg-type]
    body = held.getvalue()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        _replace(_path(folder, key), _MAGIC + hashlib.sha256(body).digest() + body)
        for other in folder.glob("*.index"):
            if other != _path(folder, key):
                other.unlink(missing_ok=True)


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}.index"


def _replace(path: Path, raw: bytes) -> None:
    """Writes a file whole or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
