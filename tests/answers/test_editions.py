"""When an event comes again."""

from __future__ import annotations

import pytest

from bot.answers.editions import again
from bot.model import Language

# Add a row: a question, and what it looks for.
QUESTIONS: list[tuple[Language, str, str]] = [
    ("fr", "C'est quand la prochaine ?", "C'est quand prochaine édition ?"),
    ("fr", "Quand a lieu le festival suivant ?", "Quand a lieu prochaine édition ?"),
    ("fr", "Quand part la prochaine navette ?", "Quand part la prochaine navette ?"),
    ("en", "When is it on next time?", "When is it on next edition?"),
    ("en", "When will the next festival be?", "When will next edition be?"),
    ("en", "When does the next train leave?", "When does the next train leave?"),
]


@pytest.mark.parametrize(("language", "question", "sought"), QUESTIONS)
def test_the_next_time_is_looked_for_as_an_edition(language: Language, question: str, sought: str) -> None:
    """However the next time of an event is called, articles call it an edition; a next train is a train."""
    assert again(question, language) == sought
