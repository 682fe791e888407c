"""`bot ask` and `bot check` on machines that lack something, and over what was damaged."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import time
from itertools import pairwise
from pathlib import Path

import pytest

from tests.faults.machine import (
    ANSWER,
    QUESTION,
    ROOT,
    command,
    corpus,
    environment,
    few_files,
    one_line,
    run,
    small_files,
    small_memory,
)

pytestmark = pytest.mark.slow
_FACEBOOK = "what did Majhoubi say about Facebook?"


def test_a_full_disk_costs_only_the_cache(tmp_path: Path) -> None:
    """The question is answered; no half-written file stays."""
    folder = corpus(tmp_path)
    found = run(tmp_path, "ask", QUESTION, limit=small_files(2000))
    assert (found.returncode, found.stderr) == (0, "")
    assert ANSWER in found.stdout
    assert not [path for path in folder.rglob("*") if path.suffix in {".part", ".index"}]


def test_a_cache_folder_that_cannot_be_made_costs_only_the_cache(tmp_path: Path) -> None:
    """Where a file stands in the folder's place, the question is answered all the same."""
    corpus(tmp_path)
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    found = run(tmp_path, "ask", QUESTION, cache=tmp_path / "taken" / "cache")
    assert (found.returncode, found.stderr) == (0, "")
    assert ANSWER in found.stdout


def test_too_little_memory_is_said_in_one_line(tmp_path: Path) -> None:
    """With less and less memory there comes a point where an index cannot be built: a line says so, exit status 2.

    What was kept before is whole, no half-written file stays, and with memory again the question is answered.
    """
    folder = corpus(tmp_path, ROOT / "corpus")
    cache = folder / ".cache"
    cache.mkdir()
    (cache / "other.index").write_bytes(b"of another corpus")
    for megabytes in range(170, 90, -20):
        found = run(tmp_path, "ask", _FACEBOOK, limit=small_memory(megabytes * 1024 * 1024))
        if found.returncode:
            break
        for path in cache.glob("*.index"):
            path.unlink()
    assert found.returncode == 2
    assert one_line(found.stderr)
    assert "not enough memory" in found.stderr
    assert {path.name for path in cache.iterdir()} <= {"other.index", ".gitignore"}
    assert "algorithme secret" in run(tmp_path, "ask", _FACEBOOK).stdout


def test_a_damaged_cache_is_built_anew(tmp_path: Path) -> None:
    """Where the file that keeps the index was damaged, the answer is the same, nothing is said, and it is whole again."""
    folder = corpus(tmp_path)
    first = run(tmp_path, "ask", QUESTION)
    assert ANSWER in first.stdout
    (kept,) = (folder / ".cache").glob("*.index")
    whole = kept.read_bytes()
    middle = len(whole) // 2
    kept.write_bytes(whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :])
    again = run(tmp_path, "ask", QUESTION)
    assert (again.returncode, again.stdout, again.stderr) == (0, first.stdout, "")
    assert kept.read_bytes() == whole


def test_a_kill_at_any_moment_leaves_a_usable_folder(tmp_path: Path) -> None:
    """After kill -9 at three moments of the first run, the next one answers."""
    folder = corpus(tmp_path)
    started = time.perf_counter()
    run(tmp_path, "ask", QUESTION)
    whole = time.perf_counter() - started
    for part in (1, 2, 3):
        for path in (folder / ".cache").iterdir():
            path.unlink()
        with subprocess.Popen(
            command("ask", QUESTION), cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            try:
                process.communicate(timeout=whole * part / 4)
            except subprocess.TimeoutExpired:
                process.kill()
    found = run(tmp_path, "ask", QUESTION)
    assert (found.returncode, found.stderr) == (0, "")
    assert ANSWER in found.stdout


def test_many_at_once_over_one_corpus(tmp_path: Path) -> None:
    """Four processes that build and keep the same index at the same time all answer."""
    corpus(tmp_path)
    together = [
        subprocess.Popen(
            command("ask", QUESTION), cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(4)
    ]
    for process in together:
        said, complaint = process.communicate(timeout=240)
        assert (process.returncode, complaint) == (0, b"")
        assert ANSWER in said.decode()


def _worked() -> float:
    """The processor time, in seconds, of the programs that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_a_corpus_of_more_files_than_may_be_open_answers(tmp_path: Path) -> None:
    """From the right one of them, also where one cannot be read; the next question finds the index there."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(600):
        text = f"Séance {number}\n\n« Le port numéro {number} vivra », a dit Jean Dupont.\n"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
    (folder / "0000.txt").unlink()
    (folder / "0000.txt").symlink_to("nowhere")
    seconds = [_worked()]
    for number in (432, 17):
        found = run(tmp_path, "ask", f"Que dit Dupont du port numéro {number} ?", limit=few_files(200))
        assert f"numéro {number} vivra" in found.stdout
        seconds.append(_worked())
    first, second = (after - before for before, after in pairwise(seconds))
    assert second < first


def test_a_locked_database_is_said_in_one_line(tmp_path: Path) -> None:
    """While another program holds the journal, a command that needs it says what is wrong instead of hanging."""
    corpus(tmp_path)
    place = tmp_path / "journal.db"
    address = f"sqlite:///{place}?timeout=1"
    assert run(tmp_path, "stats", database=address).returncode == 0
    other = sqlite3.connect(place)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        found = run(tmp_path, "stats", database=address)
    finally:
        other.close()
    assert found.returncode == 2
    assert one_line(found.stderr)
    assert "locked" in found.stderr
    assert "end that one, or try again" in found.stderr
