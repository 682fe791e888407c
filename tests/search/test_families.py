"""Families of French words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.families import SHORTEST_ROOT, root


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("debrancher", "debranchement"),
        ("eleveuse", "elevage"),
        ("organiser", "organisatrice"),
        ("chanteur", "chanter"),
        ("nettoyage", "nettoyer"),
        ("financement", "financer"),
        ("inscription", "inscriptions"),
        ("illustratrice", "illustration"),
        ("librairie", "libraire"),
    ],
)
def test_words_of_a_family_share_their_root(one: str, other: str) -> None:
    """A verb, its noun and who does it have one root."""
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), [("moulin", "moule"), ("maison", "maire"), ("marche", "marin")])
def test_words_of_no_family_stay_apart(one: str, other: str) -> None:
    """Words that only begin alike have each their root."""
    assert root(one) != root(other)


@given(st.text(alphabet="abcdeimnorstu", min_size=1, max_size=20))
def test_a_root_begins_its_word(word: str) -> None:
    """A root is the beginning of its word, and no shorter than four letters unless the word is."""
    assert word.startswith(root(word))
    assert len(root(word)) >= min(SHORTEST_ROOT, len(word))
