"""A server on a real socket that answers as it is told to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Script:
    """What the server answers, and what it was asked.

    Attributes:
        body: the reply, or what makes it from the request's JSON.
        status: its status code.
        headers: further headers.
        drip: send one byte of the reply at a time, and the next when this time has passed (seconds).
        gate: set, lets a server go that drips.
        asked: the requests: each one's path, headers and JSON.
        url: where it is served.
    """

    body: bytes | Callable[[Any], Any] = b"{}"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0.0
    gate: threading.Event = field(default_factory=threading.Event)
    asked: list[tuple[str, dict[str, str], Any]] = field(default_factory=list)
    url: str = ""

    def reply(self, request: Any) -> bytes:  # noqa: ANN401 -- whatever JSON holds
        """The bytes of the reply to a request."""
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body(request)).encode()


@contextmanager
def serving(script: Script) -> Iterator[Script]:
    """Serves `script` at its `url` until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            script.asked.append((self.path, dict(self.headers), request))
            raw = script.reply(request)
            try:
                self.send_response(script.status)
                for name, value in {"Content-Length": str(len(raw)), **script.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self._send(raw)
            except OSError:
                self.close_connection = True

        def _send(self, raw: bytes) -> None:
            if not script.drip:
                self.wfile.write(raw)
                return
            for place in range(len(raw)):
                self.wfile.write(raw[place : place + 1])
                if script.gate.wait(script.drip):
                    return

        def log_message(self, *_: object) -> None:
            """Keeps the tests' output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    script.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield script
    finally:
        script.gate.set()
        server.shutdown()
        thread.join()
        server.server_close()
