"""What was read and indexed is used again, and only if it can be trusted."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.cache import kept
from bot.engine import Engine
from bot.model import Answer, Corpus
from bot.search.index import Index
from tests.search.corpora import corpus, index

_QUESTION = "Que dit le maire du vélo ?"


@pytest.fixture
def whole() -> Corpus:
    """A corpus of two articles."""
    return corpus([[["le maire aime le vélo"], ["un pont sur l'eau"]], [["le budget des écoles"]]], spoken=0)


def _folder(folder: Path, thing: str) -> Path:
    """A corpus of one article, in which somebody says that they love a thing."""
    folder.mkdir()
    text = f"# Le {thing}\n\n« J'aime beaucoup le {thing} en ville », a dit Marie Dubois.\n"
    (folder / "a.md").write_text(text, "utf-8")
    return folder


def test_a_kept_corpus_answers_the_same(tmp_path: Path, whole: Corpus) -> None:
    """Outcomes do not depend on whether the index was built or read."""
    kept.save(tmp_path, "key", whole, index(whole))
    found = kept.load(tmp_path, "key")
    assert found is not None
    assert Engine.over(whole).ask(_QUESTION) == Engine.of(*found).ask(_QUESTION)


_DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda whole: whole[: len(whole) // 2],
    "random": lambda whole: hashlib.shake_256(whole).digest(len(whole)),
    "zeros": lambda whole: bytes(len(whole)),
    "begun": lambda whole: whole.partition(b"\n")[0] + b"\n",
    "older": lambda whole: b"verbatim index of another time\n" + whole,
}


@pytest.mark.parametrize("damage", _DAMAGE.values(), ids=_DAMAGE)
def test_a_damaged_file_is_built_anew(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    """Whatever happened to the file that keeps the index: the reply is the same, and the file is whole again."""
    folder, cache = _folder(tmp_path / "corpus", "vélo"), tmp_path / "cache"
    before = Engine.open(folder, cache=cache).ask(_QUESTION)
    (path,) = cache.glob("*.index")
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert Engine.open(folder, cache=cache).ask(_QUESTION) == before
    assert path.read_bytes() == whole


def test_two_corpora_may_share_a_cache(tmp_path: Path) -> None:
    """Each gets its own answers, whichever was kept first."""
    one, other = (_folder(tmp_path / name, name) for name in ("vélo", "train"))
    for folder in (one, other, one, other):
        outcome = Engine.open(folder, cache=tmp_path / "cache").ask("Que dit Marie Dubois ?").outcome
        assert isinstance(outcome, Answer)
        assert folder.name in outcome.citations[0].quote


def test_the_file_of_another_corpus_is_not_taken_for_this_one(tmp_path: Path, whole: Corpus) -> None:
    """Whatever it is called: a copy, a backup brought back under another name."""
    kept.save(tmp_path, "other", whole, index(whole))
    (tmp_path / "other.index").rename(tmp_path / "this.index")
    assert kept.load(tmp_path, "this") is None


def test_what_a_killed_program_left_is_swept(tmp_path: Path, whole: Corpus) -> None:
    """A half-written file of long ago goes, one that somebody may be writing now stays."""
    old, new = tmp_path / "old.part", tmp_path / "new.part"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (1, 1))
    kept.save(tmp_path, "key", whole, index(whole))
    assert (old.exists(), new.exists()) == (False, True)


def test_an_unchanged_corpus_is_not_read_again(tmp_path: Path) -> None:
    """The second start takes what the first one kept."""
    (tmp_path / "a.md").write_text("# Le vélo\n\nLe vélo plaît.\n", "utf-8")
    Engine.open(tmp_path, cache=tmp_path / ".cache")
    with patch.object(Index, "build", side_effect=AssertionError):
        Engine.open(tmp_path, cache=tmp_path / ".cache")


def test_a_full_disk_stops_nothing(tmp_path: Path, whole: Corpus) -> None:
    """Where nothing can be kept, nothing is."""
    file = tmp_path / "file"
    file.write_text("no folder", "utf-8")
    kept.save(file, "key", whole, index(whole))
    assert kept.load(file, "key") is None
