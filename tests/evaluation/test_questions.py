"""Reading question sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.questions import read_questions

_GOOD = '{"id": "1", "lang": "fr", "kind": "fact", "question": "Qui ?", "any": ["Anne"]}'


def _read(tmp_path: Path, text: str) -> int:
    file = tmp_path / "questions.jsonl"
    file.write_text(text, encoding="utf-8")
    return len(read_questions(file))


def test_empty_lines_are_skipped(tmp_path: Path) -> None:
    """One question a line."""
    assert _read(tmp_path, f"{_GOOD}\n\n{_GOOD}\n") == 2


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[]", "question"),
        (_GOOD.replace('"fr"', '"de"'), "lang"),
        (_GOOD.replace('"fact"', '"guess"'), "kind"),
        (_GOOD.replace('["Anne"]', '"Anne"'), "any"),
        (_GOOD.replace('["Anne"]', "[]"), "any"),
        (_GOOD.replace('"fact"', '"decline"'), "any"),
        ("", "no question"),
    ],
)
def test_a_line_that_is_no_question_says_why(tmp_path: Path, line: str, says: str) -> None:
    """The error tells what is wrong with it."""
    with pytest.raises(QuestionSetError, match=says):
        _read(tmp_path, line)
