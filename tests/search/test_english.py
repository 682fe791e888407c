"""What an inflected English word may be a form of."""

from __future__ import annotations

import pytest

from bot.search.english import base_forms, is_irregular


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("prizes", "prize"),
        ("running", "run"),
        ("cities", "city"),
        ("went", "go"),
        ("calves", "calf"),
        ("easily", "easy"),
        ("rating", "rate"),
        ("largest", "large"),
        ("bigger", "big"),
        ("realised", "realize"),
        ("colors", "colour"),
        ("theaters", "theatre"),
    ],
)
def test_a_form_leads_to_its_base(form: str, base: str) -> None:
    """Endings are taken off by rule, and what no rule reduces is looked up."""
    assert base in base_forms(form)
    assert base_forms(form)[0] == form


@pytest.mark.parametrize(
    ("word", "other"), [("find", "fin"), ("first", "fir"), ("rating", "rat"), ("wind", "win"), ("board", "boar")]
)
def test_a_word_that_only_looks_inflected_is_its_own(word: str, other: str) -> None:
    """An ending is taken off only where English puts it on so: "rating" is not of "rat", which would double its t."""
    assert other not in base_forms(word)


def test_irregular_forms_are_told() -> None:
    """`went` is irregular, `walked` is not."""
    assert is_irregular("went")
    assert not is_irregular("walked")
