"""What sentences count, and whether they disagree."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answers.counts import Measure, counts, differ

# Add a row: a sentence, and what it counts.
COUNTED: list[tuple[str, dict[str, float]]] = [
    ("Le salon a reçu 1 200 visiteurs en deux jours.", {"visiteur": 1200, "jour": 2}),
    ("Près de douze cents visiteurs sont venus.", {"visiteur": 1200}),
    ("The fair drew 1,200 visitors.", {"visiteur": 1200}),
    ("Il a coûté 2,5 millions d'euros.", {"euro": 2_500_000}),
    ("Le budget est de 12 000 €.", {"euro": 12_000}),
    ("On y croise trois mille deux cents personnes.", {"personne": 3200}),
    ("Quatre-vingt-dix élèves et quatre-vingts parents.", {"eleve": 90, "parent": 80}),
    ("Trois cent quatre-vingts portions et deux cent quatre-vingt-dix pains.", {"portion": 380, "pain": 290}),
    ("Vingt-cinq exposants y tiennent un stand.", {"exposant": 25}),
    ("Rendez-vous le 15 novembre 2016 à Toulouse.", {}),
    ("Personne ne compte rien ici.", {}),
]

# Add a row: two sentences, what is asked for, and whether they give different figures for the same thing.
TOLD: list[tuple[str, str, Measure, bool]] = [
    ("Le salon a reçu 300 visiteurs.", "400 visiteurs sont venus au salon.", "number", True),
    ("Le salon a reçu 1 200 visiteurs.", "Douze cents visiteurs sont venus.", "number", False),
    ("Le salon a reçu 300 visiteurs.", "Le salon compte 40 stands.", "number", False),
    ("Le 14 mai, 300 visiteurs sont venus.", "Le 15 mai, 300 visiteurs sont venus.", "number", False),
    ("300 visiteurs et 12 stands.", "300 visiteurs et 14 stands.", "number", False),
    ("L'entrée coûte 8 euros.", "L'entrée coûte 10 €.", "money", True),
    ("L'entrée est libre.", "L'entrée coûte 10 €.", "money", False),
    ("Anne Morel, 32 ans, préside.", "Anne Morel a 33 ans.", "time", True),
]


@pytest.mark.parametrize(("sentence", "counted"), COUNTED)
def test_figures_are_read_with_what_they_count(sentence: str, counted: dict[str, float]) -> None:
    """Digits and number words mean the same; dates count nothing."""
    assert counts(sentence) == counted


@pytest.mark.parametrize(("one", "other", "measure", "different"), TOLD)
def test_only_figures_for_the_same_thing_differ(one: str, other: str, measure: Measure, *, different: bool) -> None:
    """Two articles disagree where they count one thing differently, not where they count different things."""
    assert differ(one, other, measure) is differ(other, one, measure) is different


def test_only_what_is_asked_for_is_compared() -> None:
    """Where visitors are asked for, years and sums of money say nothing, and the other way round."""
    one, other = "300 visiteurs, 2 ans, 8 euros.", "300 visiteurs, 3 ans, 9 euros."
    assert not differ(one, other, "number")
    assert differ(one, other, "time")
    assert differ(one, other, "money")


_WORDS = "quatre quatre-vingts vingts vingt cents cent mille millions deux 12 1,5 3 000 visiteurs - de".split()


@given(st.text(alphabet="0123456789 .,-€douzecentsmillevingtquatre", max_size=60))
@example("Trois cent quatre-vingts portions.")
def test_no_sentence_is_too_odd(sentence: str) -> None:
    """Whatever stands there is counted or not; a sentence never disagrees with itself."""
    assert not differ(sentence, sentence, "number")


@given(st.lists(st.sampled_from(_WORDS), max_size=8))
def test_no_run_of_number_words_is_too_odd(words: list[str]) -> None:
    """Number words are counted in whatever order they stand."""
    assert all(value >= 0 for value in counts(" ".join(words)).values())
