"""Versions come to the engine whole, one is the newest, and old ones go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import pytest

from bot.errors import SearchError
from bot.sharing.publishing import Publisher, name_of
from bot.sharing.wire import Row, Wire

_ROWS: list[list[Row]] = [[{"id": 0}, {"id": 1}], [{"id": 2}]]
_FIELDS: dict[str, int | None] = {"words": None}


class _Engine(Wire):
    """An engine in memory; `meanwhile` is what another bot does whenever this one counts."""

    def __init__(self) -> None:
        super().__init__("http://engine", "", 1)
        self.held: dict[str, set[int]] = {}
        self.aliases: dict[str, str] = {}
        self.written: list[int] = []
        self.meanwhile: Iterator[Callable[[], object]] = iter(())

    def width(self, collection: str, field: str) -> int | None:
        return len(field) if collection in self.held else None

    def count(self, collection: str) -> int:
        next(self.meanwhile, bool)()
        return len(self.held[collection])

    def create(self, collection: str, fields: Mapping[str, int | None]) -> None:
        if collection in self.held:
            raise SearchError(self.url, "it is there already")
        assert fields == _FIELDS
        self.held[collection] = set()

    def write(self, collection: str, rows: Sequence[Row]) -> None:
        self.held[collection] |= {row["id"] for row in rows}
        self.written += [row["id"] for row in rows]

    def flush(self, collection: str) -> None:
        assert collection in self.held

    def drop(self, collection: str) -> None:
        assert collection not in self.aliases.values()
        self.held.pop(collection, None)

    def alias(self, name: str) -> str | None:
        return self.aliases.get(name)

    def point(self, alias: str, collection: str) -> None:
        assert collection in self.held
        self.aliases[alias] = collection


def _bring(engine: _Engine, name: str = "bots_1") -> list[tuple[int, int]]:
    """Brings a version of three rows, and makes it the newest; gives the progress."""
    told: list[tuple[int, int]] = []
    publisher = Publisher(engine, "bots", lambda _: None)
    publisher.bring(name, 3, _FIELDS, _ROWS, lambda *step: told.append(step))
    publisher.make_newest(name)
    return told


def test_a_version_is_written_once() -> None:
    """The first bot writes it and tells how far it is; the second finds it."""
    engine = _Engine()
    assert _bring(engine) == [(2, 3), (3, 3)]
    assert _bring(engine) == []
    assert engine.aliases == {"bots": "bots_1"}


def test_the_one_before_stays_and_the_one_before_that_goes() -> None:
    """Bots that have not changed over yet find theirs; what nobody needs takes no room."""
    engine = _Engine()
    for name in ("bots_1", "bots_2", "bots_3"):
        _bring(engine, name)
    assert set(engine.held) == {"bots_2", "bots_3"}
    assert engine.aliases == {"bots": "bots_3", "bots_before": "bots_2"}


def test_going_back_to_the_one_before_drops_nothing() -> None:
    """A change that is taken back finds its version still there."""
    engine = _Engine()
    for name in ("bots_1", "bots_2", "bots_1"):
        _bring(engine, name)
    assert engine.written == [0, 1, 2] * 2
    assert engine.aliases == {"bots": "bots_1", "bots_before": "bots_2"}


def test_what_a_killed_bot_left_is_made_whole() -> None:
    """A collection with too few rows that nobody writes any more is written by whoever comes next."""
    engine = _Engine()
    engine.held["bots_1"] = {0}
    _bring(engine)
    assert engine.held["bots_1"] == {0, 1, 2}


def test_another_bot_that_writes_is_waited_for() -> None:
    """Two bots that see the same change do not both write it."""
    engine = _Engine()
    engine.held["bots_1"] = set()
    engine.meanwhile = iter(
        [bool, bool, lambda: engine.held["bots_1"].update({0, 1}), bool, lambda: engine.held["bots_1"].add(2)]
    )
    _bring(engine)
    assert engine.written == []


def test_an_engine_that_loses_rows_is_told() -> None:
    """A version that is not whole after all was written is no version."""
    engine = _Engine()
    engine.meanwhile = iter([lambda: engine.held.update(bots_1={0})])
    with pytest.raises(SearchError, match="bots_1 has 1 of 3 rows"):
        Publisher(engine, "bots", lambda _: None).bring("bots_1", 3, _FIELDS, [], lambda *_: None)


def test_an_engine_that_makes_no_collection_is_told() -> None:
    """What keeps a collection from being made comes through, unless another bot made it."""

    class _Full(_Engine):
        def create(self, collection: str, fields: Mapping[str, int | None]) -> None:
            raise SearchError(self.url, f"no room for {collection} of {len(fields)}")

    with pytest.raises(SearchError, match="no room"):
        _bring(_Full())


def test_the_name_tells_all_that_rows_depend_on() -> None:
    """Another corpus or another model is another collection; the corpus's version can be read in it."""
    names = {name_of("bots", key, model) for key in ("a" * 32, "b" * 32) for model in (None, "one", "two")}
    assert len(names) == 6
    assert name_of("bots", "0123456789abcdef", None).startswith("bots_0123456789_")
