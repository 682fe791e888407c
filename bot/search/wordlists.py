"""The word lists that come with the project: lines of text under `data/`."""

from __future__ import annotations

from pathlib import Path

# `importlib.resources` would cost each start as much as reading all the lists.
_DATA = Path(__file__).parent / "data"


def data_lines(name: str) -> list[str]:
    """The lines of a data file, without empty ones and remarks."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
