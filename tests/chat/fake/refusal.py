"""An error of the Bot API."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):  # noqa: N818 -- Telegram refuses; that is its name here
    """What Telegram answers instead of a result: the status, which is also the HTTP status, and its words."""

    def __init__(self, status: int, words: str, **parameters: Any) -> None:  # noqa: ANN401
        super().__init__(words)
        self.status = status
        self.words = words
        self.parameters = parameters


def bad_request(words: str) -> Refusal:
    """The most frequent one."""
    return Refusal(400, f"Bad Request: {words}")
