"""The buttons under an answer."""

from __future__ import annotations

import pytest

from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person, group

pytestmark = pytest.mark.slow


def test_more_context_shows_the_words_around(story: Story) -> None:
    """The paragraphs around the quotation come folded, the quoted words bold, as a reply to the answer; once."""
    anna = Person("Anna", "fr")
    story.says(anna, "Que demande Léa Roy ?")
    answer = story.sees(anna)
    press = story.presses(anna, answer, "Le contexte")
    context = story.sees(anna)
    (around,) = context.parts("expandable_blockquote")
    assert "dix-huit bateaux" in around
    assert "Sans glace, pas de pêche" in context.parts("bold")[0]
    assert context.reply_to == answer.id
    assert story.is_told(press) is None
    assert "Le contexte" not in answer.labels


def test_next_source_leads_on_until_there_is_none(story: Story) -> None:
    """Each press shows another passage with its source and its own buttons."""
    anna = Person("Anna", "fr")
    story.says(anna, "Que coûterait la privatisation des quais ?")
    shown = story.sees(anna)
    quotes = [shown.parts("blockquote")[0]]
    while "Autre source" in shown.labels:
        pressed = shown
        story.presses(anna, pressed, "Autre source")
        shown = story.sees(anna)
        quotes.append(shown.parts("blockquote")[0])
        assert shown.reply_to == pressed.id
        assert "Autre source" not in pressed.labels
    assert len(set(quotes)) == len(quotes) >= 2


def test_a_vote_is_one_a_person_and_changeable(story: Story) -> None:
    """Everybody in the group may vote once and change it; each is told what was noted."""
    anna, ben, square = Person("Anna"), Person("Ben", "fr"), group("La place")
    story.says(anna, "/ask what did Léa Roy ask for?", square)
    answer = story.sees(square)
    assert story.is_told(story.presses(anna, answer, "👍")) == "Thank you! Noted: 👍"
    assert story.is_told(story.presses(anna, answer, "👎")) == "Thank you! Noted: 👎"
    assert story.is_told(story.presses(ben, answer, "👍")) == "Merci\u00a0! Noté\u00a0: 👍"


@pytest.mark.parametrize("data", ["0x", "1", "1z", "1me", "1meABCDEFGH", "1u", "1ux", "1u99999999", "9" * 64, "1sex"])
def test_a_button_of_another_time_says_so(data: str, story: Story) -> None:
    """Data that today's bot does not make, or of what is gone, gets a friendly line and does no harm."""
    anna = Person("Anna")
    story.says(anna, "what did Léa Roy ask for?")
    answer = story.sees(anna)
    notice = story.is_told(story.presses_data(anna, answer, data))
    assert notice is not None
    assert notice.endswith(("ask again.", "a vote."))


def test_the_articles_are_listed_in_pages(story: Story) -> None:
    """Three articles are one page without buttons, the newest first."""
    anna = Person("Anna")
    story.says(anna, "/sources")
    page = story.sees(anna)
    assert page.text.startswith("The articles (3)\n")
    assert page.text.index("Privatisation") < page.text.index("bibliothèque") < page.text.index("Le port")
    assert not page.buttons
