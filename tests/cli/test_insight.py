"""`bot unanswered` and `bot stats`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.cli import run
from bot.journal.journal import Journal
from bot.model import Cited, Entry
from tests.ingest.conftest import PORT


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Journal:
    """A current folder with a corpus, and a journal with one answer and three declined questions."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_DATABASE", f"sqlite:///{tmp_path / 'journal.db'}")
    monkeypatch.delenv("BOT_CORPUS", raising=False)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "port.md").write_text(PORT, encoding="utf-8")
    found = Journal.open(f"sqlite:///{tmp_path / 'journal.db'}")
    now = dt.datetime.now(dt.UTC)
    found.questions.record(Entry(now, "group", "fr", "answered", 12, "v", cited=(Cited("port.md", 0, 3, "Ana Ruiz"),)))
    for number, text in enumerate(("Où est le parking ?", "parking ?", "Combien coûte le billet ?")):
        at = now - dt.timedelta(minutes=3 - number)
        found.questions.record(Entry(at, "group", "fr", "declined", 9, "v", "no_evidence", text=text))
    return found


def test_what_was_asked_in_vain(journal: Journal, capsys: pytest.CaptureFixture[str]) -> None:
    """Each group is a line with its number; a decision puts it aside."""
    assert run(["unanswered"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("1\t1× Combien coûte le billet ?")
    assert second.startswith("2\t2× parking ?")
    assert run(["unanswered", "--decide", "2", "out of scope"]) == 0
    assert run(["unanswered"]) == 0
    assert "parking" not in capsys.readouterr().out.splitlines()[-1]
    assert {each.decision for each in journal.questions.unanswered()} == {"open", "out of scope"}
    assert run(["unanswered", "--decide", "9", "open"]) == 2
    assert "group 9: the list has 1 group;" in capsys.readouterr().err


@pytest.mark.usefixtures("journal")
def test_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The figures are lines with tabs in a pipe, and a picture in a file that can be written."""
    assert run(["stats", "--png", "week.png"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "\tasked\t4" in lines
    assert "most quoted people\tAna Ruiz\t1" in lines
    assert (tmp_path / "week.png").read_bytes().startswith(b"\x89PNG")
    assert run(["stats", "--png", "no/where.png"]) == 2
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.usefixtures("journal")
def test_a_picture_is_named_after_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that says another kind is refused before anything is shown, and nothing is written."""
    assert run(["stats", "--png", "week.gif"]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err.partition(";")[0]) == ("", "bot: week.gif: pictures are PNG")
    assert not (tmp_path / "week.gif").exists()


@pytest.mark.parametrize("command", ["stats", "unanswered"])
@pytest.mark.usefixtures("journal")
def test_a_database_that_is_not_there_is_told(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who looks in the wrong folder learns where the bot looked, and no empty database is left there."""
    monkeypatch.setenv("BOT_DATABASE", "sqlite:///data/verbatim.db")
    assert run([command]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("No question was asked")
    assert "sqlite:///data/verbatim.db is not there" in shown.err
    assert not (tmp_path / "data").exists()
