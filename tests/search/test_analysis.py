"""Text to tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Language
from bot.search.analysis import fold, tokens, words


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("L'inclusion numérique, aujourd’hui", "fr", "inclus numer aujourd'hui"),
        ("les élus n'ont pas voté", "fr", "elus vot"),
        ("The mayors' answers weren't clear", "en", "mayor answer clear"),
        ("1\u202f312 foyers à 2,4 %", "fr", "1312 foi 2.4"),
        ("Cœur et sœurs", "fr", "coeur soeur"),
        ("", "fr", ""),
        ("🙂 ¿?", "fr", ""),
    ],
)
def test_golden_tokens(text: str, language: Language, terms: str) -> None:
    """Elision, accents, ligatures, stop words, grouped numbers and endings are out of the way of a match."""
    assert " ".join(token.term for token in tokens(text, language)) == terms


@given(st.text())
def test_tokens_point_into_their_text(text: str) -> None:
    """A token's place is the place of its word."""
    for token in words(text, "fr"):
        assert 0 <= token.start < token.end <= len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is as folded as it gets."""
    assert fold(fold(text)) == fold(text)
