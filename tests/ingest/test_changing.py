"""Changes of the corpus folder are whole, noted, and can be undone."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.engine import Engine
from bot.errors import JournalError, RefusedError
from bot.ingest.changing import Keeper
from bot.ingest.staging import staged
from bot.journal.journal import Journal
from tests.ingest.conftest import Place

_ONE = {"a.md": b"one"}


def test_changes_are_undone_again_and_again(place: Place) -> None:
    """Each undo takes one more change back, until the folder is as it was at first."""
    keeper = Keeper(place.folder, place.journal.changes)
    states = [place.files()]
    for wanted in ({"a.md": b"one"}, {"a.md": b"two", "sub/b.md": b"b"}, {"port.md": None, "a.md": None}):
        keeper.change("x", wanted)
        states.append(place.files())
    assert "port.md" not in states[-1]
    for state in reversed(states[:-1]):
        keeper.undo()
        assert place.files() == state
    with pytest.raises(RefusedError, match="no change is left to undo"):
        keeper.undo()


def test_an_undo_can_name_its_change(place: Place) -> None:
    """The undo of a change that is not the last one is refused."""
    keeper = Keeper(place.folder, place.journal.changes)
    first, second = keeper.change("first", {"a.md": b"1"}), keeper.change("second", {"b.md": b"2"})
    with pytest.raises(RefusedError, match="came after the change that you mean"):
        keeper.undo(first.id)
    assert (keeper.undo(second.id).id, keeper.undo(first.id).id) == (second.id, first.id)


def test_a_file_that_was_edited_since_is_left_alone(place: Place) -> None:
    """Neither an undo nor a change that was decided before overwrites what somebody has written by hand."""
    keeper = Keeper(place.folder, place.journal.changes)
    keeper.change("x", _ONE)
    (place.folder / "a.md").write_bytes(b"by hand")
    with pytest.raises(RefusedError, match="was changed by hand since"):
        keeper.undo()
    with pytest.raises(RefusedError, match="was changed in the meantime"):
        keeper.change("y", {"a.md": b"two"}, {"a.md": b"one"})
    assert (place.folder / "a.md").read_bytes() == b"by hand"


def test_a_change_that_changes_nothing_is_told(place: Place) -> None:
    """It is refused, and there is nothing to undo after it."""
    keeper = Keeper(place.folder, place.journal.changes)
    with pytest.raises(RefusedError, match="changes nothing"):
        keeper.change("x", {"a.md": None})
    assert keeper.last() is None


@pytest.mark.parametrize(
    "name", ["../x.md", "/etc/x.md", "sub/../../x.md", ".env", "a/.git/x.md", "x\x00.md", "x\n.md", "", "..\\x.md"]
)
def test_no_name_leads_out_of_the_folder(place: Place, name: str) -> None:
    """Names that lead elsewhere or to hidden files are refused before anything is noted."""
    before = place.files()
    with pytest.raises(RefusedError, match="no name of a file"):
        Keeper(place.folder, place.journal.changes).change("x", {name: b"x"})
    assert place.files() == before
    assert place.journal.changes.unfinished(str(place.folder.resolve())) == ()


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_full_disk_leaves_the_corpus_as_it_was(place: Place, failing: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever file the disk has no room for, all are as before, nothing is left to undo, and a line says why."""
    real, count = os.fsync, 0

    def full(handle: int) -> None:
        nonlocal count
        count += 1
        # One file that is written syncs twice: itself and its folder.
        if count == 2 * failing - 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(handle)

    monkeypatch.setattr("os.fsync", full)
    before = place.files()
    keeper = Keeper(place.folder, place.journal.changes)
    with pytest.raises(RefusedError, match=r"the disk is full; make room and try again; the corpus is as it was"):
        keeper.change("x", {"a.md": b"1", "b.md": b"2", "port.md": b"3"})
    assert place.files() == before
    assert keeper.last() is None


