"""Recorded figures that may only rise."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.floors import Fall, falls, read_floors


def test_a_lower_figure_falls_and_a_missing_one_too() -> None:
    """What is not measured any more counts as 0."""
    assert falls({"all": 0.7, "fr": 0.8}, {"all": 0.7, "fr": 0.81, "en": 0.5}) == (
        Fall("fr", 0.81, 0.8),
        Fall("en", 0.5, 0.0),
    )


@pytest.mark.parametrize("text", ["", "[]", '{"all": "much"}'])
def test_a_file_that_is_no_floors_says_so(tmp_path: Path, text: str) -> None:
    """The error names the file."""
    file = tmp_path / "floors.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionSetError, match=r"floors\.json"):
        read_floors(file)
