"""Fetching pages, from a real server on this machine that stands for the public internet."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bot.errors import RefusedError
from bot.ingest.addresses import Address, is_public
from bot.ingest.fetching import Limits, fetch

_LOCAL = ipaddress.ip_address("127.0.0.1")
_PAGE = b"<html><p>Le port est ouvert.</p></html>"


class _Site(BaseHTTPRequestHandler):
    """Answers as the test wants."""

    answer: Callable[[_Site], None]
    seen: list[tuple[str, str]]

    def do_GET(self) -> None:
        """Answer one request."""
        type(self).seen.append((self.headers["Host"], self.path))
        type(self).answer(self)

    def give(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Send one answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _site(answer: Callable[[_Site], None]) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    seen: list[tuple[str, str]] = []
    handler = type("Site", (_Site,), {"answer": staticmethod(answer), "seen": seen})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_port, seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _resolver(host: str, _port: int) -> list[Address]:
    """Every host ending in .example is this machine; others are what their address says."""
    if host.endswith(".example"):
        return [_LOCAL]
    try:
        return [ipaddress.ip_address(host.strip("[]"))]
    except ValueError:
        raise OSError from None


#: This machine's port 127.0.0.1 stands for the internet, everything else is checked as it is for organizers.
_LIMITS = Limits(allowed=lambda address: address == _LOCAL or is_public(address), resolver=_resolver)


def test_a_page_is_fetched() -> None:
    """The bytes come as they are, by the host's name, without what a browser would send."""
    with _site(lambda site: site.give(200, _PAGE, Content_Type="text/html; charset=utf-8")) as (port, seen):
        found = fetch(f"http://paper.example:{port}/a?b=c#d", _LIMITS)
    assert (found.raw, found.media_type) == (_PAGE, "text/html")
    assert seen == [(f"paper.example:{port}", "/a?b=c")]


def test_redirects_are_followed() -> None:
    """A page that has moved is found, and its last address is told."""

    def answer(site: _Site) -> None:
        site.give(200, _PAGE) if site.path == "/new" else site.give(301, Location="/new")

    with _site(answer) as (port, _):
        assert fetch(f"http://paper.example:{port}/old", _LIMITS).url == f"http://paper.example:{port}/new"


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2/",
        "http://localhost.private/",
        "http://169.254.169.254/latest",
        "http://[::1]/",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_is_checked_like_an_address(target: str) -> None:
    """An address that leads to this machine or to another scheme is refused there."""
    with _site(lambda site: site.give(302, Location=target)) as (port, seen):
        with pytest.raises(RefusedError, match=r"private or local|not known|no address of a web page"):
            fetch(f"http://paper.example:{port}/", _LIMITS)
        assert len(seen) == 1


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    """A host whose address changes after the check is not looked up again."""
    asked: list[str] = []

    def resolver(host: str, port: int) -> list[Address]:
        asked.append(host)
        return _resolver(host, port)

    with _site(lambda site: site.give(200, _PAGE)) as (port, _):
        # The system itself does not know this host: a second look would fail.
        assert fetch(f"http://paper.example:{port}/", replace(_LIMITS, resolver=resolver)).raw == _PAGE
    assert asked == ["paper.example"]


def test_redirects_come_to_an_end() -> None:
    """A circle is left after a few rounds."""
    with _site(lambda site: site.give(302, Location="/again")) as (port, seen):
        with pytest.raises(RefusedError, match="leads on more than 5 times"):
            fetch(f"http://paper.example:{port}/", _LIMITS)
        assert len(seen) == 6


@pytest.mark.parametrize(
    ("status", "headers", "says"),
    [
        (401, {}, "subscribers or browsers only"),
        (403, {}, "subscribers or browsers only"),
        (404, {}, "no such page"),
        (500, {}, "answers with an error"),
        (200, {"Content_Type": "application/pdf"}, "no page with text"),
        (200, {"Content_Type": "text/html", "Content_Encoding": "gzip"}, "comes packed"),
    ],
)
def test_what_is_no_page_is_told(status: int, headers: dict[str, str], says: str) -> None:
    """Each way to get no article is a line of its own that says what to do."""
    with _site(lambda site: site.give(status, _PAGE, **headers)) as (port, _), pytest.raises(RefusedError, match=says):
        fetch(f"http://paper.example:{port}/?token=secret", _LIMITS)


def test_a_large_page_is_left() -> None:
    """No more than the limit is read, whatever the server says of the length."""

    def answer(site: _Site) -> None:
        site.send_response(200)
        site.end_headers()
        try:
            while True:
                site.wfile.write(b"x" * 65536)
        except OSError:
            return

    with _site(answer) as (port, _), pytest.raises(RefusedError, match="is larger than 1 MB"):
        fetch(f"http://paper.example:{port}/", replace(_LIMITS, size=1024 * 1024))


def test_a_slow_page_is_left() -> None:
    """A server that sends a byte now and then does not hold the bot."""
    stop = threading.Event()

    def answer(site: _Site) -> None:
        site.send_response(200)
        site.end_headers()
        while not stop.wait(0.02):
            site.wfile.write(b"x")
            site.wfile.flush()

    with _site(answer) as (port, _):
        try:
            with pytest.raises(RefusedError, match="in time"):
                fetch(f"http://paper.example:{port}/", replace(_LIMITS, seconds=0.3))
        finally:
            stop.set()


def test_a_server_that_is_down_is_told() -> None:
    """Nobody listens: one line, without the query of the address."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        with pytest.raises(RefusedError, match="nobody answers at this address") as caught:
            fetch(f"http://paper.example:{port}/?token=secret", _LIMITS)
    assert "secret" not in str(caught.value)


def test_nothing_local_is_fetched_by_default() -> None:
    """With the limits of the bot itself, this machine is out of reach."""
    with _site(lambda site: site.give(200, _PAGE)) as (port, seen):
        for host in ("127.0.0.1", "localhost", "[::1]"):
            with pytest.raises(RefusedError, match=r"private or local|not known"):
                fetch(f"http://{host}:{port}/")
    assert seen == []
