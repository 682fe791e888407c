"""How names sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.sounds import alike, may_be_alike, sound

_NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("morelle", "morel"),
        ("cecille", "cecile"),
        ("leguersec", "leguerzec"),
        ("kerbrath", "kerbrat"),
        ("fillipo", "philippot"),
        ("goudeaux", "goudot"),
        ("etchendi", "etxendi"),
        ("lambinet", "lanbinay"),
        ("quervella", "kervella"),
        ("wagner", "vagner"),
    ],
)
def test_names_that_are_said_alike_sound_alike(one: str, other: str) -> None:
    """Silent and double letters, and letters that are said alike, tell no two names apart."""
    assert sound(one) == sound(other)
    assert alike(one, other) > 0.9


@pytest.mark.parametrize(
    ("one", "other"), [("morel", "maurin"), ("kerbrat", "kervella"), ("charles", "charrosset"), ("macron", "marsaud")]
)
def test_names_that_are_said_otherwise_stay_apart(one: str, other: str) -> None:
    """Names that only begin alike are no spellings of one another."""
    assert alike(one, other) < 0.77


@given(_NAMES, _NAMES)
def test_likeness_is_mutual(one: str, other: str) -> None:
    """It does not matter which of two names is asked for; a name is wholly like itself."""
    assert alike(one, other) == alike(other, one)
    assert 0 <= alike(one, other) <= 1
    assert alike(one, one) == 1


@given(_NAMES, st.lists(_NAMES, max_size=9))
def test_nobody_alike_is_passed_over(one: str, others: list[str]) -> None:
    """Whoever is left out of a look at many is not alike by spelling or by sound."""
    left = set(range(len(others))) - set(may_be_alike(one, others))
    assert all(alike(one, others[place]) < 0.5 for place in left)
