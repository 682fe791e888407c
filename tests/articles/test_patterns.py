"""No pattern of the room takes more than linear time on a long line."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import bot.articles
from bot.articles.residue_lines import RULES

#: What tends to make patterns go back and forth: runs of what their repeated parts accept.
_SEEDS = ("a ", "A. ", " ", ", a ", "« ", "\n", "12 ")
_LONG, _LONGER = 12_500, 50_000
#: What takes less than this, in seconds, on a line of this length takes under half a second on the longest, even if
#: its time grew with the square of the length.
_SCREEN, _HARMLESS = 3_000, 0.0015
#: Twice the length may take about twice the time; four times as long, with room for a busy machine.
_GROWTH = 9.0
#: Below this time, in seconds, growth says nothing.
_QUICK = 0.12


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.walk_packages(bot.articles.__path__, "bot.articles."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.name.removeprefix('bot.articles.')}.{name}", value


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    before = time.process_time()
    pattern.search(text)
    return time.process_time() - before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "pattern"), sorted(_patterns()), ids=lambda each: each if isinstance(each, str) else ""
)
def test_a_pattern_takes_linear_time(name: str, pattern: re.Pattern[str]) -> None:
    """A line of 50,000 characters costs about four times one of 12,500, whatever it repeats."""
    for seed in _SEEDS:
        screen, shorter, longer = ((seed * length)[:length] + "!" for length in (_SCREEN, _LONG, _LONGER))
        if _seconds(pattern, screen) < _HARMLESS:
            continue
        spent = _seconds(pattern, longer)
        if spent > _QUICK:
            before = min(_seconds(pattern, shorter) for _ in range(3))
            spent = min(spent, _seconds(pattern, longer))
            assert spent < max(_QUICK, _GROWTH * before), f"{name} on {seed!r}: {before:.3f} s, then {spent:.3f} s"


def test_rules_look_at_short_lines_only() -> None:
    """The rules of the data file are asked about lines of a few hundred characters at most."""
    assert max(rule.longest for rule in RULES) <= 500
