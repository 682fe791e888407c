"""The file of arrays: what comes out is what went in, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cache.file import DamagedError, read, write

_ARRAYS: dict[str, npt.NDArray[Any]] = {
    "numbers": np.arange(300, dtype=np.int32),
    "weights": np.linspace(0, 1, 77),
    "nothing": np.zeros(0, np.int64),
    "letters": np.frombuffer("déjà".encode(), np.uint8),
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that was written well."""
    path = tmp_path_factory.mktemp("file") / "some.index"
    write(path, _ARRAYS)
    return path


def test_arrays_come_back(written: Path) -> None:
    """Every array has its values and its kind, and cannot be changed."""
    found = read(written)
    assert found.keys() == _ARRAYS.keys()
    for name, array in _ARRAYS.items():
        assert found[name].dtype == array.dtype
        assert np.array_equal(found[name], array)
        assert not found[name].flags.writeable


@given(st.data())
def test_a_changed_file_is_not_trusted(written: Path, data: st.DataObject) -> None:
    """Whatever byte is changed, the arrays are refused or the change lies between them."""
    raw = bytearray(written.read_bytes())
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= data.draw(st.integers(1, 255))
    changed = written.with_name("changed.index")
    changed.write_bytes(raw)
    try:
        found = read(changed)
    except DamagedError:
        return
    assert all(np.array_equal(found[name], array) for name, array in _ARRAYS.items())


@given(st.data())
def test_a_file_cut_short_or_made_longer_is_not_trusted(written: Path, data: st.DataObject) -> None:
    """A copy that ended early is refused, and so is one with something behind it."""
    raw = written.read_bytes()
    cut = written.with_name("cut.index")
    cut.write_bytes(raw[: data.draw(st.integers(0, len(raw) - 1))])
    with pytest.raises(DamagedError):
        read(cut)
    cut.write_bytes(raw + b"\0")
    with pytest.raises(DamagedError):
        read(cut)


@given(st.binary(max_size=300))
def test_a_file_of_something_else_is_not_trusted(written: Path, raw: bytes) -> None:
    """Random bytes are no arrays, with the right first line or without."""
    other = written.with_name("other.index")
    for begin in (b"", written.read_bytes()[:17]):
        other.write_bytes(begin + raw)
        with pytest.raises(DamagedError):
            read(other)


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """A failure leaves no half-written file."""
    with pytest.raises(TypeError):
        write(tmp_path / "some.index", {"wrong": np.zeros(3), "none": object()})  # type: ignore[dict-item]
    assert not list(tmp_path.iterdir())
