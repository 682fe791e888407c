"""The corpus folder is watched while the bot runs."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.engine import Engine
from bot.ingest.building import Builder
from bot.ingest.watching import watching
from bot.live import BuildFailed, Event, Live, Swapped
from tests.ingest.conftest import LIGHTHOUSE, Place

_DEADLINE = 120


class _Told:
    """What the edition in service tells, one event after the other."""

    def __init__(self, live: Live) -> None:
        self._events: list[Event] = []
        self._more = threading.Condition()
        live.listen(self._take)

    def _take(self, event: Event) -> None:
        with self._more:
            self._events.append(event)
            self._more.notify_all()

    def next(self) -> Event:
        """The next event, within the deadline."""
        with self._more:
            assert self._more.wait_for(lambda: bool(self._events), _DEADLINE), "nothing happened"
            return self._events.pop(0)

    def until(self, articles: set[str]) -> None:
        """Waits until the edition in service has these articles."""
        while True:
            event = self.next()
            if isinstance(event, Swapped) and event.after.engine.corpus.by_id.keys() == articles:
                return


@contextmanager
def _watched(place: Place, *, polling: bool = False) -> Iterator[tuple[Live, _Told]]:
    live = Live.open(place.folder)
    told = _Told(live)
    with watching(Builder(live, place.folder, Engine.open), place.folder, polling=polling):
        yield live, told


@pytest.mark.slow
@pytest.mark.parametrize("polling", [False, True])
def test_files_are_live_within_seconds(place: Place, polling: bool) -> None:  # noqa: FBT001
    """A file that is dropped into, changed in or deleted from the folder is noticed, with events and by polling."""
    with _watched(place, polling=polling) as (live, told):
        (place.folder / "sub").mkdir()
        phare = place.folder / "sub" / "phare.txt"
        phare.write_text(LIGHTHOUSE, encoding="utf-8")
        told.until({"port.md", "festival.md", "sub/phare.txt"})
        phare.write_text(LIGHTHOUSE.replace("deux cent douze", "trois cents"), encoding="utf-8")
        told.next()
        assert "trois cents" in live.now.engine.corpus.by_id["sub/phare.txt"].text
        phare.unlink()
        told.until({"port.md", "festival.md"})


@pytest.mark.slow
def test_a_change_before_the_watch_is_found(place: Place) -> None:
    """What was changed between the start of the bot and that of the watch is not missed."""
    live = Live.open(place.folder)
    told = _Told(live)
    (place.folder / "phare.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    with watching(Builder(live, place.folder, Engine.open), place.folder):
        told.until({"port.md", "festival.md", "phare.txt"})


@pytest.mark.slow
def test_a_file_that_is_still_written_is_whole_in_the_end(place: Place) -> None:
    """A file that comes piece by piece is in service whole once it has come."""
    with _watched(place) as (live, told), (place.folder / "phare.txt").open("w", encoding="utf-8") as file:
        for line in LIGHTHOUSE.splitlines(keepends=True):
            file.write(line)
            file.flush()
        file.close()
        while "deux cent douze" not in getattr(live.now.engine.corpus.by_id.get("phare.txt"), "text", ""):
            told.next()


@pytest.mark.slow
def test_a_folder_that_goes_and_comes_back(place: Place) -> None:
    """Without its folder the bot answers on and says so; a folder of the same name that comes later is watched again."""
    away = place.folder.with_name("away")
    with _watched(place) as (live, told):
        before = live.now
        place.folder.rename(away)
        assert isinstance(told.next(), BuildFailed)
        assert live.now is before
        shutil.copytree(away, place.folder)
        (place.folder / "phare.txt").write_text(LIGHTHOUSE, encoding="utf-8")
        told.until({"port.md", "festival.md", "phare.txt"})
        (place.folder / "phare.txt").unlink()
        told.until({"port.md", "festival.md"})
