"""`bot chat`."""

from __future__ import annotations

import io

import pytest

from bot.cli import run
from bot.cli.chat import _own_language
from tests.cli.conftest import FakeEngine


def _type(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))


def test_a_follow_up_knows_the_question_before(engine: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each question goes to the engine with what was asked before it."""
    _type(monkeypatch, "the port\nand fish?\n and port?\n")
    assert run(["chat"]) == 0
    assert [(question, previous) for question, previous, _ in engine.calls] == [
        ("the port", None),
        ("and fish?", "the port"),
        ("and port?", "the port + and fish?"),
    ]


def test_an_empty_line_ends_politely(
    engine: FakeEngine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """After an empty line nothing more is asked, and the bot says goodbye in the last question's language."""
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    _type(monkeypatch, "hello\n\nthe port\n")
    assert run(["chat"]) == 0
    assert len(engine.calls) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Posez vos questions")
    assert lines[-1] == "Goodbye, and see you soon!"


@pytest.mark.parametrize(("name", "expected"), [("fr_CA.UTF-8", "fr"), ("en_GB.UTF-8", "en"), ("C", "en")])
def test_the_first_words_are_in_the_terminals_language(
    name: str,
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Before the first question, the locale tells the language."""
    monkeypatch.setenv("LC_ALL", name)
    assert _own_language() == expected
