"""The search for bytes that a reader fails on, for a moment; CONTRIBUTING.md tells how to run it for long."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.fuzz_readers import READERS, SEEDS

_ROOT = Path(__file__).parents[2]
_no_atheris = pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not installed")


@pytest.mark.parametrize("name", READERS)
def test_each_reader_reads_what_it_begins_with(tmp_path: Path, name: str) -> None:
    """The bytes to begin with are good ones, so that the search starts behind the first check."""
    READERS[name](SEEDS[name], tmp_path)


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.hostile.fuzz", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(_ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


@pytest.mark.slow
@_no_atheris
def test_no_reader_fails_for_a_moment(tmp_path: Path) -> None:
    """Every reader of foreign bytes takes what libFuzzer makes of a file that it can read; no crash is written."""
    found = _run(tmp_path, "all", "-runs=600", "-seed=1")
    assert found.returncode == 0, found.stderr[-3000:]
    assert "Done 600 runs" in found.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@_no_atheris
def test_a_reader_that_fails_is_seen(tmp_path: Path) -> None:
    """A reader that raises ends the search with another status than 0 and leaves the bytes in a file."""
    code = (
        "import pathlib, tests.hostile.fuzz as f, tests.hostile.fuzz_readers as r\n"
        "def fails(raw, folder):\n"
        "    assert not raw.startswith(b'<think>'), raw\n"
        "r.READERS['picks'] = fails\n"
        "place = pathlib.Path('place')\n"
        "place.mkdir()\n"
        "f.fuzz(place, 'picks', ['-runs=10'])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={"PYTHONPATH": str(_ROOT)}, capture_output=True, check=False
    )
    assert found.returncode != 0
    (crash,) = tmp_path.glob("crash-*")
    assert b"sentences" in crash.read_bytes()
