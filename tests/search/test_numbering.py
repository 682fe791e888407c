"""The chunks of texts are those of `str.split`, whatever is known of them before."""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import count
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.numbering import _WIDE, Numbering

#: Signs whose bytes are nearly those of white space.
_NEAR = "\x08\x0e\x1b!\x84\u00ab\u1681\u1fff\u200b\u2027\u2019\u2060\u3001\uff00"
_TEXT = st.text(st.sampled_from(f"abé漢\U0001f600\0 \n\x1c\ud800{_NEAR}{_WIDE}"), max_size=60) | st.text(max_size=60)


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


@pytest.mark.parametrize("sign", [*map(chr, range(33)), *_NEAR, *_WIDE], ids=lambda sign: f"{ord(sign):x}")
def test_a_text_is_parted_at_white_space_alone(sign: str) -> None:
    """Every sign of white space parts a text and what is next to it in the table of signs does not."""
    text = f"le{sign}maire{sign}"
    assert _read([text]) == [[chunk.encode() for chunk in text.split()]]
