"""French or English."""

from __future__ import annotations

import pytest

from bot.model import Language
from bot.search.language import detect
from bot.search.lexicon import english_words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("what did Majhoubi say about Facebook?", "en"),
        ("Que reproche Malhoubi à Facebook ?", "fr"),
        ("MAJOUBI FACEBOOK ???", "fr"),
        ("how old is Étienne", "en"),
        ("budget of the event", "en"),
        ("budget de la soirée", "fr"),
        ("cb de temps ca dure", "fr"),
        ("minimum age to vote?", "en"),
        ("l'avis du maire", "fr"),
        ("hiring plans", "en"),
        ("", "fr"),
    ],
)
def test_questions_are_told_apart(text: str, language: Language) -> None:
    """Short questions, names and chat spelling included, are answered in their own language."""
    assert detect(text, english=english_words()) == language
