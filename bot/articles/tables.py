"""Word lists that stand as text files in `data/`, so that whoever knows the language can add to them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from bot.articles.names.folding import fold


def lines(name: str) -> Iterator[str]:
    """The lines of a list that say something: without comments (`#`) and empty lines, folded, in lower case."""
    text = files("bot.articles").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        entry = line.partition("#")[0].strip()
        if entry:
            yield fold(entry).lower()


def words(name: str) -> frozenset[str]:
    """Every word of a list."""
    return frozenset(word for line in lines(name) for word in line.split())
