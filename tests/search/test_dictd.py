"""Dictionaries in dictd format, made up here."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SettingsError
from bot.search.dictd import _number, read_dictionary

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_ENTRIES = (
    "00databaseshort\nMade-up dictionary\n",
    "whatsit /wɒtsɪt/ <n>\n1. bidule, machin\n2. truc (familier)\n",
    "thingamajig /θɪŋ/\nchose à visser\n",
    "Town crier\ncrieur public; garde champêtre\n  Note: an old trade\n",
    "empty /x/\n",
)


def _base64(number: int) -> str:
    digits = _DIGITS[number % 64]
    return digits if number < 64 else _base64(number // 64) + digits


def _write(folder: Path, *, packed: bool = True) -> Path:
    """A dictionary of the entries above; the path of its index."""
    index, body = "", b""
    for entry in _ENTRIES:
        raw = entry.encode()
        index += f"{entry.splitlines()[0].split(' /')[0].lower()}\t{_base64(len(body))}\t{_base64(len(raw))}\n"
        body += raw
    (folder / "made-up.index").write_text(index, encoding="utf-8")
    name, content = ("made-up.dict.dz", gzip.compress(body)) if packed else ("made-up.dict", body)
    (folder / name).write_bytes(content)
    return folder / "made-up.index"


@pytest.mark.parametrize("packed", [True, False])
def test_entries_are_read(tmp_path: Path, *, packed: bool) -> None:
    """Headwords without pronunciation, translations without numbers and remarks; an entry without any is left out."""
    assert read_dictionary(_write(tmp_path, packed=packed)) == {
        "whatsit": ("bidule", "machin", "truc"),
        "thingamajig": ("chose à visser",),
        "town crier": ("crieur public", "garde champêtre"),
    }


def test_either_file_may_be_named(tmp_path: Path) -> None:
    """The other one is found beside it."""
    index = _write(tmp_path)
    assert read_dictionary(tmp_path / "made-up.dict.dz") == read_dictionary(index)


@pytest.mark.parametrize(
    ("spoil", "named", "told"),
    [
        ({}, "made-up.txt", "made-up.txt is no dictd file"),
        ({"made-up.dict.dz": None}, "made-up.index", "made-up.dict is not there"),
        ({"made-up.index": None}, "made-up.dict.dz", "made-up.index is not there"),
        ({"made-up.dict.dz": b"not gzip"}, "made-up.index", "made-up.dict.dz cannot be read"),
        ({"made-up.dict.dz": gzip.compress(b"x" * 99)[:20]}, "made-up.index", "made-up.dict.dz cannot be read"),
        ({"made-up.dict.dz": gzip.compress(b"short")}, "made-up.index", "line 2 points to no entry"),
        ({"made-up.index": b"word without numbers\n"}, "made-up.index", "line 1 points to no entry"),
        ({"made-up.index": b"word\t%%\tB\n"}, "made-up.index", "line 1 points to no entry"),
        ({"made-up.index": b""}, "made-up.index", "holds no entry"),
    ],
)
def test_a_bad_dictionary_is_told_in_one_line(
    tmp_path: Path, spoil: dict[str, bytes | None], named: str, told: str
) -> None:
    """What is wrong with which file, and no traceback."""
    _write(tmp_path)
    for name, content in spoil.items():
        if content is None:
            (tmp_path / name).unlink()
        else:
            (tmp_path / name).write_bytes(content)
    with pytest.raises(SettingsError, match=told) as caught:
        read_dictionary(tmp_path / named)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("BOT_DICTIONARY: ")


@given(st.integers(min_value=0, max_value=2**40))
def test_numbers_are_read_as_they_are_written(number: int) -> None:
    """Base 64 with the most significant digit first."""
    assert _number(_base64(number)) == number
