"""The threat model keeps to what is tested."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_NAMED = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", (_ROOT / "docs" / "security.md").read_text(encoding="utf-8"))


def test_the_threat_model_names_tests() -> None:
    """Each line of the table names a test, not only where tests stand."""
    text = (_ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ") and "what may be tried" not in line]
    assert rows
    assert [row for row in rows if not re.search(r"`tests/[\w/]+\.py::test_\w+`", row)] == []


@pytest.mark.parametrize(("file", "name"), _NAMED)
def test_the_named_tests_exist(file: str, name: str) -> None:
    """A test that the threat model names is there."""
    assert f"def {name}(" in (_ROOT / file).read_text(encoding="utf-8")
