"""One request to a server of models."""

from __future__ import annotations

import asyncio
import socket
import time

import pytest

from bot.errors import ModelError
from bot.meaning.wire import MOST_BYTES, Wire, endpoint
from tests.meaning.server import Script, serving


def test_json_goes_there_and_comes_back() -> None:
    """The body and the key are sent, the reply's JSON is given."""
    with serving(Script(lambda request: {"echo": request})) as script:
        wire = Wire(script.url + "/v1/embeddings", "secret")
        assert wire.post({"a": "é"}, 5) == {"echo": {"a": "é"}}
    ((path, headers, body),) = script.asked
    assert (path, headers["Authorization"], body) == ("/v1/embeddings", "Bearer secret", {"a": "é"})
    assert "secret" not in repr(wire)


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (Script(b"oh", status=500), "it answered 500"),
        (Script(b"no", status=401), "it answered 401; check its API key"),
        (Script(b"", status=302, headers={"Location": "http://127.0.0.1:9/"}), "it answered 302"),
        (Script(b"<html>welcome</html>"), "its reply is no JSON"),
        (Script(b"\xff\xfe"), "its reply is no JSON"),
        (Script(b"[" * 200_000), "its reply is no JSON"),
        (Script(b""), "its reply is no JSON"),
        (Script(b"{}", headers={"Content-Length": "9"}), "it cannot be reached"),
        (Script(b"{}", headers={"Content-Encoding": "gzip"}), "it cannot be reached"),
        (Script(b" " * (MOST_BYTES + 1)), "its reply is longer than"),
    ],
    ids=["fault", "key", "redirect", "page", "bytes", "depth", "nothing", "cut", "encoding", "huge"],
)
def test_a_wrong_reply_is_an_error_that_names_the_server(script: Script, reason: str) -> None:
    """Whatever a server answers instead of JSON, one error tells who and what."""
    with serving(script), pytest.raises(ModelError) as caught:
        Wire(script.url).post({}, 5)
    assert str(caught.value).startswith(f"{script.url}: {reason}")
    assert "\n" not in str(caught.value)


def test_nobody_listening_is_an_error() -> None:
    """A server that is not there is named."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(ModelError, match="it cannot be reached"):
            Wire(address).post({}, 5)


def test_the_deadline_is_for_the_whole_reply() -> None:
    """A server that sends a byte now and then, for a hundred seconds in all, is given up when the time is over."""
    with serving(Script(b"x" * 1000, drip=0.1)) as script:
        started = time.monotonic()
        with pytest.raises(ModelError, match=r"no answer within 0\.3 seconds"):
            Wire(script.url).post({}, 0.3)
        assert time.monotonic() - started < 30


def test_it_works_inside_a_loop() -> None:
    """A caller that runs in an event loop can ask too."""

    async def ask(wire: Wire) -> object:
        return wire.post({}, 5)

    with serving(Script(b"[1]")) as script:
        assert asyncio.run(ask(Wire(script.url))) == [1]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://localhost:11434", "http://localhost:11434/v1/embeddings"),
        ("http://localhost:11434/", "http://localhost:11434/v1/embeddings"),
        ("https://api.example.org/v1", "https://api.example.org/v1/embeddings"),
        ("https://api.example.org/v1/embeddings/", "https://api.example.org/v1/embeddings"),
        ("https://api.example.org/team/openai", "https://api.example.org/team/openai/embeddings"),
    ],
)
def test_the_address_may_be_given_in_part(url: str, address: str) -> None:
    """A server, the root of its interface or the full address mean the same."""
    assert endpoint(url, "embeddings") == address
