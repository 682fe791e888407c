"""Numbers take the noun that they take in each language."""

from __future__ import annotations

import pytest

from bot.counting import counted, words_in
from bot.model import Language


@pytest.mark.parametrize(
    ("count", "language", "shown"),
    [
        (0, "en", "0 questions"),
        (1, "en", "1 question"),
        (2, "en", "2 questions"),
        (0, "fr", "0 question"),
        (1, "fr", "1 question"),
        (2, "fr", "2 questions"),
    ],
)
def test_a_noun_follows_its_number(count: int, language: Language, shown: str) -> None:
    """One of a thing is singular, in French none of it too."""
    assert counted("{count:question/questions}", language, count=count) == shown


def test_what_is_no_count_is_filled_in_as_it_is() -> None:
    """Other parts of a template are its own."""
    assert counted("{name}: {share:.2f}", "en", name="a/b", share=0.5) == "a/b: 0.50"


def test_a_mark_between_spaces_is_no_word() -> None:
    """French puts blanks around its marks; words and numbers are counted."""
    assert words_in("« Le port vivra ! » – 12 ans :") == 5
