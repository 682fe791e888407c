"""Versions come to the engine whole, and once."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from bot.errors import SearchError
from bot.sharing.publishing import Publisher, name_of
from bot.sharing.rows import Layout
from bot.sharing.wire import Row
from tests.sharing.engine import Engine

_ROWS: list[list[Row]] = [[{"id": 0}, {"id": 1}], [{"id": 2}]]
_LAYOUT = Layout(np.arange(4), 0)


def _bring(engine: Engine, rows: list[list[Row]] = _ROWS) -> tuple[bool, list[tuple[int, int]]]:
    """Brings a version of three rows; gives whether it was written, and the progress."""
    told: list[tuple[int, int]] = []
    publisher = Publisher(engine, lambda _: None)
    return publisher.bring("bots_1", _LAYOUT, rows, lambda *step: told.append(step)), told


def test_a_version_is_written_once() -> None:
    """The first bot writes it and tells how far it is; the second finds it."""
    engine = Engine()
    assert _bring(engine) == (True, [(2, 3), (3, 3)])
    assert _bring(engine) == (False, [])
    assert engine.fields == {"bots_1": dict.fromkeys(["words", "sentences", "grams", "pairs"])}


def test_what_a_killed_bot_left_is_made_whole() -> None:
    """A collection with too few rows that nobody writes any more is written by whoever comes next."""
    engine = Engine()
    engine.held["bots_1"] = {0}
    _bring(engine)
    assert engine.held["bots_1"] == {0, 1, 2}


def test_another_bot_that_writes_is_waited_for() -> None:
    """Two bots that see the same change do not both write it."""
    engine = Engine()
    engine.held["bots_1"] = set()
    engine.meanwhile = iter(
        [bool, bool, lambda: engine.held["bots_1"].update({0, 1}), bool, lambda: engine.held["bots_1"].add(2)]
    )
    _bring(engine)
    assert engine.written == []


def test_an_engine_that_loses_rows_is_told() -> None:
    """A version that is not whole after all was written is no version."""
    engine = Engine()
    engine.meanwhile = iter([lambda: engine.held.update(bots_1={0})])
    with pytest.raises(SearchError, match="bots_1 has 1 of 3 rows"):
        _bring(engine, [])


def test_an_engine_that_makes_no_collection_is_told() -> None:
    """What keeps a collection from being made comes through, unless another bot made it."""

    class _Full(Engine):
        def create(self, collection: str, fields: Mapping[str, int | None]) -> None:
            raise SearchError(self.url, f"no room for {collection} of {len(fields)}")

    with pytest.raises(SearchError, match="no room"):
        _bring(_Full())


def test_the_name_tells_all_that_rows_depend_on() -> None:
    """Another corpus or another model is another collection; the corpus's version can be read in it."""
    names = {name_of("bots", key, model) for key in ("a" * 32, "b" * 32) for model in (None, "one", "two")}
    assert len(names) == 6
    assert name_of("bots", "0123456789abcdef", None).startswith("bots_0123456789_")
