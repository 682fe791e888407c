"""Questions from chats that the bot is not in."""

from __future__ import annotations

import pytest

from tests.chat.fake.doing import Story
from tests.chat.fake.people import BOT, Person, group

pytestmark = pytest.mark.slow


def test_inline_offers_the_answer_while_it_is_typed(story: Story) -> None:
    """The first result is the whole answer, titled by the speaker; others are its further quotations."""
    anna = Person("Anna")
    offer = story.is_offered(story.types(anna, "what did Ana Ruiz say?"))
    first, *others = offer["results"]
    assert first["title"] == "Ana Ruiz"
    assert first["description"].startswith("« Le port est à tout le monde")
    assert "<blockquote>" in first["input_message_content"]["message_text"]
    assert first["input_message_content"]["link_preview_options"] == {"is_disabled": True}
    assert len(others) == 2


@pytest.mark.parametrize(
    ("language", "typed", "line"),
    [
        ("en", "", "Type a question about the event"),
        ("fr", "  ", "Écrivez une question sur l'événement"),
        ("en", "what is the capital of Peru?", "Nothing in the articles"),
    ],
)
def test_inline_without_an_answer_offers_a_line(language: str, typed: str, line: str, story: Story) -> None:
    """Nothing that could be sent into a chat by mistake: a line that leads to the bot."""
    offer = story.is_offered(story.types(Person("Anna", language), typed))
    assert offer["results"] == []
    assert offer["button"]["text"] == line


def test_a_guest_is_answered_where_it_was_called(story: Story) -> None:
    """A mention in a chat that the bot never joined is answered there; a decline too."""
    anna, elsewhere = Person("Anna", "fr"), group("Ailleurs")
    called = story.calls_as_guest(anna, f"@{BOT['username']} Que demande Léa Roy ?", elsewhere)
    assert story.guest_sees(called).parts("bold") == ["Léa Roy"]
    called = story.calls_as_guest(anna, f"@{BOT['username']} Qui a gagné la coupe du monde de rugby ?", elsewhere)
    assert not story.guest_sees(called).parts("blockquote")
