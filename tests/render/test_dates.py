"""Dates in words."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.model import Language
from bot.render.dates import written


@pytest.mark.parametrize(
    ("date", "language", "expected"),
    [
        (dt.date(2018, 3, 1), "fr", "1er mars 2018"),
        (dt.date(2018, 8, 21), "fr", "21 août 2018"),
        (dt.date(2018, 12, 31), "fr", "31 décembre 2018"),
        (dt.date(2018, 3, 1), "en", "1 March 2018"),
    ],
)
def test_a_date_is_written_out(date: dt.date, language: Language, expected: str) -> None:
    """A reader sees the day, the month's name and the year."""
    assert written(date, language) == expected
