"""Reading what is written alike once changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Language
from bot.search.analysis import tokens
from bot.search.reader import Reader

_TEXT = st.text(st.sampled_from("ab éœ'’-.,0123 \u00a0\u202f\n«A"), max_size=40) | st.text(max_size=40)


def _read(text: str, language: Language, reader: Reader) -> list[tuple[str, str]]:
    words = {number: word for word, number in reader.numbers.items()}
    return [words[number] for number in reader.read(text, language)] if words else []


@given(st.lists(_TEXT, max_size=4), st.sampled_from(["fr", "en"]))
def test_texts_are_read_as_they_are_analysed(texts: list[str], language: Language) -> None:
    """Word by word, the reader finds what the analysis finds in the whole text."""
    reader = Reader()
    for text in texts:
        reader.read(text, language)
    for text in texts:
        assert _read(text, language, reader) == [(token.surface, token.term) for token in tokens(text, language)]


@pytest.mark.parametrize("text", ["10 000 habitants", "le Wi-Fi", "12\u202f000,50 euros", "peut-être qu'aujourd'hui"])
def test_words_across_spaces_and_hyphens_stay_whole(text: str) -> None:
    """A grouped number is one word, and a word with a hyphen counts in its parts and joined."""
    reader = Reader()
    reader.read(text, "fr")
    assert _read(text, "fr", reader) == [(token.surface, token.term) for token in tokens(text, "fr")]
