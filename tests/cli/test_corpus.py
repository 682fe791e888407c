"""`bot check`, `bot articles` and `bot show`."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from bot.cli import run
from bot.model import Notice
from tests.cli.conftest import FakeEngine


@pytest.mark.usefixtures("engine")
def test_check_is_fine_with_warnings(capsys: pytest.CaptureFixture[str]) -> None:
    """Warnings are shown and do not change the status."""
    assert run(["check"]) == 0
    assert "warning: no date; add a line date:" in capsys.readouterr().out


def test_check_tells_an_unusable_file(engine: FakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be used gives status 1, and the JSON says which."""
    engine.corpus = dataclasses.replace(engine.corpus, notices=(Notice("x.md", "no text; remove it", fatal=True),))
    assert run(["check", "--json", "--passages"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {report["file"]: report["usable"] for report in found["files"]} == {
        "mer.md": True,
        "port.md": True,
        "x.md": False,
    }
    assert found["summary"]["unusable files"] == 1
    assert found["files"][1]["texts"] == ["« Le port est à tout le monde », a dit Ana Ruiz."]


def test_check_tells_what_stands_beside_the_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was read of event.toml, and a set of expected questions that cannot be read, though no article is at fault."""
    (tmp_path / "port.txt").write_text(
        "Le port\n\nPublié le 3 mai 2021\n\nLe port vivra, dit Ana Ruiz.\n", encoding="utf-8"
    )
    (tmp_path / "event.toml").write_text(
        'name = "La fête"\nplace = "Kervran"\ndates = ["2021-05-02"]\n', encoding="utf-8"
    )
    (tmp_path / "questions.jsonl").write_text("{}\n", encoding="utf-8")
    assert run(["check", "--corpus", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert "event.toml\n  La fête · Kervran · 2021-05-02 · fr en\n" in shown
    assert 'questions.jsonl\n  warning: line 1: needs an object with a "question"; until that is mended' in shown
    assert "warnings 1, unusable files 0" in shown


@pytest.mark.usefixtures("engine")
def test_articles_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """One line an article."""
    assert run(["articles"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == ["port.md", "mer.md"]


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("name", ["mer.md", "MER", "la mer", "er.md"])
def test_show_finds_an_article(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The id, or a part of id or title whatever case and accents."""
    assert run(["show", name]) == 0
    assert capsys.readouterr().out.startswith("La Mér\n")


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(("name", "says"), [("zzz", "'bot articles' lists them"), (".md", "fits 2 articles")])
def test_show_explains_what_it_does_not_find(name: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No article or several: one line that says how to go on."""
    assert run(["show", name]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1
