"""A balancer: one address for several bots, each request to the next of them."""

from __future__ import annotations

import itertools
import threading
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@contextmanager
def balancing(ports: Sequence[int]) -> Iterator[str]:
    """The address; what is posted there is passed on to the servers at these ports in turn."""
    turns = itertools.cycle(ports)

    class Balancer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            url = f"http://127.0.0.1:{next(turns)}{self.path}"
            passed = urllib.request.Request(url, body, {_HEADER: self.headers[_HEADER]})
            with urllib.request.urlopen(passed, timeout=60) as reply:  # noqa: S310 -- as above
                self.send_response(reply.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Balancer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
