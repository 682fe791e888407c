"""Numbers with their nouns, as both languages count, and the number of words."""

from __future__ import annotations

import string
from typing import Any

from bot.model import Language


class _Counting(string.Formatter):
    def __init__(self, language: Language) -> None:
        self._singular = {0, 1} if language == "fr" else {1}

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 -- as the class that it overrides
        one, slash, many = format_spec.partition("/")
        if not slash:
            return str(super().format_field(value, format_spec))
        return f"{value} {one if value in self._singular else many}"


def counted(template: str, language: Language, /, **parts: object) -> str:
    """The template with its parts filled in; `{name:one/many}` becomes the number and the noun that it takes.

    French has one of a thing for 0 and 1, English for 1 alone.
    """
    return _Counting(language).format(template, **parts)


def words_in(text: str) -> int:
    """How many words a text has: a mark between spaces, as French puts them, is none."""
    return sum(any(letter.isalnum() for letter in piece) for piece in text.split())
