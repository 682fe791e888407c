"""What goes wrong on the way to Telegram, and what askers notice of it: nothing, or a short wait."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chat.conftest import settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.state import Fault
from tests.chat.fake.telegram import Telegram

pytestmark = pytest.mark.slow
_QUESTION = "Que demande Léa Roy ?"
_RETRY = Fault("refuse", 429, "Too Many Requests: retry after 1", {"retry_after": 1})


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    """A fake Telegram on which things break."""
    with Telegram() as running:
        yield running


@pytest.fixture(scope="module")
def bot(telegram: Telegram, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """A bot for that."""
    folder = tmp_path_factory.mktemp("faults")
    with BotProcess(folder, **settings(telegram, folder, poll_seconds=1)) as process:
        process.waits_for('"serving"')
        yield process


def test_retry_after_is_waited_out_and_delays_nobody_else(story: Story) -> None:
    """Who is told to wait is answered afterwards, once; another chat meanwhile."""
    anna, ben = Person("Anna", "fr"), Person("Ben", "fr")
    story.telegram.fail("sendMessage", _RETRY)
    story.says(anna, _QUESTION)
    story.telegram.wait(lambda state: not state.faults["sendMessage"], "the refusal")
    story.says(ben, _QUESTION)
    story.sees(ben)
    assert story.count(anna) == 0
    assert story.sees(anna).parts("bold") == ["Léa Roy"]
    assert story.count(anna) == 1


@pytest.mark.parametrize(
    "fault", [Fault("refuse", 500, "Internal Server Error"), Fault("refuse", 502, "Bad Gateway"), Fault("drop")]
)
def test_a_message_that_did_not_arrive_is_sent_again(fault: Fault, story: Story) -> None:
    """After an error of the server or a broken connection the answer arrives, once."""
    anna = Person("Anna", "fr")
    story.telegram.fail("sendMessage", fault, times=2)
    story.says(anna, _QUESTION)
    story.sees(anna)
    story.everything_is_handled(anna)
    assert story.count(anna) == 2


def test_polling_survives_errors_of_the_server(story: Story) -> None:
    """500, 429 and a dropped connection on getUpdates are passed over."""
    for fault in (Fault("refuse", 500, "Internal Server Error"), _RETRY, Fault("drop")):
        story.telegram.fail("getUpdates", fault)
    anna = Person("Anna", "fr")
    story.says(anna, _QUESTION)
    assert story.sees(anna).parts("bold") == ["Léa Roy"]


def test_an_outage_is_survived(story: Story, bot: BotProcess) -> None:
    """While nobody answers at Telegram's address the bot waits; what was asked meanwhile is answered afterwards."""
    anna = Person("Anna", "fr")
    before = len(_failures(bot))
    with story.telegram.outage():
        story.says(anna, _QUESTION)
        bot.waits_for_more(lambda: len(_failures(bot)) >= before + 2)
    assert story.sees(anna).parts("bold") == ["Léa Roy"]
    story.everything_is_handled(anna)
    assert story.count(anna) == 2


def test_an_update_that_cannot_be_parsed_blocks_nothing(story: Story, bot: BotProcess) -> None:
    """It is logged without its text and skipped; the question behind it is answered."""
    broken = {"message_id": "seven", "chat": "nowhere", "date": "yesterday", "text": "secret words"}
    number = story.telegram.inject({"message": broken})
    anna = Person("Anna", "fr")
    story.says(anna, _QUESTION)
    story.sees(anna)
    assert [line["update"] for line in bot.log if line["event"] == "an update cannot be parsed"] == [number]
    assert "secret words" not in bot.output


def test_what_is_older_than_ten_minutes_is_left_alone(story: Story) -> None:
    """After a downtime nobody gets an answer that is no longer waited for."""
    anna = Person("Anna", "fr")
    story.says(anna, _QUESTION, age=601)
    story.says(anna, "Qu'a dit Paul Modèle sur les livres ?", age=500)
    assert story.sees(anna).parts("bold") == ["Paul Modèle"]
    assert story.count(anna) == 1


def test_who_has_blocked_the_bot_is_no_error(story: Story, bot: BotProcess) -> None:
    """The answer cannot be delivered; nothing fails, and what is kept of the chat goes."""
    anna, ben = Person("Anna", "fr"), Person("Ben", "fr")
    story.telegram.perform(lambda state: state.gone.add(anna.id))
    story.says(anna, _QUESTION)
    bot.waits_for("a chat was forgotten")
    story.says(ben, _QUESTION)
    story.sees(ben)
    assert not [line for line in bot.log if line["event"] == "a reaction failed"]


def test_an_error_gives_the_asker_a_number_that_the_log_has(story: Story, bot: BotProcess) -> None:
    """The apology names a reference; the log has it with the place of the error, and no word of the question."""
    anna = Person("Anna", "fr")
    story.telegram.fail("sendMessage", Fault("refuse", 400, "Bad Request: can't parse entities: nonsense"))
    story.says(anna, "Que demande Léa Roy, en deux mots ?")
    apology = story.sees(anna)
    number = apology.text.split()[-1]
    (line,) = [line for line in bot.log if line.get("reference") == number]
    assert (line["level"], line["error"]) == ("error", "BadRequest")
    assert line["at"]
    assert "deux mots" not in bot.output
    assert "Anna" not in bot.output


def test_a_second_poller_is_said_loudly(story: Story, bot: BotProcess, telegram: Telegram) -> None:
    """Conflict is logged as critical, and the bot goes on once the other is gone."""
    telegram.fail("getUpdates", Fault("refuse", 409, "Conflict: terminated by other getUpdates request"))
    bot.waits_for("ANOTHER PROCESS POLLS WITH THIS TOKEN")
    anna = Person("Anna", "fr")
    story.says(anna, _QUESTION)
    story.sees(anna)


def test_a_webhook_of_an_earlier_run_is_taken_away(story: Story) -> None:
    """Where updates were brought before, the bot makes Telegram let it fetch them."""
    story.telegram.news_for_pollers()
    story.telegram.perform(lambda state: setattr(state, "webhook", ("https://old.example/", "")))
    story.telegram.wait(lambda state: state.webhook is None, "the end of the webhook")
    anna = Person("Anna", "fr")
    story.says(anna, _QUESTION)
    story.sees(anna)
    assert len(story.telegram.calls("deleteWebhook")) == 1


def test_the_token_is_never_logged(bot: BotProcess) -> None:
    """After all of that, the log has neither the token nor a part of it."""
    assert "AAfake" not in bot.output


def _failures(bot: BotProcess) -> list[dict[str, object]]:
    return [line for line in bot.log if line["event"] == "polling failed, trying again"]
