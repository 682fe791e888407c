"""What is remembered for an hour."""

from __future__ import annotations

import tracemalloc

from bot.chat.memory import Answered, Asked, Hour, Memory, Place
from tests.chat.test_limits import Clock


def test_an_entry_lives_for_an_hour() -> None:
    """Set anew, it lives from then on."""
    clock = Clock()
    hour: Hour[str, int] = Hour(clock)
    hour.set("a", 1)
    clock.now = 1800
    hour.set("b", 2)
    clock.now = 3599
    assert hour.get("a") == 1
    clock.now = 3600
    assert (hour.get("a"), hour.get("b"), len(hour)) == (None, 2, 1)
    hour.set("b", 3)
    clock.now = 7199
    assert hour.get("b") == 3


def test_the_oldest_go_first_when_there_are_too_many() -> None:
    """Memory has a bound."""
    hour: Hour[int, int] = Hour(Clock(), most=100)
    for number in range(1000):
        hour.set(number, number)
    assert len(hour) == 100
    assert (hour.get(899), hour.get(900)) == (None, 900)


def test_a_chat_is_forgotten_and_moved() -> None:
    """Forgetting takes a chat's entries alone; moving takes the questions along, but not the numbers of messages."""
    memory = Memory(Clock())
    memory.asked.set(Place(1, 0, 7), "one")
    memory.asked.set(Place(2, 0, 7), "two")
    memory.answers.set(Asked(1, 5), Answered("one", 6))
    memory.move_chat(1, 3)
    assert (memory.asked.get(Place(3, 0, 7)), memory.asked.get(Place(1, 0, 7))) == ("one", None)
    assert memory.answers.get(Asked(1, 5)) is None
    memory.forget_chat(3)
    assert (memory.asked.get(Place(3, 0, 7)), memory.asked.get(Place(2, 0, 7))) == (None, "two")


def test_an_hour_of_the_longest_questions_stays_small() -> None:
    """Whatever people send, what is remembered of it has a bound, at most 5 KB an entry."""
    memory = Memory(Clock())
    tracemalloc.start()
    try:
        for number in range(100):
            memory.answered(Asked(10**9 + number, 10**6), f"{number} " + "\U0001f6a2" * 4096, 10**6)
        assert tracemalloc.get_traced_memory()[0] < 100 * 5000
    finally:
        tracemalloc.stop()


def test_a_question_is_known_again_by_what_is_read_of_it() -> None:
    """What stands behind the longest question that is read makes no other one."""
    memory = Memory(Clock())
    memory.answered(Asked(1, 5), "port? " * 1000, 6)
    kept = memory.answers.get(Asked(1, 5))
    assert kept is not None
    assert kept.is_to("port? " * 999)
    assert not kept.is_to("quay? " * 1000)
