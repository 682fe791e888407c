"""Measuring and telling."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.bench.engines import engines
from bot.cli import run
from tests.chat.conftest import CORPUS

_TEXTS = [["maire", "vélo"], ["pont", "vélo", "vélo"], ["école"]] * 4


@pytest.mark.parametrize("name", engines())
def test_every_engine_searches(name: str) -> None:
    """Each engine that is measured takes the tokens given and searches for others."""
    search = engines()[name](_TEXTS)
    assert search(["vélo", "pont"]) is not None


@pytest.mark.slow
def test_the_command_measures_and_draws(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`bot bench` prints what one size costs, for each engine and the whole bot, and draws it."""
    pytest.importorskip("matplotlib")
    picture = tmp_path / "costs.png"
    assert run(["bench", "--corpus", str(CORPUS), "--to", "50", "--json", "--picture", str(picture)]) == 0
    (size,) = json.loads(capsys.readouterr().out)
    assert size["passages"] == 50
    assert [field["engine"] for field in size["fields"]][:2] == ["this", "rank-bm25"]
    assert size["whole"]["p99"] >= size["whole"]["p50"] > 0
    assert all(size["whole"][name] > 0 for name in ("first", "one", "threads", "processes"))
    assert picture.read_bytes().startswith(b"\x89PNG")
