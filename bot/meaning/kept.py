"""Vectors of texts, kept between runs in a file of their own beside the index.

One file a model, NumPy's format for one array: a record a text with a digest of the text, a checksum, and the vector in
half precision. The file is mapped, not read, and replaced whole. A record that is damaged is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.errors import ModelError
from bot.meaning.embedder import Embedder

#: Vectors in half precision: a product of two is off by less than 0.001.
Halves = npt.NDArray[np.float16]

_DIGEST = 16
#: Texts embedded at a time, and the seconds after which what is embedded is kept.
_STEP, _SAVED_EVERY = 32, 20.0


def vectors(
    texts: Sequence[str], embedder: Embedder, folder: Path | None, progress: Callable[[int, int], None]
) -> Halves:
    """The vector of each text: the kept one, else a new one, which is kept.

    Args:
        texts: what to embed; the file forgets all others.
        embedder: the model.
        folder: where vectors are kept; None keeps nothing.
        progress: called with how many new texts are embedded, and of how many.

    Raises:
        ModelError: the model failed; what it had done by then is kept.
    """
    shelf = _Shelf(folder, embedder.model)
    digests = [_digest(text) for text in texts]
    found = shelf.load(frozenset(digests))
    missing = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in found}
    if missing:
        try:
            _embed(missing, found, embedder, shelf, progress)
        finally:
            shelf.save(found)
    return np.stack([found[digest] for digest in digests]) if digests else np.zeros((0, 0), np.float16)


def _embed(
    missing: Mapping[bytes, str],
    found: dict[bytes, Halves],
    embedder: Embedder,
    shelf: _Shelf,
    progress: Callable[[int, int], None],
) -> None:
    """Adds the vectors of `missing` to `found`."""
    digests = list(missing)
    saved = time.monotonic()
    for first in range(0, len(digests), _STEP):
        step = digests[first : first + _STEP]
        rows = embedder.passages([missing[digest] for digest in step]).astype(np.float16)
        if found and next(iter(found.values())).shape != rows[0].shape:
            reason = "its vectors have another length than before; name the model anew, or empty the cache folder"
            raise ModelError(embedder.model, reason)
        found.update(zip(step, rows, strict=True))
        progress(min(first + _STEP, len(digests)), len(digests))
        if time.monotonic() - saved > _SAVED_EVERY:
            shelf.save(found)
            saved = time.monotonic()


@dataclass(frozen=True)
class _Shelf:
    """The file of one model's vectors."""

    folder: Path | None
    model: str

    @property
    def _file(self) -> str:
        return f"{hashlib.sha256(self.model.encode('utf-8', 'replace')).hexdigest()[:_DIGEST]}.vectors"

    def load(self, wanted: frozenset[bytes]) -> dict[bytes, Halves]:
        """The whole vectors of the texts with these digests."""
        if self.folder is None:
            return {}
        try:
            records = np.load(self.folder / self._file, mmap_mode="r", allow_pickle=False)
            digests, sums, rows = records["digest"], records["sum"].tolist(), records["vector"]
        except (OSError, ValueError, EOFError, IndexError):
            return {}
        raw = digests.tobytes()
        places = {raw[place * _DIGEST :][:_DIGEST]: place for place in range(len(sums))}
        return {
            digest: rows[places[digest]]
            for digest in wanted.intersection(places)
            if zlib.crc32(rows[places[digest]].data) == sums[places[digest]]
        }

    def save(self, found: Mapping[bytes, Halves]) -> None:
        """Keeps these vectors and no others; a full or read-only disk is fine."""
        if self.folder is None or not found:
            return
        width = len(next(iter(found.values())))
        records = np.zeros(len(found), [("digest", f"V{_DIGEST}"), ("sum", "<u4"), ("vector", "<f2", (width,))])
        records["digest"] = np.frombuffer(b"".join(found), f"V{_DIGEST}")
        records["sum"] = [zlib.crc32(row.data) for row in found.values()]
        records["vector"] = np.stack(list(found.values()))
        with contextlib.suppress(OSError):
            # The folder beside the articles must not bring back a corpus folder that was moved away.
            self.folder.mkdir(parents=self.folder.name != ".cache", exist_ok=True)
            (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    np.save(file, records, allow_pickle=False)
                Path(name).replace(self.folder / self._file)
            finally:
                Path(name).unlink(missing_ok=True)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()[:_DIGEST]
