"""docs/operations.md tells every line of the log that may need a person."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_LOUD = {"warning", "error", "exception", "critical"}
_PAGE = (_ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
_ROWS = [line.split("`")[1] for line in _PAGE.splitlines() if line.startswith("| `")]


def _said() -> Iterator[str]:
    for path in (_ROOT / "bot").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "_LOG." in text else ():
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _LOUD):
                continue
            logger = node.func.value
            if isinstance(logger, ast.Name) and logger.id == "_LOG" and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)


@pytest.mark.parametrize("line", sorted(set(_said())))
def test_each_loud_line_is_explained(line: str) -> None:
    """A line of the log of level warning or above has a row that says what to do."""
    assert any(line.startswith(row) for row in _ROWS), f"docs/operations.md lacks: {line}"


def test_each_row_is_a_line() -> None:
    """No row explains a line that the bot does not write any more."""
    said = list(_said())
    assert [row for row in _ROWS if not any(line.startswith(row) for line in said)] == []
