"""An embedding model behind the OpenAI-compatible `/v1/embeddings` interface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from bot.errors import ModelError
from bot.meaning.embedder import Vectors, clean, unit
from bot.meaning.wire import Wire

#: Texts sent in one request: what every server takes.
_BATCH = 32
#: The least deadline of a batch of passages, in seconds: nobody waits for it with a question.
_BATCH_SECONDS = 60.0


@dataclass(frozen=True)
class RemoteEmbedder:
    """A server's embedding model.

    Attributes:
        wire: the server.
        name: the model's name, as the server knows it.
        seconds: the deadline for a question.
        query_prefix: put before a question; many models want one.
        passage_prefix: put before a text of the corpus.
        tells_kind: also send `input_type`, "query" or "passage", for servers that put the prefix themselves.
    """

    wire: Wire
    name: str
    seconds: float
    query_prefix: str = ""
    passage_prefix: str = ""
    tells_kind: bool = False

    @property
    def model(self) -> str:
        """The server's address, the model and what is done to passages."""
        return f"{self.wire.address} {self.name} {self.tells_kind} {self.passage_prefix}"

    def passages(self, texts: Sequence[str]) -> Vectors:
        """A row for each text of the corpus.

        Raises:
            ModelError: the server is away, slow, or answers something else.
        """
        seconds = max(_BATCH_SECONDS, self.seconds)
        prefixed = [self.passage_prefix + text for text in texts]
        batches = [
            self._embedded(prefixed[first : first + _BATCH], "passage", seconds)
            for first in range(0, len(prefixed), _BATCH)
        ]
        if len({batch.shape[1] for batch in batches}) > 1:
            raise ModelError(self.wire.address, "its vectors are not all of one length")
        return np.concatenate(batches)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """A row for each way in which a question is put.

        Raises:
            ModelError: the server is away, slow, or answers something else.
        """
        return self._embedded([self.query_prefix + text for text in texts], "query", self.seconds)

    def _embedded(self, texts: Sequence[str], kind: Literal["query", "passage"], seconds: float) -> Vectors:
        body: dict[str, object] = {
            "model": self.name,
            "input": [clean(text) for text in texts],
            "encoding_format": "float",
        }
        if self.tells_kind:
            body["input_type"] = kind
        reply: Any = self.wire.post(body, seconds)
        try:
            rows = sorted(enumerate(reply["data"]), key=lambda row: row[1].get("index", row[0]))
            vectors = [row["embedding"] for _, row in rows]
        except (KeyError, TypeError, AttributeError) as error:
            raise ModelError(self.wire.address, "its reply holds no embeddings") from error
        return unit(vectors, len(texts), self.wire.address)
