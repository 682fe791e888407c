"""`bot ask`."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from bot.cli import run
from tests.cli.conftest import FakeEngine


def _feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))


def _objects(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_answer_is_printed_with_status_0(engine: FakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    """The words of the question are joined; the answer is plain text in a pipe."""
    assert run(["ask", "what", "about", "the port?"]) == 0
    assert engine.calls == [("what about the port?", None, 10)]
    assert capsys.readouterr().out.startswith("According to Ana Ruiz")


def test_a_decline_has_status_1(engine: FakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    """A decline is said on standard output and told by the status."""
    assert run(["ask", "what about fish?"]) == 1
    assert engine.calls
    assert "nothing in the articles" in capsys.readouterr().out


@pytest.mark.usefixtures("engine")
def test_small_talk_has_status_0() -> None:
    """A greeting is neither declined nor wrong."""
    assert run(["ask", "hello"]) == 0


@pytest.mark.usefixtures("engine")
def test_a_question_that_cannot_be_looked_up_has_status_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows whether it has an answer: that is told in words, in JSON and by the status, for one of many too."""
    assert run(["ask", "away"]) == 2
    assert capsys.readouterr().out == "I cannot search right now. Please ask again in a moment.\n"
    _feed(monkeypatch, b"away\nthe port\n")
    assert run(["ask", "-"]) == 2
    away, answered = _objects(capsys)
    assert away["declined"] == {"reason": "unavailable", "near": []}
    assert not away["answered"]
    assert answered["answered"]


def test_json_is_one_object(engine: FakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    """--json prints one object on one line, --passages reaches the engine."""
    assert run(["ask", "the port", "--json", "--passages", "3"]) == 0
    (found,) = _objects(capsys)
    assert found["answered"]
    assert engine.calls[0][2] == 3


def test_lines_of_standard_input_are_answered(
    engine: FakeEngine,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With -, each line gets one object, empty ones too; a decline is not an error."""
    _feed(monkeypatch, "\ufeffle port\n\nfish\u2028and chips\r\nle port".encode())
    assert run(["ask", "-"]) == 0
    assert [found["question"] for found in _objects(capsys)] == ["le port", "", "fish\u2028and chips", "le port"]
    assert all(previous is None for _, previous, _ in engine.calls)


@pytest.mark.usefixtures("engine")
def test_a_question_that_fails_stops_nothing(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A fault in one question is named on standard error, its object declines, and the next is answered."""
    _feed(monkeypatch, b"crash\n\xff port\n")
    assert run(["ask", "-"]) == 2
    captured = capsys.readouterr()
    first, second = (json.loads(line) for line in captured.out.splitlines())
    assert (first["answered"], second["answered"]) == (False, True)
    assert captured.err == "bot: question 1 failed (ZeroDivisionError: a fault)\n"


def test_bytes_that_are_no_text_are_replaced(engine: FakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    """A question in a wrong encoding comes to the engine as text that can be written again."""
    assert run(["ask", "--json", "port \udce9"]) == 0
    assert engine.calls[0][0] == "port \N{REPLACEMENT CHARACTER}"
    assert _objects(capsys)
