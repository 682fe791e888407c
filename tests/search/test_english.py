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
    ],
)
def test_a_form_leads_to_its_base(form: str, base: str) -> None:
    """Endings are taken off by rule, and what no rule reduces is looked up."""
    assert base in base_forms(form)
    assert base_forms(form)[0] == form


def test_irregular_forms_are_told() -> None:
    """`went` is irregular, `walked` is not."""
    assert is_irregular("went")
    assert not is_irregular("walked")
