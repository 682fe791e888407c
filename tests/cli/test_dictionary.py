"""The setting BOT_DICTIONARY from the environment to an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.opening import open_engine, settings
from bot.errors import SettingsError

_ARTICLE = (
    "---\ntitle: La place\n---\n\nLe bidule de la place sera réparé mardi. La pluie est attendue pour jeudi soir.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus, and beside it a dictionary that has one word."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "place.md").write_text(_ARTICLE, encoding="utf-8")
    entry = b"whatsit /x/\nbidule\n"
    (tmp_path / "own.dict").write_bytes(entry)
    (tmp_path / "own.index").write_text(f"whatsit\tA\t{chr(ord('A') + len(entry))}\n", encoding="utf-8")
    return corpus


def test_a_dictionary_finds_what_the_lexicon_does_not_know(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word of the dictionary finds its French word, also with an index that was kept without it."""
    for dictionary, known in (("", False), (str(folder.parent / "own.index"), True)):
        monkeypatch.setenv("BOT_DICTIONARY", dictionary)
        engine = open_engine(folder, settings())
        assert [term.known for term in engine.index.rank("whatsit", "en", 10).terms] == [known]


def test_a_bad_dictionary_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with it is said before anything is answered."""
    (folder.parent / "own.dict").write_bytes(b"")
    monkeypatch.setenv("BOT_DICTIONARY", str(folder.parent / "own.index"))
    with pytest.raises(SettingsError, match="BOT_DICTIONARY"):
        open_engine(folder, settings())
