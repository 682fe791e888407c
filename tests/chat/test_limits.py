"""How often somebody may ask."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.limits import Limit


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """What it shows."""
        return self.now


def test_one_line_then_silence_then_again() -> None:
    """Past the limit one line is due, then none, until a minute has passed since the first."""
    clock = Clock()
    limit = Limit(2, clock)
    assert [limit.check("anna") for _ in range(4)] == ["pass", "pass", "tell", "silence"]
    assert limit.check("ben") == "pass"
    clock.now = 59.9
    assert limit.check("anna") == "silence"
    clock.now = 60
    assert [limit.check("anna") for _ in range(3)] == ["pass", "pass", "tell"]


def test_zero_is_no_limit() -> None:
    """0 lets everything pass."""
    limit = Limit(0, Clock())
    assert {limit.check("anna") for _ in range(1000)} == {"pass"}


def test_who_is_forgotten_starts_anew() -> None:
    """Forgetting takes the count away."""
    limit = Limit(1, Clock())
    assert [limit.check("anna"), limit.check("anna")] == ["pass", "tell"]
    limit.forget("anna")
    assert limit.check("anna") == "pass"


@given(st.lists(st.floats(0, 30), max_size=200))
def test_never_more_than_the_limit_in_a_minute(pauses: list[float]) -> None:
    """Whatever the pauses: no minute has more than the limit, and a line is told once between two passes."""
    clock, passed, told = Clock(), [], 0
    limit = Limit(3, clock)
    for pause in pauses:
        clock.now += pause
        verdict = limit.check("anna")
        told = 0 if verdict == "pass" else told + (verdict == "tell")
        passed += [clock.now] if verdict == "pass" else []
        assert told <= 1
        assert len([at for at in passed if at > clock.now - 60]) <= 3
