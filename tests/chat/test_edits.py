"""Who edits a question gets another answer in the place of the first."""

from __future__ import annotations

import pytest

from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person, group

pytestmark = pytest.mark.slow
_BEFORE, _AFTER = "Que demande Léa Roy ?", "Qu'a dit Paul Modèle sur les livres ?"


def test_an_edited_question_edits_its_answer(story: Story) -> None:
    """The answer changes in place, buttons and all; no second message comes."""
    anna = Person("Anna", "fr")
    asked = story.says(anna, _BEFORE)
    answer = story.sees(anna)
    before = answer.buttons
    story.edits(asked, _AFTER)
    assert story.sees_edit(answer).parts("bold") == ["Paul Modèle"]
    assert answer.buttons != before
    story.edits(asked, "Qui a gagné la coupe du monde de rugby ?")
    assert not story.sees_edit(answer, 2).buttons
    assert story.count(anna) == 1


def test_an_edit_that_changes_nothing_does_nothing(story: Story) -> None:
    """Telegram also tells of edits that leave the text as it was."""
    anna = Person("Anna", "fr")
    asked = story.says(anna, _BEFORE)
    answer = story.sees(anna)
    story.edits(asked, _BEFORE)
    story.everything_is_handled(anna)
    assert answer.edits == 0


def test_an_edit_that_adds_the_mention_is_a_question(story: Story) -> None:
    """Who forgot to mention the bot can mend that."""
    anna, square = Person("Anna", "fr"), group("La place")
    asked = story.says(anna, _BEFORE, square)
    story.edits(asked, f"/ask {_BEFORE}")
    answer = story.sees(square)
    assert answer.reply_to == asked["message_id"]
    story.edits(asked, f"/ask {_AFTER}")
    assert story.sees_edit(answer).parts("bold") == ["Paul Modèle"]


def test_an_answer_that_was_deleted_comes_again(story: Story) -> None:
    """Where the old answer is gone, the new one is a message of its own, and later edits change that one."""
    anna = Person("Anna", "fr")
    asked = story.says(anna, _BEFORE)
    gone = story.sees(anna)
    story.telegram.perform(lambda state: state.deleted.add(gone.id))
    story.edits(asked, _AFTER)
    answer = story.sees(anna)
    assert answer.parts("bold") == ["Paul Modèle"]
    story.edits(asked, _BEFORE)
    assert story.sees_edit(answer).parts("bold") == ["Léa Roy"]
