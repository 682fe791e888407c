"""A question's way through the application, with what goes wrong or takes long inside the bot."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest, ChatMigrated, NetworkError, TimedOut

from bot.chat.memory import Place
from bot.errors import JournalError
from bot.journal.journal import Journal
from tests.chat.fake import updates
from tests.chat.fake.people import BOT, Json, Person, group
from tests.chat.inside import Inside, Script, corpus, running

Story = Callable[[Inside], Coroutine[Any, Any, None]]
_NUMBERS = itertools.count(1)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal of its own."""
    return Journal.open(f"sqlite:///{tmp_path / 'journal.db'}")


def _run(journal: Journal, story: Story, **limits: int) -> Inside:
    async def tell() -> Inside:
        async with running(journal, **limits) as inside:
            await story(inside)
            await inside.idle()
            return inside

    try:
        return asyncio.run(tell())
    finally:
        journal.close()


def _says(person: Person, text: str, **more: Any) -> Json:  # noqa: ANN401
    return {"message": updates.message(next(_NUMBERS), person, person.chat, text, **more)}


def _press(person: Person, data: str) -> Json:
    message = {"message_id": 1001, "date": 1, "chat": person.chat.json, "from": BOT, "text": "x"}
    return {"callback_query": {"id": "q", "from": person.json, "chat_instance": "1", "data": data, "message": message}}


def test_a_slow_question_delays_its_own_chat_alone(journal: Journal) -> None:
    """Others are answered meanwhile; in its own chat the order stays; "typing…" is shown for the slow one only."""
    anna, ben = Person("Anna"), Person("Ben")

    async def story(inside: Inside) -> None:
        await inside.deliver(_says(anna, "slow port?"))
        await inside.deliver(_says(anna, "nothing?"))
        await inside.deliver(_says(ben, "port?"))
        await inside.until(lambda: bool(inside.stub.sent(ben.id)) and inside.stub.count("sendChatAction") == 1)
        assert inside.stub.sent(anna.id) == []
        inside.engine.may_end.set()
        await inside.idle()
        first, second = inside.stub.sent(anna.id)
        assert "<blockquote>" in first
        assert "<blockquote>" not in second

    inside = _run(journal, story)
    assert inside.stub.count("sendChatAction") == 1


def test_what_may_have_arrived_is_not_sent_again(journal: Journal) -> None:
    """A time-out while waiting for Telegram's word is no reason to say things twice, nor to apologize."""
    anna = Person("Anna")

    async def story(inside: Inside) -> None:
        inside.stub.failing["sendMessage"] = [TimedOut()]
        await inside.deliver(_says(anna, "port?"))

    assert _run(journal, story).stub.count("sendMessage") == 1


def test_what_was_refused_for_its_quote_is_sent_without(journal: Journal) -> None:
    """`BadRequest` is a `NetworkError` too: it is not taken for a bad connection, and not repeated as it was."""
    anna, square = Person("Anna"), group("Square")

    async def story(inside: Inside) -> None:
        inside.stub.failing["sendMessage"] = [BadRequest("Quote_text_invalid")]
        await inside.deliver({"message": updates.message(5, anna, square, "/ask port?")})

    sent = [given for name, given in _run(journal, story).stub.calls if name == "sendMessage"]
    assert [("quote" in given["reply_parameters"]) for given in sent] == [True, False]


def test_a_broken_connection_is_tried_again(journal: Journal) -> None:
    """The message has not arrived, so it is sent once more."""
    anna = Person("Anna")

    async def story(inside: Inside) -> None:
        inside.stub.failing["sendMessage"] = [NetworkError("httpx.ConnectError")]
        await inside.deliver(_says(anna, "port?"))

    assert _run(journal, story).stub.count("sendMessage") == 2


def test_a_group_that_moves_under_an_answer_gets_it(journal: Journal) -> None:
    """The answer goes to the new chat."""
    anna, square = Person("Anna"), group("Square", "group")

    async def story(inside: Inside) -> None:
        inside.stub.failing["sendMessage"] = [ChatMigrated(-7)]
        await inside.deliver({"message": updates.message(5, anna, square, "/ask port?")})

    assert len(_run(journal, story).stub.sent(-7)) == 1


def test_a_fault_of_the_engine_is_apologized_for(journal: Journal, caplog: pytest.LogCaptureFixture) -> None:
    """The asker gets a number that the log has; other questions go on."""
    anna = Person("Anna")

    async def story(inside: Inside) -> None:
        await inside.deliver(_says(anna, "crash?"))
        await inside.deliver(_says(anna, "port?"))

    with caplog.at_level(logging.ERROR):
        inside = _run(journal, story)
    apology, answer = inside.stub.sent(anna.id)
    (record,) = [record for record in caplog.records if record.message == "a reaction failed"]
    assert apology.endswith(str(vars(record)["reference"]))
    assert "<blockquote>" in answer


