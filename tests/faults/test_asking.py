"""`bot ask` and `bot check` on machines that lack something, and over what was damaged."""

from __future__ import annotations

import hashlib
import json
import resource
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.faults.machine import (
    ANSWER,
    QUESTION,
    command,
    corpus,
    environment,
    one_line,
    run,
    small_files,
    small_memory,
)

pytestmark = pytest.mark.slow


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
    folder = corpus(tmp_path)
    cache = folder / ".cache"
    cache.mkdir()
    (cache / "other.index").write_bytes(b"of another corpus")
    for megabytes in range(170, 90, -20):
        found = run(tmp_path, "ask", QUESTION, limit=small_memory(megabytes * 1024 * 1024))
        if found.returncode:
            break
        for path in cache.glob("*.index"):
            path.unlink()
    assert found.returncode == 2
    assert one_line(found.stderr)
    assert "not enough memory" in found.stderr
    assert {path.name for path in cache.iterdir()} <= {"other.index", ".gitignore"}
    assert ANSWER in run(tmp_path, "ask", QUESTION).stdout


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder whose corpus has its index beside it, and the answer that was given."""
    place = tmp_path_factory.mktemp("answered")
    corpus(place)
    return place, run(place, "ask", QUESTION).stdout


@pytest.mark.parametrize("damage", ["cut", "flipped", "random", "empty", "old"])
def test_a_damaged_cache_is_built_anew(tmp_path: Path, answered: tuple[Path, str], damage: str) -> None:
    """Whatever happened to the file that keeps the index: the answer is the same, and the file is whole again."""
    place, answer = answered
    shutil.copytree(place, tmp_path, dirs_exist_ok=True)
    (kept,) = (tmp_path / "corpus" / ".cache").glob("*.index")
    whole = kept.read_bytes()
    middle = len(whole) // 2
    kept.write_bytes(
        {
            "cut": whole[:middle],
            "flipped": whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :],
            "random": hashlib.shake_256(whole).digest(len(whole)),
            "empty": b"",
            "old": b"verbatim index of another time\n" + whole,
        }[damage]
    )
    again = run(tmp_path, "ask", QUESTION)
    assert (again.returncode, again.stdout, again.stderr) == (0, answer, "")
    assert ANSWER in answer
    assert kept.read_bytes() == whole


def test_a_cache_of_another_corpus_is_not_used(tmp_path: Path) -> None:
    """Two corpora may share a cache folder, and each gets its own answers."""
    corpus(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.md").write_text("# La fête\n\nLe maire Jean Dupont a dit : « La fête est belle. »\n", encoding="utf-8")
    cache = tmp_path / "cache"
    assert run(tmp_path, "ask", QUESTION, "--corpus", other, cache=cache).returncode == 1
    assert ANSWER in run(tmp_path, "ask", QUESTION, cache=cache).stdout
    assert run(tmp_path, "ask", QUESTION, "--corpus", other, cache=cache).returncode == 1


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


def test_an_article_in_one_endless_line_takes_time_in_proportion(tmp_path: Path) -> None:
    """Twice the line takes about twice as long to read, not four times."""
    sentence = "Le maire de Lannevert a dit que « le port vit », selon Jean Dupont. "
    seconds = []
    for times in (1200, 2400):
        folder = tmp_path / str(times)
        folder.mkdir()
        (folder / "a.md").write_text(f"# Le port\n\n{sentence * times}\n", encoding="utf-8")
        before = _worked()
        assert run(tmp_path, "check", "--corpus", folder).returncode == 0
        seconds.append(_worked() - before)
    assert seconds[1] < 3.2 * seconds[0], seconds


def test_an_article_of_five_megabytes_in_one_line_is_read_as_far_as_a_book(tmp_path: Path) -> None:
    """What its first million characters say is found, and a warning says so and how to mend it."""
    folder = corpus(tmp_path)
    rest = "Le vent souffle sur la mer grise du matin. " * 116_000
    (folder / "endless.md").write_text(f"# La jetée\n\n« La jetée vivra », a dit Ana Ruiz. {rest}\n", encoding="utf-8")
    (file,) = [
        each for each in json.loads(run(tmp_path, "check", "--json").stdout)["files"] if each["file"] == "endless.md"
    ]
    assert "is longer than 1,000,000 characters, what follows is not read" in str(file["warnings"])
    assert "La jetée vivra" in run(tmp_path, "ask", "Que dit Ana Ruiz de la jetée ?").stdout


def test_a_corpus_of_five_thousand_files_answers(tmp_path: Path) -> None:
    """From the right one of them, also where one cannot be read; the next question finds the index there."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(5000):
        text = f"Séance {number}\n\n« Le port numéro {number} vivra », a dit Jean Dupont.\n"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
    (folder / "0000.txt").unlink()
    (folder / "0000.txt").symlink_to("nowhere")
    assert "numéro 4321 vivra" in run(tmp_path, "ask", "Que dit Dupont du port numéro 4321 ?").stdout
    before = _worked()
    assert "numéro 17 vivra" in run(tmp_path, "ask", "Que dit Dupont du port numéro 17 ?").stdout
    assert _worked() - before < 5


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
