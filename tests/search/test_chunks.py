"""Reading what is written alike once changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Language
from bot.search.analysis import tokens
from bot.search.chunks import Chunks
from bot.search.cores import parted

_TEXT = st.text(st.sampled_from("ab éœ'’-.,0123 \u00a0\u202f\n«A\0"), max_size=40) | st.text(max_size=40)
_LOTS = st.lists(st.tuples(st.lists(_TEXT, max_size=4), st.sampled_from(["fr", "en"])), max_size=4)


def _read(lots: list[tuple[list[str], Language]]) -> list[list[tuple[str, str]]]:
    chunks = Chunks()
    rows = chunks.read(lots)
    different, of_chunks = chunks.cores().words()
    met = list(zip(*parted(different), strict=True))
    return [[met[number] for number in row] for row in rows.spread(of_chunks)]


@given(_LOTS)
def test_texts_are_read_as_they_are_analysed(lots: list[tuple[list[str], Language]]) -> None:
    """Word by word, a text's chunks have what the analysis finds in the whole text."""
    assert _read(lots) == [
        [(token.surface, token.term) for token in tokens(text, language)] for texts, language in lots for text in texts
    ]


@pytest.mark.parametrize("text", ["10 000 habitants", "le Wi-Fi", "12\u202f000,50 euros", "peut-être qu'aujourd'hui"])
def test_words_across_spaces_and_hyphens_stay_whole(text: str) -> None:
    """A grouped number is one word, and a word with a hyphen counts in its parts and joined."""
    assert _read([([text], "fr")]) == [[(token.surface, token.term) for token in tokens(text, "fr")]]


def test_what_is_written_alike_is_one_chunk() -> None:
    """A word that stands twice is analysed once in each language."""
    chunks = Chunks()
    rows = chunks.read([(["le maire", "maire"], "fr"), (["maire"], "en")])
    assert [len(set(row)) for row in rows] == [2, 1, 1]
    assert len(set(rows.values.tolist())) == 3
