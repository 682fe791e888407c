"""A person in a private chat with the bot, as a real process."""

from __future__ import annotations

import pytest

from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person

pytestmark = pytest.mark.slow


def test_a_question_is_answered_with_a_quotation_and_its_source(story: Story) -> None:
    """Every text is a question; the answer has a lead, a block quote and a linked source, and no preview."""
    anna = Person("Anna", "fr")
    story.says(anna, "Que demande Léa Roy ?")
    answer = story.sees(anna)
    assert answer.text.startswith("D'après Léa Roy\u00a0:\n")
    assert answer.parts("bold") == ["Léa Roy"]
    (quote,) = answer.parts("blockquote")
    assert quote.endswith("Je demande une réparation avant l'été. » [1]")
    assert "Source\u00a0:\n[1]" in answer.text
    assert answer.links[0].startswith("https://quai.example/port?a=1&b=2#:~:text=Sans%20glace")
    assert (answer.preview, answer.reply_to) == (False, None)
