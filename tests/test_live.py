"""The engine in service."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.engine import Engine
from bot.live import BuildFailed, Event, Live, Swapped, corpus_version

_ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The engine over the project's own corpus."""
    return Engine.open(_ROOT / "corpus")


def test_a_swap_replaces_the_edition_whole(engine: Engine) -> None:
    """Who took the old edition keeps it; who looks again gets the new one; listeners are told of both."""
    live = Live(engine, "one")
    told: list[Event] = []
    live.listen(told.append)
    before = live.now
    after = live.swap(engine, "two")
    assert (before.version, live.now, live.now.version) == ("one", after, "two")
    assert after.since >= before.since
    assert told == [Swapped(before, after)]


def test_a_failed_build_changes_nothing(engine: Engine) -> None:
    """The edition in service stays, the reason is told and remembered until the next swap."""
    live = Live(engine, "one")
    told: list[Event] = []
    live.listen(told.append)
    live.fail("no article; add one")
    assert live.now.version == "one"
    assert told == [BuildFailed("no article; add one")]
    assert live.failure == BuildFailed("no article; add one")
    live.swap(engine, "two")
    assert live.failure is None


def test_a_listener_that_fails_stops_nothing(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    """The others are told all the same, and the fault is logged; who has stopped listening is told no more."""
    live = Live(engine, "one")
    told: list[Event] = []

    def fails(_event: Event) -> None:
        raise ZeroDivisionError

    live.listen(fails)
    stop = live.listen(told.append)
    with caplog.at_level(logging.ERROR):
        live.fail("x")
    assert "a listener failed" in caplog.text
    stop()
    stop()
    live.fail("y")
    assert told == [BuildFailed("x")]


def test_the_version_is_that_of_the_files(tmp_path: Path) -> None:
    """The version changes with what answers depend on, and comes back with it."""
    (tmp_path / "a.md").write_text("Un texte assez court.")
    one = corpus_version(tmp_path)
    (tmp_path / "README.md").write_text("for people")
    assert corpus_version(tmp_path) == one
    (tmp_path / "people.toml").write_text("")
    two = corpus_version(tmp_path)
    (tmp_path / "people.toml").unlink()
    assert one != two
    assert corpus_version(tmp_path) == one
