"""Names for article files: made from date and title, never from what a stranger's file is called."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Container

from bot.letters import bare

_NO_LETTER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
#: Names that some systems keep for themselves, whatever their ending.
_KEPT = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d|readme)$")


def file_name(title: str, date: dt.date | None, ending: str, taken: Container[str] = ()) -> str:
    """A file name of small letters, digits and hyphens that is not taken, such as `2016-11-15-le-port.md`.

    Args:
        title: the article's title, whatever is in it.
        date: its date.
        ending: with its dot.
        taken: names that are in use.
    """
    plain = unicodedata.normalize("NFKD", title.casefold().replace("œ", "oe").replace("æ", "ae"))
    words = _NO_LETTER.sub("-", bare(plain)).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    stem = "-".join(part for part in (date.isoformat() if date else "", words or "article") if part)
    if _KEPT.match(stem):
        stem = f"article-{stem}"
    number = 1
    while (name := f"{stem}{'' if number == 1 else f'-{number}'}{ending}") in taken:
        number += 1
    return name
