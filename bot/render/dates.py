"""Dates as people write them."""

from __future__ import annotations

import datetime as dt

from bot.model import Language

_MONTHS: dict[Language, str] = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def written(date: dt.date, language: Language) -> str:
    """`date` in words, day first: "1er mars 2018", "1 March 2018"."""
    day = "1er" if language == "fr" and date.day == 1 else str(date.day)
    return f"{day} {_MONTHS[language].split()[date.month - 1]} {date.year}"
