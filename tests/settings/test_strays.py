"""What looks like a setting and is none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.cli import run
from bot.settings.strays import Stray, strays


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, and no such variable of the machine."""
    for name in os.environ:
        if name.startswith("BOT_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("variable", "meant"),
    [
        ("BOT_TELEGRAM_TOKN", "BOT_TOKEN"),
        ("BOT_DATABSE", "BOT_DATABASE"),
        ("BOT_ORGANISERS", "BOT_ORGANIZERS"),
        ("BOT_HEALTHPORT", "BOT_HEALTH_PORT"),
        ("BOT_CORPUS_DIR", "BOT_CORPUS"),
    ],
)
def test_a_misspelt_setting_is_told(variable: str, meant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest setting is named, though the variable has a word too many or a letter too few."""
    monkeypatch.setenv(variable, "x")
    assert strays() == (Stray(variable, meant=meant),)


@pytest.mark.parametrize("variable", ["BOT_TOKEN", "bot_token", "BOT_NAME", "BOT_LOG_LEVEL", "ROBOT_TOKN", "BOT_"])
def test_what_another_program_may_use_is_left_alone(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting is no stray, nor is a variable of the environment that is like none."""
    monkeypatch.setenv(variable, "123:AA")
    assert strays() == ()


def test_the_file_is_the_bots_own(folder: Path) -> None:
    """In `.env` every unknown name that begins with BOT_ is told, and each line that cannot be read."""
    lines = ["BOT_CORPUS=corpus", "POSTGRES_PASSWORD=x", "BOT_WORKERS=4", "BOT_TOKEN 12:AA", 'BOT_CACHE="x']
    (folder / ".env").write_text("\n".join(lines), encoding="utf-8")
    assert strays() == (Stray(line=4), Stray(line=5), Stray("BOT_WORKERS"))


def test_the_commands_tell_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A command says it in lines on standard error that tell how to mend it, and goes on."""
    (folder / "corpus").mkdir()
    (folder / "corpus" / "a.txt").write_text("Le port\n\n« Le port vivra », a dit Ana Ruiz.\n", encoding="utf-8")
    (folder / ".env").write_text("BOT_WORKERS=4\nfoo bar\n", encoding="utf-8")
    monkeypatch.setenv("BOT_PASAGES", "3")
    assert run(["check"]) == 0
    assert capsys.readouterr().err == (
        "bot: .env, line 2: is not understood and sets nothing; write NAME=value\n"
        "bot: BOT_PASAGES is no setting and sets nothing; write BOT_PASSAGES if you mean that\n"
        "bot: BOT_WORKERS is no setting and sets nothing; docs/settings.md lists the settings\n"
    )
