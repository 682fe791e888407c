"""The breaker: who fails is left alone for a while."""

from __future__ import annotations

import logging

import pytest

from bot.circuit import FIRST_PAUSE, LONGEST_PAUSE, Circuit
from bot.errors import ModelError

_SERVER = "http://x"


class _Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def _fails() -> int:
    raise ModelError(_SERVER, "it answered 500")


def test_work_that_succeeds_goes_through() -> None:
    """What the work gives is given."""
    circuit = Circuit("nothing is lost")
    assert circuit.attempt(lambda: 5) == 5
    assert circuit.admits()


def test_an_outage_is_warned_of_once_and_ends(caplog: pytest.LogCaptureFixture) -> None:
    """However often it fails, one warning; when it works again, everything is as before, and the next outage warns."""
    clock = _Clock()
    circuit = Circuit("words alone", clock)
    for _ in range(5):
        assert circuit.attempt(_fails) is None
        clock.now += LONGEST_PAUSE
    assert circuit.attempt(lambda: 5) == 5
    assert circuit.attempt(_fails) is None
    warnings = [record.message for record in caplog.records if record.levelno >= logging.WARNING]
    assert warnings == [f"{_SERVER}: it answered 500; words alone until it is back"] * 2


def test_each_failed_try_makes_the_pause_longer() -> None:
    """The pause doubles up to its longest; meanwhile nothing is tried."""
    clock = _Clock()
    circuit = Circuit("words alone", clock)
    expected = FIRST_PAUSE
    for _ in range(10):
        circuit.attempt(_fails)
        clock.now += expected - 0.01
        assert not circuit.admits()
        assert circuit.attempt(lambda: pytest.fail("tried too early")) is None
        clock.now += 0.02
        assert circuit.admits()
        expected = min(2 * expected, LONGEST_PAUSE)


def test_one_caller_at_a_time_tries_again() -> None:
    """While somebody tries whether it is back, the others do not wait for that."""
    clock = _Clock()
    circuit = Circuit("words alone", clock)
    circuit.attempt(_fails)
    clock.now += FIRST_PAUSE

    def probe() -> object:
        return circuit.attempt(lambda: pytest.fail("a second one tried")), 1

    assert circuit.attempt(probe) == (None, 1)


def test_a_fault_of_the_program_is_not_hidden() -> None:
    """Only errors of models are taken for an outage."""
    circuit = Circuit("words alone")
    with pytest.raises(ZeroDivisionError):
        circuit.attempt(lambda: 1 // 0)
    assert circuit.admits()
