"""`bot articles` lists what fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import run
from tests.ingest.conftest import FESTIVAL, LIGHTHOUSE, PORT


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A current folder with a corpus of three articles, one of them without a date."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BOT_CORPUS", raising=False)
    (tmp_path / "corpus").mkdir()
    undated = LIGHTHOUSE.replace("Publié le 9 juin 2021\n", "")
    for name, text in (("port.md", PORT), ("festival.md", FESTIVAL), ("phare.txt", undated)):
        (tmp_path / "corpus" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ([], ["festival.md", "phare.txt", "port.md"]),
        (["PECHEURS", "digue"], ["port.md"]),
        (["--publisher", "vigie"], ["festival.md", "port.md"]),
        (["--author", "tirel"], ["phare.txt", "port.md"]),
        (["--person", "ange porcher"], ["festival.md"]),
        (["--since", "2021-06-04"], ["festival.md"]),
        (["--until", "2021-06-04"], ["port.md"]),
        (["--since", "2021-06-03", "--until", "2021-06-05", "fanfare"], ["festival.md"]),
        (["--language", "en"], []),
        (["baleine"], []),
    ],
)
def test_filters(arguments: list[str], names: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Each filter leaves out what does not fit; with no article left the status is 1."""
    assert run(["articles", *arguments]) == (0 if names else 1)
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == names


def test_a_date_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    """One line says how a date is written."""
    assert run(["articles", "--since", "yesterday"]) == 2
    assert "%Y-%m-%d" in capsys.readouterr().err