@pytest.mark.parametrize("failure", [JournalError("is locked", "wait"), None])
def test_a_journal_that_fails_costs_the_votes_alone(
    failure: Exception | None, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer comes; without a number to vote on there are no vote buttons."""
    anna = Person("Anna")

    def record(_: object) -> int:
        if failure is not None:
            raise failure
        return 7

    async def story(inside: Inside) -> None:
        monkeypatch.setattr(journal.questions, "record", record)
        await inside.deliver(_says(anna, "port?"))

    (_, given), *_ = [call for call in _run(journal, story).stub.calls if call[0] == "sendMessage"]
    labels = [each["text"] for row in given["reply_markup"]["inline_keyboard"] for each in row]
    assert labels == (["More context"] if failure else ["More context", "👍", "👎"])


def test_a_button_never_cites_an_article_that_was_removed(journal: Journal) -> None:
    """The button of an old answer looks in the corpus of today, and says that the article is gone."""
    anna = Person("Anna")

    async def story(inside: Inside) -> None:
        await inside.deliver(_says(anna, "port?"))
        await inside.idle()
        given = next(given for name, given in inside.stub.calls if name == "sendMessage")
        data = given["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await inside.deliver(_press(anna, data))
        await inside.idle()
        assert len(inside.stub.sent(anna.id)) == 2
        inside.service.live.swap(Script(corpus("quai")), "two")
        await inside.deliver(_press(anna, data))
        await inside.idle()
        assert len(inside.stub.sent(anna.id)) == 2
        assert inside.stub.calls[-2][0] == "answerCallbackQuery"
        assert "gone" in inside.stub.calls[-2][1]["text"]

    _run(journal, story)


def test_a_new_corpus_answers_the_next_question(journal: Journal) -> None:
    """Each question takes the edition in service once, and the journal knows which."""
    anna = Person("Anna")

    async def story(inside: Inside) -> None:
        await inside.deliver(_says(anna, "slow port?"))
        await inside.until(lambda: inside.order.in_hand == 1)
        await inside.until(lambda: inside.stub.count("sendChatAction") == 1)
        old = inside.engine
        inside.service.live.swap(Script(corpus("quai")), "two")
        old.may_end.set()
        await inside.deliver(_says(anna, "port?"))
        await inside.idle()
        first, second = inside.stub.sent(anna.id)
        assert "“port”" in first
        assert "“quai”" in second
        assert [(journal.questions.cited(number) or ("",))[0] for number in (1, 2)] == ["one", "two"]

    _run(journal, story)


def test_a_declined_question_is_kept_without_who_asked(journal: Journal) -> None:
    """The text, without an address or a number that somebody wrote into it; of an answered one nothing."""
    anna = Person("Anna")
    kept: list[str] = []

    async def story(inside: Inside) -> None:
        await inside.deliver(_says(anna, "nothing? write to anna@example.org or @anna_anna or +33 6 12 34 56 78"))
        await inside.deliver(_says(anna, "port?"))
        await inside.idle()
        kept.extend(each.text for each in journal.questions.unanswered())

    _run(journal, story)
    assert kept == ["nothing? write to [mail] or [handle] or [number]"]


def test_small_edits_of_other_kinds_are_nothing(journal: Journal) -> None:
    """Posts of channels, edited or new, and an empty update are taken and left alone."""
    channel = {"id": -5, "type": "channel", "title": "News"}
    post = {"message_id": 1, "date": 1, "chat": channel, "text": "/ask port?"}

    async def story(inside: Inside) -> None:
        for update in ({"channel_post": post}, {"edited_channel_post": post | {"edit_date": 2}}, {}):
            await inside.deliver(update)

    assert _run(journal, story).stub.calls == []


def test_a_question_that_cannot_be_looked_up_is_told_and_not_kept(journal: Journal) -> None:
    """While the search engine is away the asker is told so; that is no question that the articles fail to answer."""
    anna = Person("Anna")

    async def story(inside: Inside) -> None:
        await inside.deliver(_says(anna, "Is the engine away?"))
        await inside.idle()
        assert not list(journal.questions.unanswered())
        # Nor is it what a follow-up is asked after.
        assert inside.service.memory.asked.get(Place(anna.id, 0, anna.id)) is None

    (sent,) = _run(journal, story).stub.sent(anna.id)
    assert sent == "I cannot search right now. Please ask again in a moment."
