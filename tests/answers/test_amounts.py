"""What numbers in sentences count or measure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.amounts import Amount, amounts

# Add a row: a sentence, and its numbers.
AMOUNTS: list[tuple[str, list[Amount]]] = [
    ("Ils étaient 420 à avoir bravé la pluie.", [Amount()]),
    ("Deux cent quarante branchements, presque tous.", [Amount(("branchements",))]),
    ("Elle a réuni vingt-sept anciennes ouvrières des ateliers.", [Amount(("anciennes", "ouvrières"), "ateliers")]),
    ("Une centaine de bénévoles sont là.", [Amount(("bénévoles",))]),
    ("Il en a coûté 2 millions d'euros en 2019.", [Amount(("euros",), is_measure=True), Amount(is_measure=True)]),
    ("Sur 1 850 adhérents, 430 avaient fait le voyage.", [Amount(("adhérents",)), Amount()]),
    ("Il reste 430 places d'apprentissage.", [Amount(("places",), "apprentissage")]),
    ("Le 3 mars, 58 % des inscrits ont voté.", [Amount(("mars",), is_measure=True), Amount(("%",), is_measure=True)]),
    ("Nonante pour cent des voix.", [Amount(("%",), is_measure=True)]),
    ("La séance de 20 h 30 est complète.", [Amount(("h",), is_measure=True)]),
    ("On joue aux Trois-Navettes, à bord de l'A320.", []),
    ("Personne n'est venu.", []),
]


@pytest.mark.parametrize(("sentence", "told"), AMOUNTS)
def test_numbers_are_read_with_what_they_count(sentence: str, told: list[Amount]) -> None:
    """Digits and words, with the words behind them up to one that belongs to something else."""
    assert [*amounts(sentence)] == told


@given(st.text(alphabet="d'e 12,h%trois-bateaux\u00a0", max_size=60))
def test_whatever_a_number_counts_stands_behind_it(text: str) -> None:
    """Nothing is told that the sentence does not say."""
    assert all(thing in text for amount in amounts(text) for thing in (*amount.things, amount.of) if thing != "%")
