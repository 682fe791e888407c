"""What is set, and what a bad value is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

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
    [
        ("BOT_PASSAGES", "many"),
        ("BOT_PASSAGES", "-1"),
        ("BOT_DEBUG", "perhaps"),
        ("BOT_DICTIONARY", "nowhere.index"),
        ("BOT_DIGEST_DAY", "lundi"),
        ("BOT_TOKEN", "…"),
        ("BOT_TOKEN", "AAfake-token"),
        ("BOT_TELEGRAM_API_URL", "ftp://telegram.example"),
        ("BOT_WEBHOOK_URL", "https://bot.example/a b"),
        ("BOT_WEBHOOK_SECRET", "été"),
        ("BOT_LLM_API_KEY", "two words"),
        ("BOT_SEARCH_NAME", "9lives"),
        ("BOT_ORGANIZERS", "@anna"),
        ("BOT_ORGANIZERS", "12, 777000"),
    ],
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
    assert not re.search(r"pattern|parse|Input", str(caught.value))


@pytest.mark.parametrize("token", ["123456:AA-fake_token", " 123456:AA-fake_token\n", "123456:AA-fake_token/test"])
def test_what_a_token_looks_like(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blanks around it are none of it, and Telegram's test servers have an ending of their own."""
    monkeypatch.setenv("BOT_TOKEN", token)
    assert read_settings().token == SecretStr(token)


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    """A `.env` in another encoding is an error that says so."""
    (tmp_path / ".env").write_bytes(b"BOT_CORPUS=\xe9t\xe9\n")
    with pytest.raises(SettingsError, match=r"\.env: cannot be read as UTF-8"):
        read_settings()


def test_every_setting_has_a_sentence() -> None:
    """Each setting says what it is, in a sentence that docs/settings.md and `.env.example` show."""
    for declared in Settings.model_fields.values():
        assert (declared.description or "").endswith(".")
