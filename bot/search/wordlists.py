"""The word lists that come with the project: lines of text under `data/`."""

from __future__ import annotations

from importlib.resources import files


def data_lines(name: str) -> list[str]:
    """The lines of a data file, without empty ones and remarks."""
    text = files("bot.search").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
