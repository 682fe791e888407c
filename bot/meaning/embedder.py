"""What an embedding model does: texts in, vectors of length 1 out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from bot.errors import ModelError

#: One vector of length 1 a row, or a single one.
Vectors = npt.NDArray[np.float32]


class Embedder(Protocol):
    """A model that turns texts into vectors; the nearer two texts' sense, the larger the product of their vectors."""

    @property
    def model(self) -> str:
        """Everything that its vectors of passages depend on; vectors of another model are of no use."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """A row for each text of the corpus.

        Raises:
            ModelError: the model did not do its work.
        """

    def questions(self, texts: Sequence[str]) -> Vectors:
        """A row for each way in which a question is put.

        Raises:
            ModelError: the model did not do its work.
        """


def clean(text: str) -> str:
    """`text` as every model takes it: without halves of characters, and not cut short by a zero character."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def unit(rows: object, count: int, source: str) -> Vectors:
    """`rows` as vectors of length 1.

    Args:
        rows: what a model gave: `count` lists of as many finite numbers each.
        count: how many there must be.
        source: whom to name in an error.

    Raises:
        ModelError: it is anything else.
    """
    try:
        found = np.asarray(rows, dtype=np.float64)
    except (ValueError, TypeError, OverflowError) as error:
        raise ModelError(source, "its vectors are not lists of numbers, all of one length") from error
    if found.ndim != 2 or found.shape[0] != count or not found.size:  # noqa: PLR2004 -- a row a text
        raise ModelError(source, f"it gave no vector for each of {count} texts")
    if not np.isfinite(found).all():
        raise ModelError(source, "its vectors hold what is no number")
    largest = np.abs(found).max(axis=1, keepdims=True)
    if not largest.all():
        raise ModelError(source, "its vectors are zero")
    scaled = found / largest
    unit_rows: Vectors = (scaled / np.linalg.norm(scaled, axis=1, keepdims=True)).astype(np.float32)
    return unit_rows
