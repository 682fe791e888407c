"""What is remembered for an hour."""

from __future__ import annotations

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
