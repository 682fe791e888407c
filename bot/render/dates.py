"""Dates as people write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.model import Language

_MONTHS: dict[Language, str] = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
#: So many days that follow each other are a run.
_RUN = 2


def written(date: dt.date, language: Language) -> str:
    """`date` in words, day first: "1er mars 2018", "1 March 2018"."""
    day = "1er" if language == "fr" and date.day == 1 else str(date.day)
    return f"{day} {_MONTHS[language].split()[date.month - 1]} {date.year}"


def days(dates: Sequence[dt.date], language: Language) -> str:
    """The days of an event in words, in their order: a run of them by its ends, others one by one."""
    found = sorted(set(dates))
    if len(found) < _RUN or (found[-1] - found[0]).days != len(found) - 1:
        return ", ".join(written(date, language) for date in found)
    first, last = found[0], found[-1]
    begins = written(first, language)
    if first.year == last.year:
        begins = begins.removesuffix(f" {first.year}")
        if first.month == last.month:
            begins = begins.partition(" ")[0]
    return f"du {begins} au {written(last, language)}" if language == "fr" else f"{begins} to {written(last, language)}"
