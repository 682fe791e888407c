"""Texts in arrays."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.strings import Lookup, Strings, decoded, encoded

_TEXTS = st.lists(st.text(st.characters(), max_size=8), max_size=20)


@given(_TEXTS)
def test_texts_come_back_as_they_were(texts: list[str]) -> None:
    """Every text keeps its number, whatever its characters."""
    strings = Strings.of(texts)
    assert list(strings) == texts
    assert strings[1:] == texts[1:]


@given(_TEXTS.map(lambda texts: list(dict.fromkeys(texts))), st.text(max_size=3))
def test_a_text_is_found_by_what_it_says(texts: list[str], other: str) -> None:
    """A lookup is the mapping of its texts to their numbers, and finds nothing else."""
    lookup = Lookup.of(texts)
    assert dict(lookup) == {text: number for number, text in enumerate(texts)}
    assert lookup.get(other) == (texts.index(other) if other in texts else None)


@given(_TEXTS, st.lists(st.text(min_size=1, max_size=2), max_size=3))
def test_texts_with_a_part_are_found(texts: list[str], parts: list[str]) -> None:
    """Those are told that have one of several parts in them, and none that has it only with the text behind it."""
    has = [any(part in text for part in parts) for text in texts]
    assert Strings.of(texts).containing(parts).tolist() == has


@given(_TEXTS | st.lists(st.sampled_from(["", "\0", "a\0b", "é", "\ud83d", "\ude00"])))
def test_many_texts_are_encoded_as_each_would_be(texts: list[str]) -> None:
    """Texts that are encoded in one go, with whatever characters, are what each would be, and come back."""
    assert encoded(texts) == [text.encode("utf-8", "surrogatepass") for text in texts]
    assert decoded(encoded(texts)) == texts


def test_texts_with_the_same_checksum_are_told_apart() -> None:
    """A checksum only says where to look."""
    with patch("bot.search.strings.crc32", return_value=7):
        lookup = Lookup.of(["a", "b", "c"])
        assert [lookup.find(text) for text in "abcd"] == [0, 1, 2, -1]


def test_a_number_beyond_the_last_is_an_error() -> None:
    """A text that is not there is not made up."""
    with pytest.raises(IndexError):
        Strings.of(["a"])[1]
