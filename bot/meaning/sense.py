"""The sense of one corpus: the vectors of its sentences, and how near a question is to them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np

from bot.circuit import Circuit
from bot.errors import ModelError
from bot.meaning.embedder import Embedder, Vectors
from bot.meaning.kept import vectors
from bot.meaning.nearness import Near, Nearness
from bot.meaning.phrasing import TEXTS, texts_of
from bot.model import Corpus

_Progress = Callable[[int, int], None]
# Keeps vectors that cancel each other out from a division by nothing.
_TINY = 1e-9


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

    def sentences(self, corpus: Corpus, progress: _Progress | None = None) -> Vectors | None:
        """A row for each sentence of a corpus's passages; None where the model fails or is away: what was done is kept."""
        return self.circuit.attempt(lambda: self._rows(texts_of(corpus), progress or (lambda *_: None)))

    def _rows(self, texts: Sequence[str], progress: _Progress) -> Vectors:
        found = vectors(texts, self.embedder, self.folder, progress)
        # Unpacked once: for each question, that would take longer than everything else.
        return _summed(found.reshape(len(found) // TEXTS, TEXTS, found.shape[1]).astype(np.float32))

    def question(self, ways: Sequence[str], width: int) -> Vectors | None:
        """The vector of a question; None where the model fails or is away.

        Args:
            ways: the ways in which it is put.
            width: how long the corpus's vectors are.
        """
        return self.circuit.attempt(lambda: self._fitting(ways, width))

    def _fitting(self, ways: Sequence[str], width: int) -> Vectors:
        rows = self.embedder.questions(ways)
        if rows.shape[1] != width:
            reason = "its vectors have another length than before; name the model anew, or empty the cache folder"
            raise ModelError(self.embedder.model, reason)
        vector: Vectors = _summed(rows[np.newaxis])[0]
        return vector


def _summed(groups: Vectors) -> Vectors:
    """For each group of vectors, the one of length 1 whose products are in proportion to the sums of theirs."""
    sums = groups.sum(axis=1)
    summed: Vectors = sums / (np.linalg.norm(sums, axis=1, keepdims=True) + np.float32(_TINY))
    return summed


class Sensing(Protocol):
    """What tells how near a corpus is to a question."""

    def nearness(self, ways: Sequence[str]) -> Near | None:
        """How near, by the ways in which the question is put; None where the model is away, or has not seen the corpus yet."""


class Sense:
    """The vectors of one corpus. Until all of them are there, it takes no part in answers."""

    def __init__(self, meaning: Meaning, corpus: Corpus) -> None:
        passages = tuple(passage for passage in corpus.passages if passage.sentences)
        self._meaning = meaning
        counts = np.fromiter((len(passage.sentences) for passage in passages), np.int64, len(passages))
        self._first = np.cumsum(counts) - counts
        self._corpus = corpus
        self._rows: Vectors | None = None
        self._learning = threading.Lock()

    def learn(self, progress: _Progress | None = None) -> None:
        """Embeds what was not embedded yet; a model that fails ends it, and what was done is kept."""
        with self._learning:
            self._rows = self._meaning.sentences(self._corpus, progress)

    def nearness(self, ways: Sequence[str]) -> Nearness | None:
        """How near the corpus is to a question, by the ways in which it is put; None where the model is away, or has not seen the corpus yet."""
        rows = self._rows
        if rows is None:
            self._learn_beside()
            return None
        vector = self._meaning.question(ways, rows.shape[1]) if len(rows) else None
        if vector is None:
            return None
        # Not `@`: the threads of a BLAS library wait for each other in busy loops, for longer than all this takes.
        return Nearness.of(np.einsum("ij,j->i", rows, vector), self._first)

    def _learn_beside(self) -> None:
        """Starts to learn beside the questions, unless that is under way or the model failed a moment ago."""
        if self._meaning.circuit.admits() and not self._learning.locked():
            threading.Thread(target=self.learn, daemon=True).start()
