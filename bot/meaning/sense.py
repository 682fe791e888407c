"""The sense of one corpus: the vectors of its sentences, and how near a question is to them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from bot.errors import ModelError
from bot.meaning.circuit import Circuit
from bot.meaning.embedder import Embedder, Vectors
from bot.meaning.kept import vectors
from bot.meaning.nearness import Nearness
from bot.model import Corpus

_Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Meaning:
    """An embedding model, and where the vectors of texts are kept; serves one corpus after another.

    Attributes:
        embedder: the model.
        folder: where vectors are kept; None keeps nothing.
        circuit: what leaves the model alone when it fails.
    """

    embedder: Embedder
    folder: Path | None = None
    circuit: Circuit = field(default_factory=lambda: Circuit("answers rest on words alone"))

    def of(self, corpus: Corpus, progress: _Progress | None = None) -> Sense:
        """The sense of `corpus`; what was not embedded yet is embedded now, or later if the model fails.

        Args:
            corpus: the corpus.
            progress: called with how many sentences are embedded, and of how many.
        """
        sense = Sense(self, corpus)
        sense.learn(progress)
        return sense


class Sense:
    """The vectors of one corpus. Until all of them are there, it takes no part in answers."""

    def __init__(self, meaning: Meaning, corpus: Corpus) -> None:
        passages = tuple(passage for passage in corpus.passages if passage.sentences)
        articles = corpus.by_id
        self._meaning = meaning
        counts = np.fromiter((len(passage.sentences) for passage in passages), np.int64, len(passages))
        self._first = np.cumsum(counts) - counts
        self._texts = [articles[passage.article].read(span) for passage in passages for span in passage.sentences]
        self._rows: Vectors | None = None
        self._learning = threading.Lock()

    def learn(self, progress: _Progress | None = None) -> None:
        """Embeds what was not embedded yet; a model that fails ends it, and what was done is kept."""
        model, folder = self._meaning.embedder, self._meaning.folder
        with self._learning:
            self._rows = self._meaning.circuit.attempt(
                # Unpacked once: for each question, that would take longer than everything else.
                lambda: vectors(self._texts, model, folder, progress or (lambda *_: None)).astype(np.float32)
            )

    def nearness(self, question: str) -> Nearness | None:
        """How near the corpus is to a question; None where the model is away, or has not seen the corpus yet."""
        rows = self._rows
        if rows is None:
            self._learn_beside()
            return None
        return self._meaning.circuit.attempt(lambda: self._measured(question, rows)) if len(rows) else None

    def _measured(self, question: str, rows: Vectors) -> Nearness:
        vector = self._meaning.embedder.question(question)
        if len(vector) != rows.shape[1]:
            reason = "its vectors have another length than before; name the model anew, or empty the cache folder"
            raise ModelError(self._meaning.embedder.model, reason)
        # Not `@`: the threads of a BLAS library wait for each other in busy loops, for longer than all this takes.
        return Nearness.of(np.einsum("ij,j->i", rows, vector), self._first)

    def _learn_beside(self) -> None:
        """Starts to learn beside the questions, unless that is under way or the model failed a moment ago."""
        if self._meaning.circuit.admits() and not self._learning.locked():
            threading.Thread(target=self.learn, daemon=True).start()
