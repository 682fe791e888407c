"""`bot add`, `bot remove` and `bot undo`, on a real corpus folder."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from bot.cli import run
from bot.ingest.fetching import Fetched
from tests.ingest.conftest import EXPECTED, FESTIVAL, LIGHTHOUSE, PORT

_NAME = "2021-06-09-le-phare-de-saumerive-rouvre-au-public.txt"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with a corpus, a raw article beside it and a database of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_DATABASE", f"sqlite:///{tmp_path / 'journal.db'}")
    monkeypatch.delenv("BOT_CORPUS", raising=False)
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name, text in (("port.md", PORT), ("festival.md", FESTIVAL), ("questions.jsonl", EXPECTED)):
        (corpus / name).write_text(text, encoding="utf-8")
    (tmp_path / "raw.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    return corpus


def _answer(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")} - {"questions.jsonl"}


@pytest.mark.parametrize("typed", ["n\n", "\n", ""])
def test_nothing_is_written_without_a_yes(
    folder: Path, typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The preview is shown; "no", an empty line and an ended input all leave the corpus as it is."""
    _answer(monkeypatch, typed)
    assert run(["add", "raw.txt"]) == 1
    out = capsys.readouterr().out
    for part in ("Le phare de Saumerive rouvre au public", "2021-06-09", "Nolwenn Abgrall", "Partager sur Facebook"):
        assert part in out
    assert "Nothing was changed." in out
    assert _names(folder) == {"port.md", "festival.md"}


def test_add_and_undo(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A yes publishes, the article answers, an undo takes it back, and then nothing is left to undo."""
    _answer(monkeypatch, "y\n")
    assert run(["add", "raw.txt"]) == 0
    assert f"Done: add {_NAME} (1 file added)" in capsys.readouterr().out
    assert run(["ask", "Combien de marches compte l'escalier du phare ?"]) == 0
    assert run(["undo"]) == 0
    assert _names(folder) == {"port.md", "festival.md"}
    capsys.readouterr()
    assert run(["undo"]) == 2
    assert "no change is left to undo" in capsys.readouterr().err


def test_what_breaks_an_expectation_waits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --yes a change that breaks an expected question is named and not made; --even-if-broken makes it."""
    assert run(["remove", "s'agrandit", "--yes"]) == 1
    said = capsys.readouterr()
    assert "Would no longer be answered rightly: Combien coûtera la digue ?" in said.out
    assert "--even-if-broken" in said.err
    assert "port.md" in _names(folder)
    assert run(["remove", "port.md", "--even-if-broken"]) == 0
    assert _names(folder) == {"festival.md"}


def test_a_near_copy_waits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nearly the same article is not added unless it replaces the other one or both are wanted."""
    Path("copy.md").write_text(PORT + "\nLa digue sera finie dans deux ans.\n", encoding="utf-8")
    assert run(["add", "copy.md", "--yes"]) == 1
    assert "--replace ARTICLE or --keep-copies" in capsys.readouterr().err
    assert _names(folder) == {"port.md", "festival.md"}
    assert run(["add", "copy.md", "--yes", "--replace", "port.md"]) == 0
    assert "port.md" not in _names(folder)
    assert len(_names(folder)) == 2


def test_one_bad_file_stops_no_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be taken is told, one line each, with status 2; the rest is added."""
    Path("a.txt").write_bytes(b"PK\x03\x04 zip")
    Path("huge.txt").write_bytes(b"a" * (25 * 1024 * 1024))
    status = run(["add", "a.txt", "huge.txt", "no\x1bwhere.txt", "http://127.0.0.1/x", "raw.txt", "raw.txt", "--yes"])
    error = capsys.readouterr().err
    assert status == 2
    lines = error.splitlines()
    assert all(line.startswith("bot: ") and "\x1b" not in line for line in lines)
    for says in (
        "is not text",
        "has 20 MB or more",
        "there is no such file",
        "private or local network",
        "in the corpus already",
    ):
        assert any(says in line for line in lines), says
    assert _names(folder) == {"port.md", "festival.md", _NAME}


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("ftp://paper.example/a", "is no address of a web page; write it as https://…"),
        ("file:///etc/hosts", "is no address of a web page"),
        ("https:/paper.example", "is no address of a web page"),
        ("www.paper.example/a", "an address on the web begins with https://"),
        ("corpus", "is a folder; name its files, as in: bot add corpus/*"),
        ("event.toml", "is no article but stands beside the articles"),
    ],
)
def test_what_is_no_source_is_told_how_to_write_it(
    source: str, says: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An address of another kind, a folder and a file that belongs beside the articles: a line that says what to do."""
    (folder.parent / "event.toml").write_text('name = "La fête du port de Brisance"\n', encoding="utf-8")
    assert run(["add", source, "--yes"]) == 2
    assert says in capsys.readouterr().err


def test_a_page_comes_from_the_web(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address is fetched and becomes an article that knows where it is from."""
    body = "".join(f"<p>Le phare de Saumerive rouvre ses portes, dit la phrase {n}.</p>" for n in range(12))
    page = f"<html><head><title>Le phare</title></head><body><h1>Le phare</h1>{body}</body></html>"
    monkeypatch.setattr("bot.ingest.fetching.fetch", lambda url: Fetched(page.encode(), url, "text/html"))
    assert run(["add", "https://paper.example/phare", "--yes"]) == 0
    assert b'href="https://paper.example/phare"' in (folder / "le-phare.html").read_bytes()


def test_a_folder_that_is_missing_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong --corpus is one line."""
    assert folder.exists()
    assert run(["add", "raw.txt", "--corpus", "nowhere"]) == 2
    assert "there is no such folder" in capsys.readouterr().err


def test_the_first_article(folder: Path) -> None:
    """An empty folder takes its first article."""
    empty = folder.parent / "empty"
    empty.mkdir()
    assert run(["add", "raw.txt", "--yes", "--corpus", str(empty)]) == 0
    assert _names(empty) == {_NAME}
