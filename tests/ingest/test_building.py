"""A changed corpus comes into service whole, or not at all."""

from __future__ import annotations

import gc
import logging
import threading
import weakref
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.engine import Engine
from bot.ingest.building import Builder
from bot.live import BuildFailed, Edition, Event, Live
from bot.model import Answer
from tests.ingest.conftest import LIGHTHOUSE, PORT, Place

_ASKED = "Combien coûtera la digue ?"


@pytest.fixture
def live(place: Place) -> Live:
    """The corpus in service."""
    return Live.open(place.folder)


def test_a_changed_folder_comes_into_service(place: Place, live: Live) -> None:
    """A new file is answered from after one refresh; a refresh without a change swaps nothing."""
    builder = Builder(live, place.folder, Engine.open)
    before = live.now
    assert builder.refresh()
    assert live.now is before
    (place.folder / "phare.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    assert builder.refresh()
    assert live.now.engine.corpus.by_id.keys() == {"port.md", "festival.md", "phare.txt"}


def test_what_was_in_service_is_let_go(place: Place, live: Live) -> None:
    """Nothing of the edition before stays in memory once another one has taken its place."""
    live.now.engine.ask(_ASKED)
    before = weakref.ref(live.now.engine.corpus)
    (place.folder / "phare.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    gc.disable()
    try:
        assert Builder(live, place.folder, Engine.open).refresh()
        assert before() is None
    finally:
        gc.enable()


def test_what_is_deleted_is_never_cited_again(place: Place, live: Live) -> None:
    """The article is gone from the edition in service, and with it every quotation of it."""
    assert isinstance(live.now.engine.ask(_ASKED).outcome, Answer)
    (place.folder / "port.md").unlink()
    assert Builder(live, place.folder, Engine.open).refresh()
    assert "port.md" not in live.now.engine.corpus.by_id
    assert not isinstance(live.now.engine.ask(_ASKED).outcome, Answer)


def test_a_corpus_that_cannot_be_used_changes_nothing(
    place: Place, live: Live, caplog: pytest.LogCaptureFixture
) -> None:
    """The edition before answers on; the reason is told once, names the folder, and is gone when the folder is mended."""
    told: list[Event] = []
    live.listen(told.append)
    builder = Builder(live, place.folder, Engine.open)
    before = live.now
    held = {path: path.read_bytes() for path in place.folder.glob("*.md")}
    for path in held:
        path.unlink()
    for _ in range(2):
        assert not builder.refresh()
    assert live.now is before
    assert len(told) == 1
    assert isinstance(told[0], BuildFailed)
    assert str(place.folder) in told[0].reason
    assert "holds no article" in told[0].reason
    assert len([record for record in caplog.records if record.levelno == logging.ERROR]) == 1
    for path, raw in held.items():
        path.write_bytes(raw)
    assert builder.refresh()
    assert live.failure is None


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RecursionError(), "RecursionError; run: bot check"),
        (MemoryError(), "not enough memory for it; give the bot more, or take articles out"),
    ],
)
def test_a_reader_that_fails_changes_nothing(place: Place, live: Live, error: Exception, told: str) -> None:
    """Whatever the engine raises, the edition before answers on and the failure is told."""

    def broken(_folder: Path) -> Engine:
        raise error

    (place.folder / "phare.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    before = live.now
    assert not Builder(live, place.folder, broken).refresh()
    assert live.now is before
    assert live.failure == BuildFailed(told)


def test_a_file_that_breaks_is_told(place: Place, live: Live, caplog: pytest.LogCaptureFixture) -> None:
    """A file that can no longer be used, and an expected question that breaks, are in the log, by name alone."""
    (place.folder / "port.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert Builder(live, place.folder, Engine.open).refresh()
    (warning,) = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert warning.__dict__["broken"] == ["q1"]
    assert "port.md" in warning.__dict__["unusable"][0]
    assert "digue" not in str(warning.__dict__)


@pytest.mark.slow
def test_questions_while_the_corpus_is_swapped(place: Place, live: Live, pytestconfig: pytest.Config) -> None:
    """300 questions during 15 swaps, with --deep 3,000 during 150: none fails, each is answered by one version alone."""
    questions, swapped = (3000, 150) if pytestconfig.getoption("--deep") else (300, 15)
    builder = Builder(live, place.folder, Engine.open)
    swaps, asked = threading.Event(), Counter[str]()
    sums = {live.now.version: "douze"}
    editions: list[Edition] = [live.now]

    def change() -> None:
        for number in range(swapped):
            # Each version has a sum of its own, in both articles: an answer that mixes two would show it.
            for name in ("port.md", "festival.md"):
                text = PORT.replace("douze", f"{number + 100}").replace("Le port", f"Le {name}")
                (place.folder / name).write_text(text, encoding="utf-8")
            assert builder.refresh()
            sums[live.now.version] = str(number + 100)
            editions.append(live.now)
        swaps.set()

    def ask(_number: int) -> tuple[Edition, str, list[str]]:
        edition = live.now
        outcome = edition.engine.ask(_ASKED).outcome
        assert isinstance(outcome, Answer)
        assert all(cited.article is edition.engine.corpus.by_id[cited.article.id] for cited in outcome.citations)
        return edition, edition.version, [cited.quote for cited in outcome.citations]

    with ThreadPoolExecutor(5) as pool:
        changing = pool.submit(change)
        found = list(pool.map(ask, range(questions)))
        while not swaps.is_set() and not changing.done():
            found.append(ask(0))
        changing.result()
    for _, version, quotes in found:
        asked[version] += 1
        assert any(sums[version] in quote for quote in quotes)
        assert not any(other in quote for other in sums.values() if other != sums[version] for quote in quotes)
    assert len(found) >= questions
    assert len({edition.version for edition in editions}) == swapped + 1
    assert len(asked) > swapped // 5
