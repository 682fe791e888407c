"""Vectors between runs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.errors import ModelError
from bot.meaning.kept import vectors
from tests.meaning.corpus import Things

_TEXTS = ("Une voiture.", "Un chien.", "Rien.")


def _ask(folder: Path | None, texts: tuple[str, ...] = _TEXTS, model: Things | None = None) -> list[str]:
    """What had to be embedded for these texts; their vectors are right."""
    model = model or Things()
    found = vectors(texts, model, folder, lambda *_: None)
    assert np.allclose(found, Things(length=model.length).passages(texts), atol=1e-3)
    return model.asked


def _file(folder: Path) -> Path:
    (found,) = folder.glob("*.vectors")
    return found


def test_each_text_is_embedded_once(tmp_path: Path) -> None:
    """The second run embeds nothing, a new text alone is embedded, and the same text in two places once."""
    assert _ask(tmp_path) == list(_TEXTS)
    assert _ask(tmp_path) == []
    assert _ask(tmp_path, ("Un chien.", "Une averse.", "Une voiture.", "Une averse.")) == ["Une averse."]
    assert _ask(tmp_path, ("Une averse.",)) == []


def test_texts_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    """The file does not grow with everything that ever stood in the corpus."""
    _ask(tmp_path, tuple(f"Texte {number}." for number in range(50)))
    large = _file(tmp_path).stat().st_size
    _ask(tmp_path)
    assert _file(tmp_path).stat().st_size < large / 2


def test_another_model_has_its_own(tmp_path: Path) -> None:
    """Vectors of one model never serve another."""
    _ask(tmp_path)
    assert _ask(tmp_path, model=Things("others", length=7)) == list(_TEXTS)
    assert _ask(tmp_path) == []


def test_without_a_folder_nothing_is_kept() -> None:
    """No folder, no file."""
    assert _ask(None) == _ask(None) == list(_TEXTS)


@pytest.mark.parametrize("place", [0, 5, 30, 70, 100, -1])
def test_a_damaged_file_is_mended(place: int, tmp_path: Path) -> None:
    """A flipped byte anywhere costs at most the vectors it makes doubtful, and the answer never."""
    _ask(tmp_path)
    file = _file(tmp_path)
    raw = bytearray(file.read_bytes())
    raw[place] ^= 0xFF
    file.write_bytes(raw)
    _ask(tmp_path)
    assert _ask(tmp_path) == []


@pytest.mark.parametrize("keep", [0, 10, 127, 200])
def test_a_file_cut_short_is_mended(keep: int, tmp_path: Path) -> None:
    """A file that ends too early is not trusted."""
    _ask(tmp_path)
    file = _file(tmp_path)
    file.write_bytes(file.read_bytes()[:keep])
    assert _ask(tmp_path) == list(_TEXTS)


def test_a_folder_that_cannot_be_written_is_fine(tmp_path: Path) -> None:
    """Where nothing can be kept, everything is embedded each time."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert _ask(tmp_path / "file") == list(_TEXTS)


def test_what_was_done_before_a_failure_is_kept(tmp_path: Path) -> None:
    """A model that fails half way need not do the first half again."""
    texts = tuple(f"Texte {number}." for number in range(100))
    model = Things()

    def fail_later(done: int, _: int) -> None:
        model.broken = done >= 64

    with pytest.raises(ModelError):
        vectors(texts, model, tmp_path, fail_later)
    assert len(_ask(tmp_path, texts)) == 36


def test_a_model_that_changes_its_length_is_told(tmp_path: Path) -> None:
    """A server that serves another model under the same name is an error that says what to do."""
    _ask(tmp_path)
    with pytest.raises(ModelError, match="empty the cache folder"):
        vectors((*_TEXTS, "Neuf."), Things(length=9), tmp_path, lambda *_: None)
