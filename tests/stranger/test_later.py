"""Weeks later: a backup that is restored elsewhere, and what an older version has left."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from bot.journal import migrations
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram
from tests.docs.telling import marked, page, typed

pytestmark = pytest.mark.slow
_PAGE = page("docs/operations.md")
_FIRST = Path(__file__).parent / "first-schema.sql"
_VAIN = "Combien coûte le parking ?"


def test_a_backup_elsewhere(event: Path, path: str, telegram: Telegram, tmp_path: Path) -> None:
    """What the page packs is all that another folder needs: the same answers, what was asked in vain, and the undo."""
    settings = {"telegram_api_url": telegram.address, "semantic": "off"}
    story, anna = Story(telegram), Person("Anna", "fr")
    with BotProcess(event, **settings) as bot:
        bot.waits_for('"serving"')
        story.says(anna, _VAIN)
        assert story.sees(anna).parts("blockquote") == []
        bot.stop()
        assert bot.status() == 0
    (event / "port.txt").write_text("# Le port\n\n« Le port vivra », a dit Ana Ruiz.\n", encoding="utf-8")
    assert typed("bot add --yes port.txt && bot remove --yes piscine", event, path).returncode == 0
    packed = typed(marked(_PAGE, "back up"), event, path)
    assert (packed.returncode, packed.stderr) == (0, "")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.move(event / "backup.tar.gz", elsewhere)
    shutil.rmtree(event)
    restored = typed(marked(_PAGE, "restore"), elsewhere, path)
    assert (restored.returncode, restored.stderr) == (0, "")
    assert "In all: articles 3," in restored.stdout
    assert _VAIN in typed("bot unanswered", elsewhere, path).stdout
    assert typed("bot undo", elsewhere, path).stdout.startswith("Undone: remove piscine.txt")
    with BotProcess(elsewhere, **settings) as bot:
        bot.waits_for('"serving"')
        story.says(anna, "Quand ouvre la halle ?")
        assert "tous les matins" in story.sees(anna).text


def test_a_database_of_the_first_version(event: Path, path: str) -> None:
    """What the first version remembered is there after the update, and corpus changes can be noted beside it."""
    (event / "data").mkdir()
    database = event / "data" / "verbatim.db"
    _run(database, _FIRST.read_text(encoding="utf-8"))
    found = typed("bot unanswered", event, path)
    assert (found.returncode, found.stderr) == (0, "")
    assert _VAIN in found.stdout
    removed = typed("bot remove --yes piscine && bot undo", event, path)
    assert (removed.returncode, removed.stderr) == (0, "")
    assert (event / "my-articles" / "piscine.txt").exists()
    (row,) = _run(database, "SELECT value FROM about WHERE name = 'schema'")
    assert row == (str(migrations.NEWEST),)
    assert _run(database, "SELECT up FROM votes") == [(1,)]


def _run(database: Path, script: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(database)
    try:
        if script.startswith("SELECT"):
            return connection.execute(script).fetchall()
        connection.executescript(script)
        return []
    finally:
        connection.close()


def test_a_cache_of_an_older_format(event: Path, path: str) -> None:
    """An index of an older format, whatever its name, is built anew, and none is left behind."""
    ask = 'bot ask "Quand ouvre la halle ?"'
    before = typed(ask, event, path)
    assert (before.returncode, before.stderr) == (0, "")
    (kept,) = (event / "my-articles" / ".cache").glob("*.index")
    new = kept.read_bytes()
    old = new.replace(b"verbatim index 2\n", b"verbatim index 1\n", 1)
    assert old != new
    kept.write_bytes(old)
    kept.with_name(f"{'0' * 32}.index").write_bytes(old)
    after = typed(ask, event, path)
    assert (after.returncode, after.stderr, after.stdout) == (0, "", before.stdout)
    assert [file.read_bytes()[:17] for file in kept.parent.glob("*.index")] == [new[:17]]
