"""Pages that a tool writes from the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.settings_pages import pages


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_settings_pages_are_what_the_tool_writes(path: Path) -> None:
    """docs/settings.md and `.env.example` tell every setting as the code has it; if not: run the tool."""
    assert path.read_text(encoding="utf-8") == pages()[path], "run: python tools/settings_pages.py"
