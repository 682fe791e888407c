"""Regular expressions that are compiled when they are first needed find what compiled ones find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.identity import _QUESTION
from bot.answers.overview import _PLACED, _forms
from bot.answers.traits import _PATTERNS
from bot.patterns import Late

#: Every expression of the package that has a hint, and those of the overview with a name for the event.
_HINTED = [
    _QUESTION,
    _PLACED,
    *(pattern for _, pattern in _PATTERNS),
    *_forms("").values(),
    *_forms("Ondes 2020").values(),
]


def test_finds_what_the_expression_finds() -> None:
    """Each method gives what that of the compiled expression gives, and nothing where the hint is not found."""
    compiled, late = re.compile("(a+)b?"), Late("(a+)b?")
    for text in ("aab", "xaab", "none", ""):
        for method in ("search", "match", "fullmatch"):
            assert str(getattr(late, method)(text)) == str(getattr(compiled, method)(text))
        assert list(map(str, late.finditer(text))) == list(map(str, compiled.finditer(text)))
    hinted = Late("(a+)b?", "b")
    assert hinted.search("aa") is None
    assert list(hinted.finditer("aa")) == []
    assert hinted.search("aab") is not None


@pytest.mark.parametrize("late", _HINTED, ids=lambda late: late.hint[:40])
def test_a_hint_stands_in_all_that_is_found(late: Late) -> None:
    """What an expression finds has its hint, so that the hint loses nothing."""

    @settings(max_examples=40)
    @given(st.from_regex(late.compiled, fullmatch=True))
    def holds(text: str) -> None:
        assert re.search(late.hint, text)

    holds()
