"""Reading what is written alike once changes nothing."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Language
from bot.search.analysis import tokens
from bot.search.reader import Reader

_TEXT = st.text(st.sampled_from("ab éœ'’-.,0123 \u00a0\u202f\n«A"), max_size=40) | st.text(max_size=40)


def _read(text: str, language: Language, reader: Reader) -> list[tuple[str, str]]:
    found = array("i", [7])
    reader.read(text, language, found)
    words = {number: word for word, number in reader.numbers.items()}
    return [words[number] for number in found[1:]]


@given(st.lists(_TEXT, max_size=4), st.sampled_from(["fr", "en"]))
def test_texts_are_read_as_they_are_analysed(texts: list[str], language: Language) -> None:
    """Word by word, the reader finds what the analysis finds in the whole text."""
    reader = Reader()
    for text in [*texts, *texts]:
        assert _read(text, language, reader) == [(token.surface, token.term) for token in tokens(text, language)]


@pytest.mark.parametrize("text", ["10 000 habitants", "le Wi-Fi", "12\u202f000,50 euros", "peut-être qu'aujourd'hui"])
def test_words_across_spaces_and_hyphens_stay_whole(text: str) -> None:
    """A grouped number is one word, and a word with a hyphen counts in its parts and joined."""
    assert _read(text, "fr", Reader()) == [(token.surface, token.term) for token in tokens(text, "fr")]


def test_marked_pieces_are_noticed() -> None:
    """A text is noticed for a piece between two spaces, also beside a number that goes on behind a space."""
    reader = Reader(lambda piece: piece == "Dubois,")
    for _ in range(2):
        noticed = [
            reader.read(text, "fr", array("i")) for text in ("Marie Dubois, 10 000", "Marie Dubois", "12 500 vélos")
        ]
        assert noticed == [True, False, False]
