"""Quotation marks and marked words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Language
from bot.render.marks import balanced, fold, marked, quoted


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Oui", "fr", "«\u00a0Oui\u00a0»"),
        ("Oui", "en", "“Oui”"),
        ('Il dit "non" et part', "fr", '«\u00a0Il dit "non" et part\u00a0»'),
        ("Il dit « non » et part", "fr", "“Il dit « non » et part”"),
        ("Il dit “non” et part", "en", "«\u00a0Il dit “non” et part\u00a0»"),
        ("« Oui »", "fr", "« Oui »"),
        ('"Oui"', "en", '"Oui"'),
        ('"Oui", dit-il, "oui"', "fr", '«\u00a0"Oui", dit-il, "oui"\u00a0»'),
        ("« Oui », dit-elle", "en", "“« Oui », dit-elle”"),
        ("L’eau de « l'“île” »", "fr", "‘L’eau de « l'“île” »’"),
    ],
)
def test_marks_are_not_doubled(text: str, language: Language, expected: str) -> None:
    """A quotation gets the asker's marks, or another pair where it uses those itself."""
    assert quoted(text, language) == expected


@given(st.text(), st.sampled_from(["fr", "en"]))
def test_the_quotation_stays_as_it_is(text: str, language: Language) -> None:
    """Whatever marks come around it, nothing in the quotation changes."""
    assert text in quoted(text, language)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Un algorithme secret", ["algorithm"], ["algorithme"]),
        ("L'Écologie, c'est l'école", ["ecolog"], ["Écologie"]),
        ("Le cœur des chœurs", ["coeur", "choeur"], ["cœur", "chœurs"]),
        ("un âne a une ânesse", ["a"], ["a"]),
        ("rien", ["", "quelque"], []),
        ("rien", [], []),
    ],
)
def test_words_of_the_question_are_marked(text: str, words: list[str], expected: list[str]) -> None:
    """A word is marked when it starts with a word of the question; very short ones must be the same."""
    assert [text[span.start : span.end] for span in marked(text, words)] == expected


def test_folding_drops_case_accents_and_ligatures() -> None:
    """Words are compared as people type them in a hurry."""
    assert fold("ŒUVRÉ") == "oeuvre"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Oui. Non.", "Oui. Non."),
        ("Oui. Non. »", "Oui. Non."),
        ("« Oui. »", "« Oui. »"),
        ("« Oui », dit-elle. « Non.", "« Oui », dit-elle. « Non.\u00a0»"),
        ("Oui », dit-elle. « Non. »", "«\u00a0Oui », dit-elle. « Non. »"),
        ("Oui », dit-elle. « Non.", "«\u00a0Oui », dit-elle. « Non.\u00a0»"),
        ("“Yes", "“Yes"),
        ("", ""),
    ],
)
def test_a_mark_that_a_cut_has_left_alone(text: str, expected: str) -> None:
    """At the edge it goes, inside it gets its partner; pairs stay."""
    assert balanced(text) == expected
