"""A Milvus in the tests' own process: milvus-lite, which speaks the same protocol."""

from __future__ import annotations

import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.circuit import Circuit
from bot.errors import SearchError
from bot.sharing.newest import Newest
from bot.sharing.publishing import Publisher
from bot.sharing.shared import Sharing
from bot.sharing.wire import Wire


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """What it shows."""
        return self.now


@dataclass
class Milvus:
    """A server that can be stopped, and started again with what it holds."""

    folder: Path
    port: int = 0
    _running: tuple[Any, Any] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Serves, at the same port as before."""
        from milvus_lite.adapter.grpc.server import start_server_in_thread  # noqa: PLC0415 -- may not be installed

        server, database, self.port = start_server_in_thread(str(self.folder), port=self.port)
        self._running = server, database

    def stop(self) -> None:
        """Is gone at once."""
        if self._running is not None:
            server, database = self._running
            server.stop(None).wait()
            database.close()
            self._running = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def wire(self) -> Wire:
        """A connection to it."""
        return Wire(self.url, "", 10)

    def sharing(self, alias: str, clock: Clock | None = None) -> Sharing:
        """What a bot knows of it: each has its own. It never really waits for another bot that writes."""
        time = clock or Clock()
        wire = self.wire()
        publisher, newest = Publisher(wire, lambda _: None), Newest(wire, alias)
        return Sharing(publisher, newest, Circuit("nothing is found", time, SearchError), time)

    def collections(self, alias: str) -> set[str]:
        """The collections of the bots with this alias."""
        wire = self.wire()
        return {name for name in wire._call("list_collections", timeout=5) if name.startswith(alias)}  # noqa: SLF001


@pytest.fixture(scope="module")
def milvus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Milvus]:
    """A server of its own for a file of tests; skipped, and said so, where milvus-lite is not installed."""
    with warnings.catch_warnings():
        # What other packages warn of at their import is theirs.
        warnings.simplefilter("ignore")
        pytest.importorskip("milvus_lite", reason="milvus-lite is not installed: pip install '.[dev]' on Linux")
        pytest.importorskip("pymilvus", reason="the extra milvus is not installed")
        found = Milvus(tmp_path_factory.mktemp("milvus"))
        found.start()
    with pytest.MonkeyPatch.context() as patch:
        # The library waits half a second for each index before it asks for the first time; these are there at once.
        patch.setattr("pymilvus.client.grpc_handler.time", SimpleNamespace(time=time.time, sleep=lambda _: None))
        yield found
    found.stop()
