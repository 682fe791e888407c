"""Dates in words."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.model import Language
from bot.render.dates import days, written


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


@pytest.mark.parametrize(
    ("dates", "french", "english"),
    [
        ([], "", ""),
        ([(2016, 11, 14)], "14 novembre 2016", "14 November 2016"),
        ([(2016, 11, 15), (2016, 11, 14)], "du 14 au 15 novembre 2016", "14 to 15 November 2016"),
        ([(2018, 4, 30), (2018, 5, 1), (2018, 5, 2)], "du 30 avril au 2 mai 2018", "30 April to 2 May 2018"),
        (
            [(2018, 12, 31), (2019, 1, 1)],
            "du 31 décembre 2018 au 1er janvier 2019",
            "31 December 2018 to 1 January 2019",
        ),
        ([(2018, 3, 1), (2018, 3, 8)], "1er mars 2018, 8 mars 2018", "1 March 2018, 8 March 2018"),
    ],
)
def test_days_of_an_event(dates: list[tuple[int, int, int]], french: str, english: str) -> None:
    """Days that follow each other are told by the first and the last, others each."""
    found = [dt.date(*date) for date in dates]
    assert (days(found, "fr"), days(found, "en")) == (french, english)
