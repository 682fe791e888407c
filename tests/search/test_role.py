"""One role of somebody."""

from __future__ import annotations

import pytest

from bot.search.query import QueryTerm
from bot.search.role import Role, met_by, names_a_leader

_BOARD = QueryTerm("board", {"conseil": 0.5}, 1.0, (("syndicat", "eau"),))


@pytest.mark.parametrize(
    ("role", "leads", "named"),
    [
        ("directrice du musée", True, False),
        ("présidente de Marina", True, True),
        ("bergère", False, False),
        ("Berger", False, False),
    ],
)
def test_a_role_tells_whether_it_leads_and_what(role: str, *, leads: bool, named: bool) -> None:
    """By its noun of either gender, and by a name behind it."""
    read = Role.of("Anne Morel", role)
    assert (read.leads, read.named) == (leads, named)


def test_what_says_it_more_closely_may_be_an_expression() -> None:
    """All of its French words are met, or it is not."""
    assert met_by([_BOARD], {"syndicat", "eau"}, phrases=True) == 1.0
    assert met_by([_BOARD], {"syndicat"}, phrases=True) == 0.0
    assert met_by([_BOARD], {"syndicat", "eau"}) == 0.0


def test_only_a_noun_that_means_a_leader_above_all_stands_for_one() -> None:
    """A word that may mean one among other things names none."""
    assert names_a_leader(QueryTerm("head", {"chef": 1.0}, 1.0))
    assert not names_a_leader(QueryTerm("mayor", {"respons": 0.15}, 1.0))
