"""A corpus folder that changes costs what is new in it, and comes out as from nothing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import Phase, given

from bot.articles.reading import read_article
from bot.cache import kept
from bot.cache.tables import Arrays
from bot.engine import Engine
from bot.search.noting import Reader
from tests.articles.test_folder import FOLDERS, PEOPLE, fill
from tests.examples import examples

_Folder = tuple[dict[str, str], str]


def _opened(folder: Path, cache: Path) -> Arrays:
    Engine.open(folder, cache=cache)
    arrays = kept.latest(cache)
    assert arrays is not None
    return arrays


@examples(15, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(first=FOLDERS, second=FOLDERS, people=PEOPLE)
def test_a_changed_folder_is_kept_as_from_nothing(first: dict[str, str], second: dict[str, str], people: str) -> None:
    """Files that come, go, change or are declared otherwise: every array is that of a folder read from nothing."""
    with TemporaryDirectory() as name:
        folder, cache = Path(name, "corpus"), Path(name, "cache")
        folder.mkdir()
        for number, texts in enumerate((first, second)):
            fill(folder, texts, people if number else "")
            found, anew = _opened(folder, cache), _opened(folder, Path(name, f"anew{number}"))
            assert found.keys() == anew.keys()
            for array in anew:
                assert np.array_equal(found[array], anew[array]), array


def test_an_article_more_costs_that_article(tmp_path: Path) -> None:
    """Of a folder that was read before only the new file is read and analysed."""
    fill(tmp_path, {f"{number}.txt": f"Un bal\n\nAna Ruiz{number} a parlé.\n" for number in range(9)}, "")
    Engine.open(tmp_path, cache=tmp_path / ".cache")
    (tmp_path / "new.txt").write_text("Un bal\n\nLe bal est plein.\n", encoding="utf-8")
    with (
        patch("bot.articles.parts.read_article", wraps=read_article) as read,
        patch("bot.search.taking.Reader", wraps=Reader) as noted,
    ):
        engine = Engine.open(tmp_path, cache=tmp_path / ".cache")
    assert [call.args[1] for call in read.call_args_list] == ["new.txt"]
    assert [article.id for article, _ in noted.call_args.args[0]] == ["new.txt"]
    assert len(engine.corpus.articles) == 10


@pytest.mark.parametrize("other", ["0 0.0.0", ""])
def test_what_another_version_kept_is_read_anew(tmp_path: Path, other: str) -> None:
    """Only what this version of the project found may stand for what it would find."""
    fill(tmp_path, {"a.txt": "Un bal\n\nAna Ruiz a parlé.\n"}, "")
    with patch("bot.cache.kept._STAMP", other):
        Engine.open(tmp_path, cache=tmp_path / ".cache")
    (tmp_path / "b.txt").write_text("Un bal\n\nLe bal est plein.\n", encoding="utf-8")
    with patch("bot.articles.parts.read_article", wraps=read_article) as read:
        Engine.open(tmp_path, cache=tmp_path / ".cache")
    assert len(read.call_args_list) == 2


def test_a_corpus_kept_without_its_files_is_read_anew(tmp_path: Path) -> None:
    """Arrays that tell nothing of files, such as those of a corpus made up, are no earlier version."""
    fill(tmp_path, {"a.txt": "Un bal\n\nAna Ruiz a parlé.\n"}, "")
    engine = Engine.open(tmp_path)
    kept.save(tmp_path / ".cache", "other", engine.corpus, engine.index)
    assert Engine.open(tmp_path, cache=tmp_path / ".cache").corpus == engine.corpus
