"""No regular expression of the package takes more than linear time."""

from __future__ import annotations

import time

import pytest

from tests.hostile.patterns import Found, all_patterns
from tests.hostile.pumping import grown, pumps

_LENGTH = 50_000
#: What the longest text may take in all, in seconds of this thread.
_LONGEST = 1.0
#: Every text is tried at this length first: at a nanosecond a step, a quadratic pattern needs 20 ms, a linear one 0.1.
_FIRST = 6_250
_SUSPICIOUS = 0.01
#: Twice the text may take so many times as long; quadratic patterns take four times.
_GROWTH = 3.0
_PATTERNS = all_patterns()


def _seconds(found: Found, text: str) -> float:
    started = time.thread_time()
    if found.anchored:
        found.pattern.match(text)
    else:
        for _ in found.pattern.finditer(text):
            pass
    return time.thread_time() - started


def _grows(found: Found, pump: tuple[str, str, str]) -> bool:
    """Whether doubling the text takes clearly more than double the time twice in a row, in the best of three."""
    length, before = _FIRST, 0.0
    while length <= 4 * _FIRST:
        text = grown(pump, length)
        now = min(_seconds(found, text) for _ in range(3))
        if now < max(_SUSPICIOUS, _GROWTH * before):
            return False
        length, before = length * 2, now
    return True


def test_the_patterns_are_found() -> None:
    """Patterns of every room that reads strangers' text are among those that are tried."""
    rooms = {name.split(".")[1].partition("/")[0] for name in _PATTERNS if name.startswith("bot.")}
    assert {"articles", "answers", "render", "search", "journal"} <= rooms


@pytest.mark.slow
@pytest.mark.parametrize("name", _PATTERNS)
def test_linear_time(name: str) -> None:
    """A text of 50,000 characters that is made to trouble the pattern takes time in proportion to its length."""
    found = _PATTERNS[name]
    hardest = ("", "a", "")
    most = 0.0
    for pump in pumps(found.pattern):
        took = _seconds(found, grown(pump, _FIRST))
        if took > most:
            hardest, most = pump, took
        assert not (took > _SUSPICIOUS and _grows(found, pump)), f"{found.pattern.pattern[:300]!r} on {pump}"
    assert _seconds(found, grown(hardest, _LENGTH)) < _LONGEST
