"""Messages go out when they may, a few at a time."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram.ext import ExtBot

from bot.chat.patience import Patience
from tests.chat.fake.people import TOKEN
from tests.chat.inside import Stub


def test_messages_wait_until_they_may_be_sent() -> None:
    """No more are on their way than may be, none goes before its time, and other calls do not wait."""

    async def story() -> None:
        may, waiting = asyncio.Event(), 0

        async def ready() -> None:
            nonlocal waiting
            waiting += 1
            await may.wait()

        stub, patience = Stub(), Patience(1000, at_once=2)
        patience.send_when(ready)
        async with ExtBot[Any](TOKEN, request=stub, get_updates_request=Stub(), rate_limiter=patience) as bot:
            sending = [asyncio.create_task(bot.send_message(number, "le port")) for number in (1, 2, 3)]
            await bot.send_chat_action(1, "typing")
            done, _ = await asyncio.wait(sending, timeout=0.05)
            assert (len(done), waiting, stub.count("sendMessage"), stub.count("sendChatAction")) == (0, 2, 0, 1)
            may.set()
            await asyncio.gather(*sending)
            assert (waiting, stub.count("sendMessage")) == (3, 3)

    asyncio.run(story())
