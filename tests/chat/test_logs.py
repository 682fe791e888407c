"""The log: one JSON object a line, without what it must not hold."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from bot.chat.logs import set_up

_TOKEN = "424242:AAsecret"  # noqa: S105 -- it opens nothing


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What is logged; the log of the tests comes back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    set_up(stream, _TOKEN)
    yield stream
    root.handlers[:], root.level = handlers, level


def _lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_our_lines_have_figures_beside_them(log: io.StringIO) -> None:
    """Time, level, logger, a fixed sentence and what was put beside it; None is left out."""
    logging.getLogger("bot.chat.x").info("answered", extra={"milliseconds": 1.5, "reason": None})
    (line,) = _lines(log)
    assert line.pop("time").endswith("+00:00")
    assert line == {"level": "info", "logger": "bot.chat.x", "event": "answered", "milliseconds": 1.5}


def test_of_other_libraries_only_the_pattern_is_kept(log: io.StringIO) -> None:
    """What they fill in may be an address with the token, or words of a person."""
    logging.getLogger("telegram.ext").warning("Update %s caused an error", {"text": "secret words"})
    logging.getLogger("httpx").info("HTTP Request: POST %s", f"https://api.telegram.org/bot{_TOKEN}/getMe")
    (line,) = _lines(log)
    assert line["event"] == "Update %s caused an error"


def test_of_an_exception_the_type_and_the_place_are_kept(log: io.StringIO) -> None:
    """What it says may quote a message."""
    try:
        int("secret words")
    except ValueError:
        logging.getLogger("bot.x").exception("a reaction failed")
    (line,) = _lines(log)
    assert line["error"] == "ValueError"
    assert "test_logs.py" in line["at"][0]
    assert "secret words" not in log.getvalue()


def test_the_token_is_taken_out_wherever_it_stands(log: io.StringIO) -> None:
    """The last line of defence."""
    logging.getLogger("bot.x").error("could not call /bot%s/", _TOKEN)
    assert _TOKEN not in log.getvalue()
    assert _lines(log)[0]["event"] == "could not call /bot<token>/"
