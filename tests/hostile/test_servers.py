"""Whatever a server of models or a site replies: a vector, picks, a page, or an error of ours; nothing else."""

from __future__ import annotations

import contextlib
import json
import socketserver
import threading
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine import Engine
from bot.errors import ModelError, RefusedError
from bot.ingest.fetching import Limits, fetch
from bot.meaning.reader import Reader
from bot.meaning.remote import RemoteEmbedder
from bot.meaning.wire import Wire
from bot.model import Answer
from tests.examples import examples
from tests.hostile.shapes import ANYTHING, mutated

_VECTORS = {"data": [{"index": 0, "embedding": [0.5, -0.25, 1.0]}, {"index": 1, "embedding": [1, 0, 0]}]}
_PICKED = {"choices": [{"index": 0, "message": {"role": "assistant", "content": '{"sentences": [1]}'}}]}
#: What a language model says, from what is asked for to what it should not.
_FRAMES = ('{"sentences": [%s]}', "```json\n%s\n```", "<think>[1]</think>%s", "%s", '{"a": "%s"}', "[%s]", "none %s")
_NUMBERS = st.text('0123456789,; -.e[]{}"none\n', max_size=30)
_SAID = st.builds(lambda frame, words: frame.replace("%s", words), st.sampled_from(_FRAMES), _NUMBERS)
_ARTICLE = "# Le port\n\nLe maire Jean Dupont a dit : « Le port vivra longtemps. » La pluie tombe sur le port.\n"
#: The parts of a reply over HTTP, so that what is made of them gets past the first line.
_PIECES = (
    b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 302 Found\r\n", b"HTTP/1.1 999 \xff\r\n", b"HTTP/9.9 200\r\n", b"Content-Length: 5\r\n",
    b"Content-Length: -1\r\n", b"Content-Length: 99999999999999999999\r\n", b"Transfer-Encoding: chunked\r\n", b"\r\n",
    b"Content-Type: text/html\r\n", b"Content-Type: \xff;;charset=\x00\r\n", b"Content-Encoding: gzip\r\n", b"5\r\nhello\r\n",
    b"ffffffffffffffff\r\n", b"0\r\n\r\n", b"Location: http://[::1\r\n", b"Location: //\xe9\r\n", b"Location: /again\r\n",
    b"Location: http://user:word@127.0.0.1/\r\n", b"Location: file:///etc/passwd\r\n", b"<p>hello</p>", b"[]", b"{}",
)  # fmt: skip
_HTTP = st.lists(st.sampled_from(_PIECES) | st.binary(max_size=6), max_size=10).map(b"".join)


def _raw(good: Any) -> st.SearchStrategy[bytes]:  # noqa: ANN401 -- whatever JSON holds
    return (mutated(good) | ANYTHING).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=60)


@contextlib.contextmanager
def _replying(raw: bytes) -> Iterator[Wire]:
    """A server that replies these bytes to every request."""

    async def exchange(*_: object) -> bytes:
        return raw

    with patch.object(Wire, "_exchange", exchange):
        yield Wire("http://models.example/v1")


@examples(30)
@given(raw=_raw(_VECTORS))
def test_any_embeddings_are_vectors_or_an_error(raw: bytes) -> None:
    """Two vectors of length 1 and of one kind, or an error that names the server."""
    with _replying(raw) as wire, contextlib.suppress(ModelError):
        found = RemoteEmbedder(wire, "model", 2.0).passages(("one", "two"))
        assert found.shape[0] == 2
        assert np.allclose(np.linalg.norm(found, axis=1), 1)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The engine over one article."""
    folder = tmp_path_factory.mktemp("servers")
    (folder / "a.md").write_text(_ARTICLE, encoding="utf-8")
    return Engine.open(folder)


@examples(30)
@given(raw=_raw(_PICKED) | _SAID.map(lambda said: json.dumps({"choices": [{"message": {"content": said}}]}).encode()))
def test_any_reading_quotes_the_article_or_changes_nothing(engine: Engine, raw: bytes) -> None:
    """Whatever a language model says: what is shown stands in the article."""
    with _replying(raw) as wire:
        asked = Engine(**{**vars(engine), "reader": Reader(wire, "model", 2.0)})
        outcome = asked.ask("Que dit Jean Dupont du port ?").outcome
    if isinstance(outcome, Answer):
        for citation in outcome.citations:
            assert citation.quote in engine.corpus.articles[0].text
    else:
        assert raw


class _Handler(socketserver.BaseRequestHandler):
    """Reads a request and replies what the server holds."""

    def handle(self) -> None:
        """One connection."""
        self.request.recv(65_536)
        with contextlib.suppress(OSError):
            self.request.sendall(getattr(self.server, "reply", b""))


@pytest.fixture(scope="module")
def site() -> Iterator[socketserver.ThreadingTCPServer]:
    """A server that replies whatever its `reply` is, and hangs up."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()


@examples(20)
@given(raw=_HTTP)
def test_any_bytes_over_http_are_a_page_or_refused(site: socketserver.ThreadingTCPServer, raw: bytes) -> None:
    """A fetched page, or a line for the organizer; a server of models likewise."""
    site.reply = raw  # type: ignore[attr-defined]
    address = f"http://127.0.0.1:{site.server_address[1]}/page"
    with contextlib.suppress(RefusedError):
        assert fetch(address, Limits(allowed=lambda _: True, seconds=2.0, redirects=1)).url.startswith("http")
    with contextlib.suppress(ModelError):
        Wire(address).post({}, 2.0)
