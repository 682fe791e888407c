"""Calls to the engine: what goes wrong is one line, and nobody waits for it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.errors import SearchError
from bot.sharing.wire import Wire
from tests.sharing.conftest import Milvus


def test_a_wrong_address_or_token_is_one_line(milvus: Milvus) -> None:
    """Whatever is wrong with the engine, the error names it, says how to mend it, and is one line."""
    wire = milvus.wire()
    with pytest.raises(SearchError, match="did not do its work") as refused:
        wire.write("no_such_collection", [{"id": 1}])
    assert "\n" not in str(refused.value)
    assert wire.alias("nobody") is None
    assert wire.width("no_such_collection", "words") is None
    wire.drop("no_such_collection")


def test_two_bots_may_set_an_alias_at_the_same_time(milvus: Milvus, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that saw no alias sets it all the same where another has made it meanwhile."""
    wire = milvus.wire()
    for name in ("old", "new"):
        wire.create(name, {"words": None})
    wire.point("shared", "old")
    with monkeypatch.context() as earlier:
        earlier.setattr(wire, "alias", lambda _: None)
        wire.point("shared", "new")
    assert wire.alias("shared") == "new"
    with pytest.raises(SearchError, match="did not do its work"):
        wire.point("other", "no_such_collection")


def test_a_silent_engine_is_not_waited_for(milvus: Milvus, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that takes calls and answers none costs the time that it is given, and is away like any other."""
    from milvus_lite.adapter.grpc.servicer import MilvusServicer  # noqa: PLC0415 -- may not be installed

    silence = threading.Event()
    monkeypatch.setattr(MilvusServicer, "DescribeAlias", lambda *_: silence.wait(10))
    milvus.stop()
    milvus.start()
    try:
        with pytest.raises(SearchError, match="does not answer"):
            Wire(milvus.url, "", 0.2).alias("silent")
    finally:
        silence.set()
        monkeypatch.undo()
        milvus.stop()
        milvus.start()
    assert Wire(milvus.url, "", 10).alias("silent") is None


def test_an_address_that_takes_connections_alone_is_not_waited_for() -> None:
    """Something that is no engine costs each of several questions the time that it is given, not the sum of theirs."""
    pytest.importorskip("pymilvus", reason="the extra milvus is not installed")
    with socket.create_server(("127.0.0.1", 0)) as mute, ThreadPoolExecutor(20) as askers:
        wire = Wire(f"http://127.0.0.1:{mute.getsockname()[1]}", "", 1)

        def ask(_: int) -> str:
            try:
                return str(wire.alias("mute"))
            except SearchError as error:
                return error.reason

        began = time.monotonic()
        reasons = list(askers.map(ask, range(20)))
    assert all("does not answer" in reason or "cannot be reached" in reason for reason in reasons)
    assert time.monotonic() - began < 15


@pytest.mark.slow
def test_the_library_reads_no_settings_of_ours() -> None:
    """It would take everything in a file `.env` above it, the bot's token too, into its environment."""
    code = (
        "import os, dotenv; told = [];"
        "dotenv.load_dotenv = lambda *_, **__: told.append(os.environ.get('PYTHON_DOTENV_DISABLED'));"
        "from bot.sharing.wire import _library; _library();"
        "print(told, 'PYTHON_DOTENV_DISABLED' in os.environ)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "['1'] False\n"
