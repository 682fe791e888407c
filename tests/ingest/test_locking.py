"""A corpus folder that is moved away while it is locked, read or written is not made anew in its old place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from filelock import BaseFileLock

from bot.engine import Engine
from bot.errors import CorpusError, RefusedError
from bot.ingest.building import Builder
from bot.ingest.changing import Keeper
from bot.ingest.locking import locked
from bot.ingest.staging import staged
from bot.live import Live
from tests.ingest.conftest import LIGHTHOUSE, Place


def _before(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, work: Callable[[], object]) -> None:
    """Does something once, right before a function is called."""
    real, waiting = getattr(owner, name), [work]

    def called(*given: object, **named: object) -> object:
        if waiting:
            waiting.pop()()
        return real(*given, **named)

    monkeypatch.setattr(owner, name, called)


@pytest.fixture
def away(place: Place) -> Path:
    """Where the folder goes."""
    return place.folder.with_name("away")


def test_a_folder_that_goes_in_the_moment_of_its_lock_stays_away(
    place: Place, away: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever wanted it is refused; with the folder in its place again it can be had."""
    _before(monkeypatch, BaseFileLock, "acquire", lambda: place.folder.rename(away))
    with pytest.raises(RefusedError, match="No such file or directory"), locked(place.folder):
        pass
    assert not place.folder.exists()
    away.rename(place.folder)
    with locked(place.folder):
        assert (place.folder / "port.md").exists()


def test_another_folder_that_comes_in_that_moment_is_left_as_it_is(
    place: Place, away: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not the one that was meant, and nothing of it is removed."""

    def change_places() -> None:
        place.folder.rename(away)
        shutil.copytree(away, place.folder)

    _before(monkeypatch, BaseFileLock, "acquire", change_places)
    with pytest.raises(RefusedError), locked(place.folder):
        pass
    assert (place.folder / "port.md").exists()


def test_a_folder_that_goes_while_it_is_read_is_no_smaller_corpus(
    place: Place, away: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was copied until then is not taken for the whole."""
    _before(monkeypatch, shutil, "copyfile", lambda: place.folder.rename(away))
    with pytest.raises(CorpusError, match="was moved away while it was read"), staged(place.folder):
        pass
    assert not place.folder.exists()


def test_a_folder_that_goes_while_it_is_built_stays_away(place: Place, away: Path) -> None:
    """What the build keeps for the next one is lost, and no folder is made for it."""
    live = Live.open(place.folder)
    (place.folder / "phare.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    opened = partial(Engine.open, cache=place.folder / ".cache")

    def opening(copy: Path) -> Engine:
        place.folder.rename(away)
        return opened(copy)

    assert Builder(live, place.folder, opening).refresh()
    assert "phare.txt" in live.now.engine.corpus.by_id
    assert not place.folder.exists()


@pytest.mark.parametrize("name", ["phare.md", "sub/phare.md"])
def test_a_folder_that_goes_as_it_is_changed_stays_away(
    place: Place, away: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The change is refused, and is no change: neither folder has the article."""
    keeper = Keeper(place.folder, place.journal.changes)
    _before(monkeypatch, place.journal.changes, "begin", lambda: place.folder.rename(away))
    with pytest.raises(RefusedError):
        keeper.change("x", {name: b"the lighthouse"})
    assert not place.folder.exists()
    assert not list(away.rglob("phare.md"))
    away.rename(place.folder)
    assert keeper.last() is None
