"""From each released version to this one, with what that version has left in the folders of an event."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import __version__
from bot.cli import run
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import Around, BotProcess
from tests.chat.fake.telegram import Telegram
from tests.docs.telling import ROOT, environment

pytestmark = pytest.mark.slow
_ASKED = ["ask", "--json", "Quand ouvre la halle ?"]
#: A command of this version, by its arguments, and what it prints.
Today = Callable[..., str]
_VAIN = "Combien coûte le parking ?"


def _git(*arguments: str) -> bytes:
    """What git says of this clone; nothing where this is none."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return b""
    command = [git, "-c", "safe.directory=*", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60).stdout


#: This version's own tag is no version before it.
_TAGS: list[object] = [tag for tag in _git("tag", "--list", "v*").decode().split() if tag != f"v{__version__}"]
_NONE = pytest.param("", marks=pytest.mark.skip("no git, no clone, or one without the tags of the releases"))


@dataclass(frozen=True)
class Released:
    """The code of a released version, and the event on which it is used."""

    code: Path
    event: Path

    def says(self, *arguments: str) -> str:
        """What a command of this version prints, in the event's folder, with today's Python and libraries."""
        found = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=self.event,
            env=environment(PYTHONPATH=str(self.code)),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert (found.returncode, found.stderr) == (0, "")
        return found.stdout

    def is_asked_in_vain(self, telegram: Telegram) -> None:
        """Somebody asks on Telegram what no article answers, and the bot ends."""
        around = Around(variables={"PYTHONPATH": str(self.code)})
        with BotProcess(self.event, around, telegram_api_url=telegram.address, semantic="off") as bot:
            bot.waits_for('"serving"')
            story, anna = Story(telegram), Person("Anna", "fr")
            story.says(anna, _VAIN)
            assert story.sees(anna).parts("blockquote") == []
            bot.stop()
            assert bot.status() == 0


@pytest.fixture(params=_TAGS or [_NONE])
def released(request: pytest.FixtureRequest, event: Path, tmp_path: Path) -> Released:
    """A version that was released, as its tag has it."""
    with zipfile.ZipFile(io.BytesIO(_git("archive", "--format=zip", request.param, "bot"))) as packed:
        packed.extractall(tmp_path / "released")
    return Released(tmp_path / "released", event)


@pytest.fixture
def today(released: Released, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Today:
    """This version's commands, in the event's folder."""
    for name in os.environ.keys() - environment().keys():
        monkeypatch.delenv(name)
    monkeypatch.chdir(released.event)

    def says(*arguments: str) -> str:
        status, shown = run(arguments), capsys.readouterr()
        assert (status, shown.err) == (0, "")
        return shown.out

    return says


def _first(answer: str) -> tuple[str, str]:
    """The first article that answers, and the words quoted from it."""
    first = json.loads(answer)["citations"][0]
    return first["article"]["id"], first["quote"]


def test_an_upgrade_from_each_release(released: Released, today: Today, telegram: Telegram) -> None:
    """What a released version kept is taken on: the same answer from a new cache, what was asked in vain, the undo."""
    kept = released.event / "my-articles" / ".cache"
    remembers = "serve" in released.says("--help")
    before = _first(released.says(*_ASKED))
    old = {file.name for file in kept.glob("*.index")}
    assert len(old) == 1
    if remembers:
        released.is_asked_in_vain(telegram)
        released.says("remove", "--yes", "piscine")
    assert _first(today(*_ASKED)) == before
    assert {file.name for file in kept.iterdir()} & old == set()
    assert len(list(kept.glob("*.index"))) == 1
    if remembers:
        assert _VAIN in today("unanswered")
        assert today("undo").startswith("Undone: remove piscine.txt")
        assert (released.event / "my-articles" / "piscine.txt").exists()
