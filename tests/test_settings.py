"""The settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, read_settings


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine, and an empty current folder."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"BOT_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)


def test_defaults() -> None:
    """Without environment and `.env`, the defaults hold."""
    assert read_settings() == Settings(corpus=Path("corpus"), cache=None, dictionary=None, passages=10, debug=False)


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.env` of the current folder is read; a variable of the environment is stronger, an empty one is none."""
    (tmp_path / ".env").write_text("BOT_CORPUS=été\nBOT_PASSAGES=3\nBOT_LATER=x\n", encoding="utf-8")
    monkeypatch.setenv("BOT_PASSAGES", "4")
    monkeypatch.setenv("BOT_CORPUS", "")
    found = read_settings()
    assert (found.corpus, found.passages) == (Path("été"), 4)


@pytest.mark.parametrize(
    ("name", "value"),
    [("BOT_PASSAGES", "many"), ("BOT_PASSAGES", "-1"), ("BOT_DEBUG", "perhaps"), ("BOT_DICTIONARY", "nowhere.index")],
)
def test_a_bad_value_names_its_setting(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says which variable, why and how to mend it, in one line, without the value."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert caught.value.name == name
    assert "change or remove it" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert value not in caught.value.reason


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    """A `.env` in another encoding is an error that says so."""
    (tmp_path / ".env").write_bytes(b"BOT_CORPUS=\xe9t\xe9\n")
    with pytest.raises(SettingsError, match=r"\.env: cannot be read as UTF-8"):
        read_settings()


def test_every_setting_has_a_sentence() -> None:
    """Each setting says what it is, in a sentence that docs/settings.md and `.env.example` show."""
    for declared in Settings.model_fields.values():
        assert (declared.description or "").endswith(".")