def test_a_full_disk_during_an_undo_keeps_the_change(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """An undo that cannot be finished leaves the change as it was, to be undone later."""
    keeper = Keeper(place.folder, place.journal.changes)
    change = keeper.change("x", {"port.md": b"new"})

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(RefusedError, match="the disk is full"):
            keeper.undo()
    assert (place.folder / "port.md").read_bytes() == b"new"
    assert keeper.undo().id == change.id


def test_a_database_that_fails_leaves_the_corpus_as_it_was(place: Place, tmp_path: Path) -> None:
    """A change that cannot be noted is not made."""
    before = place.files()
    for file in tmp_path.glob("journal.db*"):
        file.unlink()
    (tmp_path / "journal.db").mkdir()
    broken = Keeper(place.folder, Journal.open(f"sqlite:///{tmp_path / 'other.db'}").changes)
    broken._changes = place.journal.changes  # noqa: SLF001 -- the journal whose file is gone
    place.journal.close()
    with pytest.raises(JournalError):
        broken.change("x", _ONE)
    assert place.files() == before


@pytest.fixture
def read_only(place: Place) -> Iterator[Place]:
    """The corpus in a folder that may not be written: rights bind everybody but root, an attribute binds root too."""
    root = os.geteuid() == 0
    place.folder.chmod(0o555)
    chattr = shutil.which("chattr") or "false"
    if root and subprocess.run([chattr, "+i", place.folder], check=False).returncode:
        pytest.skip("no folder can be closed to root here")
    yield place
    if root:
        subprocess.run([chattr, "-i", place.folder], check=True)
    place.folder.chmod(0o755)


def test_a_folder_that_may_not_be_written_is_told(read_only: Place) -> None:
    """A change there is refused in one line; the engine and a proposal work all the same."""
    before = read_only.files()
    with pytest.raises(RefusedError, match="may not write there; give it the right to write"):
        Keeper(read_only.folder, read_only.journal.changes).change("x", _ONE)
    assert read_only.files() == before
    with staged(read_only.folder) as copy:
        assert (copy / "port.md").exists()


def test_two_at_once_do_not_lose_one(place: Place) -> None:
    """Changes of many threads and journals are all made, one after the other."""
    journals = [Journal.open(place.address) for _ in range(4)]
    keepers = [Keeper(place.folder, journal.changes) for journal in journals]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: keepers[n % 4].change(f"c{n}", {f"n{n}.md": b"x"}), range(40)))
    assert len(list(place.folder.glob("n*.md"))) == 40
    for _ in range(40):
        keepers[0].undo()
    assert not list(place.folder.glob("n*.md"))
    for journal in journals:
        journal.close()


_ROOT = Path(__file__).parent.parent.parent
_KILLED = """
import sys
from pathlib import Path
from bot.ingest.changing import Keeper
from bot.journal.journal import Journal
keeper = Keeper(Path(sys.argv[1]), Journal.open(sys.argv[2]).changes)
for number in range(int(sys.argv[3]), 100_000):
    # Every change writes the same number into both files, so that half a change is seen.
    keeper.change(f"number {number}", {name: str(number).encode() * 2000 for name in ("left.md", "right.md")})
    if number % 3 == 2:
        keeper.undo()
    print(number, flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")
def test_a_killed_program_leaves_everything_whole(fast: Place) -> None:
    """Kill -9 at random points of 200 changes leaves folder and journal whole, with all that was told as done."""
    dice = random.Random(20)  # noqa: S311 -- no secret
    told = rounds = 0
    keeper = Keeper(fast.folder, fast.journal.changes)
    left, right = ((fast.folder / name) for name in ("left.md", "right.md"))
    while told < 200:
        rounds += 1
        told = _killed_run(fast, told + 1, dice.randint(5, 30), dice.random() * 0.01)
        keeper.recover()
        raw = left.read_bytes()
        assert raw == right.read_bytes()
        assert not list(fast.folder.rglob("*.part"))
        assert fast.journal.changes.unfinished(str(fast.folder.resolve())) == ()
        number = int(raw[: len(raw) // 2000])
        # The last one told may have been undone, and one more may have been made than was told.
        assert told - 1 <= number <= told + 1
        told = max(told, number)
    assert rounds > 8
    assert Engine.open(fast.folder).corpus.by_id.keys() >= {"port.md", "festival.md", "left.md"}
    keeper.undo()  # and the next one still works
    assert left.read_bytes() == right.read_bytes()


@pytest.fixture
def fast(place: Place) -> Iterator[Place]:
    """The same corpus in memory, where there is such a place: a kill does not ask what has reached the disk."""
    memory = Path("/dev/shm")  # noqa: S108 -- a folder of our own is made in it
    with tempfile.TemporaryDirectory(prefix="verbatim-", dir=memory if memory.is_dir() else None) as name:
        folder = Path(name, "corpus")
        shutil.copytree(place.folder, folder)
        address = f"sqlite:///{Path(name, 'journal.db')}"
        journal = Journal.open(address)
        yield Place(folder, journal, address)
        journal.close()


def _killed_run(place: Place, first: int, lines: int, moment: float) -> int:
    """Lets a program make changes and kills it a moment after it has told so many; returns the last one told."""
    command = [sys.executable, "-c", _KILLED, str(place.folder), place.address, str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as program:
        assert program.stdout is not None
        told = [int(program.stdout.readline()) for _ in range(lines)]
        try:
            program.wait(moment)  # it does not end by itself: this is the random point of the kill
        except subprocess.TimeoutExpired:
            program.kill()
        return int((program.stdout.read().split() or told[-1:])[-1])
