"""The pages for organizers keep their word: what they tell to write and type works, step by step."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from bot.cli import COMMANDS, run

_CORPUS = Path(__file__).parents[2] / "corpus"
_PAGES = ("README.md", "LISEZMOI.md")
_LEFT_OUT = shutil.ignore_patterns(".cache", "questions.jsonl", "*-changer-*")
_NAME = "2016-11-16-table-ronde-soigner-a-distance.md"


def _page(name: str) -> str:
    return (_CORPUS / name).read_text(encoding="utf-8")


def _block(page: str, kind: str, holds: str) -> str:
    """The one block of a page that is of this kind and holds these words."""
    (found,) = [block for block in re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL) if holds in block]
    return str(found)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of somebody new, with two of the articles that come with the bot, and nothing expected of them."""
    for name in ("BOT_CORPUS", "BOT_CACHE", "BOT_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(_CORPUS, tmp_path / "corpus", ignore=_LEFT_OUT))


@pytest.mark.parametrize("page", _PAGES)
def test_every_command_is_there(page: str) -> None:
    """Each command that a page names exists, with the options that it is given."""
    told = re.findall(r"`(bot [^`]+)`|^(bot .+)$", _page(page), re.MULTILINE)
    lines = [one or other for one, other in told]
    assert len(lines) > 8
    for line in lines:
        _, name, *arguments = line.split()
        assert name in COMMANDS, line
        for option in (argument for argument in arguments if argument.startswith("--")):
            assert option in _help(name), line


def _help(name: str) -> str:
    import click  # noqa: PLC0415 -- for this alone

    from bot.cli import bot  # noqa: PLC0415 -- as above

    with click.Context(bot, info_name="bot") as context:
        command = bot.get_command(context, name)
        assert command is not None
        return command.get_help(click.Context(command, info_name=name))


@pytest.mark.slow
@pytest.mark.parametrize("page", _PAGES)
def test_an_article_by_the_page(page: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The page's article is added, found, corrected, taken out and brought back with the page's commands."""
    Path("my-file.txt").write_text(_block(_page(page), "markdown", "title:"), encoding="utf-8")
    assert run(["add", "my-file.txt", "--even-if-broken"]) == 0
    assert "Paul Modèle: Un écran ne remplace pas une main" in capsys.readouterr().out
    assert (folder / _NAME).exists()
    assert run(["articles", "santé"]) == 0
    assert _NAME in capsys.readouterr().out
    assert run(["ask", "Que dit Paul Modèle de l'écran ?"]) == 0
    assert "Un écran ne remplace pas une main" in capsys.readouterr().out
    Path("corrected.txt").write_text(Path("my-file.txt").read_text().replace("médecin", "chirurgien"))
    assert run(["add", "--replace", _NAME, "corrected.txt", "--even-if-broken"]) == 0
    assert "chirurgien" in (folder / _NAME).read_text(encoding="utf-8")
    assert run(["remove", "table-ronde", "--even-if-broken"]) == 0
    assert not (folder / _NAME).exists()
    for _ in range(3):
        assert run(["undo"]) == 0
    assert not (folder / _NAME).exists()
    assert run(["check"]) == 0


@pytest.mark.slow
def test_the_examples_of_the_other_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The examples of event.toml, people.toml, lexicon.tsv and questions.jsonl are read without a warning."""
    page = _page("README.md")
    for name, kind, holds in (
        ("event.toml", "toml", "place ="),
        ("people.toml", "toml", "[[people]]"),
        ("lexicon.tsv", "text", "moratorium"),
        ("questions.jsonl", "json", '"id"'),
    ):
        (folder / name).write_text(_block(page, kind, holds), encoding="utf-8")
    assert run(["check", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["summary"]["warnings"] == 0
    assert run(["eval", "corpus/questions.jsonl"]) == 0


def test_the_pages_themselves_are_no_articles(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What explains the folder is not quoted from."""
    assert folder.exists()
    assert run(["articles"]) == 0
    assert not any(page in capsys.readouterr().out for page in _PAGES)
