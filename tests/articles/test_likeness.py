"""How likely two names are spellings of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.names.likeness import form_of, near, near_ones

_FIRST = st.sampled_from("Jean Jeanne Luc Lou Idris Idriss J. M. Marie-Ange Élisa Elisa".split())
_SURNAME = st.sampled_from("Kemerch Quémerch Morel Maurel Yves Ives Lewis Luis Lee Duval Duvall d'Arc".split())
_NAMES = st.builds("{} {}{}".format, _FIRST, _SURNAME, st.sampled_from(["", "s", "é", "-y", " Roy"]))


@pytest.mark.parametrize(
    ("one", "other", "is_near"),
    [
        ("Élisa Lewis", "Elisa Lewys", True),
        ("Ana Kemerch", "Ana Quémerch", True),
        ("J. Morel", "Jean Morel", True),
        ("J. Morel", "J. Morell", False),
        ("Jean Morel", "Jeanne Morel", False),
        ("Idris Morel", "Idriss Morel", True),
        ("Ana Morel", "Ana", False),
    ],
)
def test_names_that_one_person_may_bear_are_near(one: str, other: str, is_near: bool) -> None:  # noqa: FBT001
    """Surnames that look or sound alike beside the same first name, an initial of it or another spelling of it."""
    assert (near(one, other) > 0) is is_near
    assert near(one, other) == near(other, one)


@given(st.lists(_NAMES, max_size=30, unique=True))
def test_many_are_compared_as_each_pair_would_be(names: list[str]) -> None:
    """Each name gets those of the others with the same initial that are near it, and itself."""
    found = near_ones(names)
    initial = {name: form_of(name).first_letters[:1] for name in names}
    for name in names:
        near_by = {other for other in names if near(name, other) and initial[name] == initial[other]}
        assert set(found[name]) == near_by
