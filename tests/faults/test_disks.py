"""Commands and `bot serve` on disks that are full or may not be written: mounts that the process alone sees."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.chat.conftest import CORPUS, settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import Around, BotProcess
from tests.chat.fake.telegram import Telegram
from tests.faults.machine import one_line, run
from tests.faults.namespace import needs_mounts, within

pytestmark = [pytest.mark.slow, needs_mounts]
_ARTICLE = "# La jetée\n\n« La jetée sera finie en mai », a dit Ana Ruiz, la directrice du port. Il pleut.\n"
#: The corpus on a disk of its own with no byte left.
_FULL = """
mount -t tmpfs -o size=200k tmpfs corpus
cp "$1"/* corpus
head -c 400000 /dev/zero >corpus/.filler 2>/dev/null || true
"""
_READ_ONLY = """
mount --bind corpus corpus
mount -o remount,ro,bind corpus
"""
_LISTED = "(cd corpus && sha256sum *) >after.txt"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a corpus, and an article that is to be added."""
    shutil.copytree(CORPUS, tmp_path / "corpus")
    (tmp_path / "jetee.txt").write_text(_ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("mounts", "says"),
    [(_FULL, "the disk is full; make room and try again"), (_READ_ONLY, "the folder is read-only; let the bot write")],
)
def test_an_article_that_cannot_be_written_is_refused_whole(place: Path, mounts: str, says: str) -> None:
    """`bot add` says in one line what is wrong and how to mend it, and the corpus is byte for byte as it was."""
    database = f"sqlite:///{place / 'journal.db'}"
    cache = place / "cache"
    before = run(place, "articles", before=within("true", then=_LISTED), cache=cache)
    files = (place / "after.txt").read_text("utf-8")
    found = run(place, "add", "jetee.txt", "--yes", before=within(mounts, CORPUS, then=_LISTED), database=database)
    assert (before.returncode, found.returncode) == (0, 2)
    assert one_line(found.stderr)
    assert says in found.stderr
    assert "the corpus is as it was" in found.stderr
    assert (place / "after.txt").read_text("utf-8") == files


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    """A fake Telegram."""
    with Telegram() as running:
        yield running


def _answers(telegram: Telegram) -> None:
    story, anna = Story(telegram), Person("Anna", "fr")
    story.says(anna, "Que demande Léa Roy ?")
    assert story.sees(anna).parts("bold") == ["Léa Roy"]


def _recorded(disk: Path, place: Path) -> int:
    """How many questions the journal on the bot's own disk has; it is read from a copy, for SQLite resolves the path."""
    for name in ("journal.db", "journal.db-wal"):
        shutil.copyfile(disk / name, place / name)
    with closing(sqlite3.connect(place / "journal.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(database.execute("SELECT count(*) FROM questions").fetchone()[0])


def _fill(file: Path) -> None:
    with contextlib.suppress(OSError), file.open("wb", buffering=0) as filler:
        while True:
            filler.write(b"\0" * 4096)


def test_a_bot_whose_disks_fill_up_answers_on(place: Path, telegram: Telegram) -> None:
    """From a read-only corpus, and with no room for its journal: the log says so; with room it remembers again."""
    (place / "data").mkdir()
    mounts = within(_READ_ONLY + "mount -t tmpfs -o size=600k tmpfs data\n")
    chosen = settings(telegram, place, corpus="corpus", cache="", database="sqlite:///data/journal.db")
    with BotProcess(place, Around(before=mounts), **chosen) as bot:
        _answers(telegram)
        # The disk as the bot sees it.
        disk = Path(f"/proc/{bot.process.pid}/root", *(place / "data").parts[1:])
        _fill(disk / "filler")
        for _ in range(40):
            _answers(telegram)
            if "a question could not be recorded" in bot.output:
                break
        bot.waits_for("a question could not be recorded")
        (disk / "filler").unlink()
        before = _recorded(disk, place)
        assert before
        _answers(telegram)
        assert _recorded(disk, place) == before + 1
    assert not [line for line in bot.log if line["event"] == "a reaction failed"]


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        ("echo no database >data/verbatim.db", "move the file away, then the bot begins a new one"),
        ("mount -t tmpfs -o ro tmpfs data", "see that its folder is there and that the bot may write in it"),
        ("mount -t tmpfs -o size=4k tmpfs data; echo filler >data/filler", "make room on its disk"),
    ],
)
def test_a_journal_that_cannot_be_used_is_said_in_one_line(place: Path, damage: str, says: str) -> None:
    """With what to do about it, and exit status 2."""
    (place / "data").mkdir()
    found = run(place, "add", "jetee.txt", "--yes", before=within(damage), database="sqlite:///data/verbatim.db")
    assert found.returncode == 2
    assert one_line(found.stderr)
    assert says in found.stderr
