"""An engine in memory, for what bots do to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.errors import SearchError
from bot.sharing.wire import Row, Wire


class Engine(Wire):
    """Collections of rows, and aliases; `meanwhile` is what another bot does whenever somebody counts."""

    def __init__(self) -> None:
        super().__init__("http://engine", "", 1)
        self.held: dict[str, set[int]] = {}
        self.fields: dict[str, Mapping[str, int | None]] = {}
        self.aliases: dict[str, str] = {}
        self.written: list[int] = []
        self.meanwhile: Iterator[Callable[[], object]] = iter(())

    def width(self, collection: str, field: str) -> int | None:
        """How long the vectors of a field are; None where a collection is not there."""
        return len(field) if collection in self.held else None

    def count(self, collection: str) -> int:
        """How many rows a collection has."""
        next(self.meanwhile, bool)()
        return len(self.held[collection])

    def create(self, collection: str, fields: Mapping[str, int | None]) -> None:
        """Makes a collection."""
        if collection in self.held:
            raise SearchError(self.url, "it is there already")
        self.held[collection] = set()
        self.fields[collection] = fields

    def write(self, collection: str, rows: Sequence[Row]) -> None:
        """Writes rows."""
        self.held[collection] |= {row["id"] for row in rows}
        self.written += [row["id"] for row in rows]

    def flush(self, collection: str) -> None:
        """Keeps what was written."""
        assert collection in self.held

    def drop(self, collection: str) -> None:
        """Takes a collection away, for which no alias may stand; nothing happens where there is none."""
        assert collection not in self.aliases.values()
        self.held.pop(collection, None)

    def alias(self, name: str) -> str | None:
        """The collection that an alias stands for."""
        return self.aliases.get(name)

    def point(self, alias: str, collection: str) -> None:
        """Has an alias stand for a collection."""
        assert collection in self.held
        self.aliases[alias] = collection
