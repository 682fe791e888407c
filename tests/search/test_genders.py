"""Men's and women's forms of French words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.genders import other_gender
from tests.search.corpora import corpus, index

PAIRS = [
    ("directrice", "directeur"),
    ("vendeuses", "vendeurs"),
    ("berger", "bergere"),
    ("sportif", "sportive"),
    ("veuf", "veuve"),
    ("cheffe", "chef"),
    ("vieilles", "vieux"),
    ("paysans", "paysannes"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_word_finds_its_form_for_the_other_gender(one: str, other: str) -> None:
    """By its ending or by the list, in either direction, in both numbers."""
    assert other in other_gender(one)
    assert one in other_gender(other)


@pytest.mark.parametrize("word", ["", "s", "mer", "if", "maison", "42"])
def test_what_has_one_gender_finds_nothing(word: str) -> None:
    """A word without such an ending, or with hardly more than it, stays alone: the sea is no mother."""
    assert other_gender(word) == ()


@given(st.text(alphabet="acefghirstuv", max_size=12))
def test_no_word_is_its_own_other_form(word: str) -> None:
    """Whatever stands in a question."""
    assert word not in other_gender(word)


def test_a_corpus_knows_the_other_form() -> None:
    """Of the forms of a word, those that the corpus has are found."""
    vocabulary = index(corpus([[["le directeur et la bergère"]]])).vocabulary
    assert vocabulary.other_gender("directrice") == set(vocabulary.terms["directeur"])
    assert vocabulary.other_gender("berger") == set(vocabulary.terms["bergere"])
    assert vocabulary.other_gender("maire") == set()
