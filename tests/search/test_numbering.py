"""The chunks of texts are those of `str.split`, whatever is known of them before."""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import count
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.search.numbering import _WIDE, Numbering

_TEXT = st.text(st.sampled_from("abé漢\U0001f600\0 \n\x1c\x85\u00a0\u202f\u3000\ud800"), max_size=60) | st.text(
    max_size=60
)


def _read(texts: list[str]) -> list[list[bytes]]:
    numbers: defaultdict[bytes, int] = defaultdict(count().__next__)
    numbering = Numbering(numbers)
    rows = [numbering.read(text).tolist() for text in texts]
    met = list(numbers)
    return [[met[number] for number in row] for row in rows]


@given(st.lists(_TEXT, max_size=6))
def test_chunks_are_what_stands_between_spaces(texts: list[str]) -> None:
    """Chunks of any script and length, met before or not, are told apart as `str.split` parts the text."""
    assert _read(texts) == [[chunk.encode("utf-8", "surrogatepass") for chunk in text.split()] for text in texts]


@given(st.lists(st.text("abc", min_size=1, max_size=20).map("x".join), max_size=40))
def test_chunks_that_want_one_place_stay_apart(chunks: list[str]) -> None:
    """Where all chunks share a few places of the table, each still has its own number."""
    with patch("bot.search.numbering._mixed", lambda heads, tails: (heads ^ tails).astype(np.int64) & 1):
        text = " ".join(chunks)
        assert _read([text, text]) == [[chunk.encode() for chunk in chunks]] * 2


def test_a_chunk_is_looked_up_once_by_its_letters() -> None:
    """What stands in the table is not looked up again, long chunks are."""
    asked = defaultdict[bytes, int](count().__next__)
    numbering = Numbering(asked)
    numbering.read("mairie " * 3 + "anticonstitutionnellement")
    asked.clear()
    assert numbering.read("mairie mairie").tolist() == [0, 0]
    assert not asked


def test_all_white_space_is_known() -> None:
    """The white space beyond ASCII is what Python takes for it."""
    assert [chr(code) for code in range(128, sys.maxunicode + 1) if chr(code).isspace()] == list(_WIDE)
