"""The order of updates, and how many are taken at once."""

from __future__ import annotations

import asyncio

from telegram import Update

from bot.chat.ordering import MOST_IN_HAND, InOrder
from tests.chat.fake import updates
from tests.chat.fake.people import Person


def _update(person: Person, number: int, text: str | None = "x") -> Update:
    made = updates.message(number, person, person.chat, text) | ({} if text else {"new_chat_title": "x"})
    return Update.de_json({"update_id": number, "message": made}, None)


def test_a_chat_is_served_in_order_and_many_at_once() -> None:
    """Within a chat one by one as they came, whatever each takes; chats do not wait for each other."""
    people = [Person(f"P{number}") for number in range(5)]
    done: list[tuple[int, int]] = []
    at_once = [0, 0]

    async def handle(person: int, number: int) -> None:
        at_once[0] += 1
        at_once[1] = max(at_once)
        for _ in range((number * 7) % 5):
            await asyncio.sleep(0)
        at_once[0] -= 1
        done.append((person, number))

    async def tell() -> None:
        order = InOrder()
        async with asyncio.TaskGroup() as group:
            for number in range(20):
                for place, person in enumerate(people):
                    order.take()
                    group.create_task(order.process_update(_update(person, number), handle(place, number)))
        assert order.in_hand == 0

    asyncio.run(tell())
    for place in range(len(people)):
        assert [number for person, number in done if person == place] == list(range(20))
    assert at_once[1] == len(people)


def test_a_flooded_chat_drops_words_and_no_news() -> None:
    """Past its bound a chat's messages are dropped; what happens to the chat itself is not."""
    anna, handled = Person("Anna"), []

    async def tell() -> None:
        order, door = InOrder(most_in_chat=3), asyncio.Event()

        async def handle(number: int) -> None:
            await door.wait()
            handled.append(number)

        async with asyncio.TaskGroup() as group:
            for number in range(6):
                text = None if number == 5 else "x"
                group.create_task(order.process_update(_update(anna, number, text), handle(number)))
            await asyncio.sleep(0)
            door.set()

    asyncio.run(tell())
    assert handled == [0, 1, 2, 5]


def test_no_more_is_fetched_than_can_be_held() -> None:
    """With so many in hand, room comes only when one is finished."""

    async def tell() -> None:
        order = InOrder()
        for _ in range(MOST_IN_HAND):
            order.take()
        room = asyncio.create_task(order.room())
        await asyncio.sleep(0)
        assert not room.done()

        async def nothing() -> None:
            return

        await order.process_update(_update(Person("Anna"), 1), nothing())
        await asyncio.wait_for(room, 5)

    asyncio.run(tell())
