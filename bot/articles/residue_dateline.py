"""The dateline of a news agency's wire: "PARIS, 3 mai 2022 (AFP) - " before the first words of the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.articles.metadata import find_date
from bot.articles.page import Raw, squeeze

_TOP = 20
_WIRE = re.compile(
    r"^[A-ZÀ-Þ][^().!?:«\"]{1,60}(?:\([A-ZÀ-Þ][^()]{1,30}\)[^().!?:«\"]{0,40})?"
    r"\((?P<agency>AFP|AP|ATS|Belga|EFE|Keystone-ATS|Reuters|Xinhua|dpa)\)(?:\s{0,2}[-–—]\s{0,2}|$)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a wire says before its text; every part may be missing."""

    date: dt.date | None = None
    agency: str | None = None


def take_dateline(blocks: Sequence[Raw]) -> tuple[list[Raw], Dateline]:
    """The blocks of a page without the dateline of its wire, and what that says."""
    for index, raw in enumerate(blocks[:_TOP]):
        found = None if raw.at_picture else _WIRE.match(squeeze(raw.text))
        if found is not None:
            rest = squeeze(raw.text)[found.end() :]
            kept = [replace(raw, text=rest)] if rest else []
            return [*blocks[:index], *kept, *blocks[index + 1 :]], Dateline(find_date(found.group()), found["agency"])
    return list(blocks), Dateline()
