"""What an answer leaves of the edition that it was found in."""

from __future__ import annotations

import asyncio
import gc
import weakref
from pathlib import Path

from telegram.error import NetworkError

from bot.journal.journal import Journal
from tests.chat.fake import updates
from tests.chat.fake.people import Person
from tests.chat.inside import Script, corpus, running


def test_an_answer_that_waits_does_not_keep_its_edition(tmp_path: Path) -> None:
    """What an answer was found in is let go when it is swapped out, however long Telegram takes the answer."""
    journal, anna = Journal.open(f"sqlite:///{tmp_path / 'journal.db'}"), Person("Anna")

    async def story() -> None:
        async with running(journal) as inside:
            inside.service.live.swap(Script(corpus("jetty")), "two")
            before = weakref.ref(inside.service.live.now.engine)
            inside.stub.failing["sendMessage"] = [NetworkError("httpx.ConnectError")]
            await inside.deliver({"message": updates.message(1, anna, anna.chat, "port?")})
            await inside.until(lambda: inside.stub.count("sendMessage") == 1)
            inside.service.live.swap(inside.engine, "three")
            gc.collect()
            assert inside.order.in_hand == 1
            assert before() is None
            await inside.idle()
            assert len(inside.stub.sent(anna.id)) == 2

    try:
        asyncio.run(story())
    finally:
        journal.close()
