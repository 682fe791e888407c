"""Many people ask at once; `python -m tests.chat.load` measures the same with more of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chat.load import measure

pytestmark = pytest.mark.slow


def test_every_question_is_answered_once_and_in_order(tmp_path: Path) -> None:
    """A hundred and fifty questions from thirty chats at once; memory stays about where it was."""
    found = measure(150, 30, tmp_path)
    assert found.memory_after < found.memory_before + 40
