"""Words that press and talk use in each other's place."""

from __future__ import annotations

import pytest

from bot.search.related import associated, equal, related


@pytest.mark.parametrize(
    ("asked", "printed"),
    [("récompenser", "couronner"), ("vendue", "céder"), ("craignait", "redouter"), ("craint", "appréhender")],
)
def test_a_word_leads_to_what_stands_in_its_place(asked: str, printed: str) -> None:
    """Whatever its form, a word of a question finds the groups that it heads."""
    assert printed in related(asked)


@pytest.mark.parametrize(("one", "other"), [("toubibs", "docteur"), ("docteur", "toubib"), ("bouquin", "ouvrage")])
def test_words_that_say_the_same_lead_to_each_other(one: str, other: str) -> None:
    """Every word of a group of equals finds all others, not only the first."""
    assert other in equal(one)


def test_a_member_leads_back_to_the_head() -> None:
    """A group stands for its first word, so that each of the others finds it."""
    assert "remporter" in related("lauréat")


@pytest.mark.parametrize(("asked", "printed"), [("rançon", "pirate"), ("chômeurs", "allocation"), ("panne", "courant")])
def test_a_word_leads_to_what_a_text_about_it_says(asked: str, printed: str) -> None:
    """What comes to mind with a word is found from it and leads back to it."""
    assert printed in associated(asked)


@pytest.mark.parametrize("word", ["", "x", "qzvwk", "42"])
def test_what_is_no_word_leads_nowhere(word: str) -> None:
    """A word in no group has no related words."""
    assert equal(word) == related(word) == associated(word) == ()
