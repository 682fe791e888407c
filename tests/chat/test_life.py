"""How the process begins and ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat.conftest import settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.state import Fault
from tests.chat.fake.telegram import Telegram

pytestmark = pytest.mark.slow
_QUESTION = "Que demande Léa Roy ?"


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    """A fake Telegram for one life."""
    with Telegram() as running:
        yield running


def test_without_a_token_one_line_says_how_to_get_one(tmp_path: Path, telegram: Telegram) -> None:
    """It names BotFather and the variable, and the exit status is 2."""
    with BotProcess(tmp_path, **settings(telegram, tmp_path, token="")) as bot:
        assert bot.status() == 2
    assert bot.output.count("\n") == 1
    assert "@BotFather" in bot.output
    assert "BOT_TOKEN" in bot.output


def test_a_wrong_token_ends_at_once_with_one_line(tmp_path: Path, telegram: Telegram) -> None:
    """Exit status 2, one line that says what to do, and the token is not in it."""
    token = "424242:AAwrong-token-for-tests_0123456789abcde"  # noqa: S105 -- it opens nothing
    with BotProcess(tmp_path, **settings(telegram, tmp_path, token=token)) as bot:
        assert bot.status() == 2
    assert bot.output.count("\n") == 1
    assert "BOT_TOKEN" in bot.output
    assert token not in bot.output


def test_a_token_that_is_withdrawn_ends_the_bot(tmp_path: Path, telegram: Telegram) -> None:
    """While it serves, too: exit status 2 and a line."""
    with BotProcess(tmp_path, **settings(telegram, tmp_path, poll_seconds=1)) as bot:
        bot.waits_for('"serving"')
        telegram.token = "another"  # noqa: S105 -- it opens nothing but the fake
        assert bot.status() == 2
    assert "BOT_TOKEN: Telegram does not accept this token" in bot.output


def test_a_network_that_is_down_at_the_start_is_waited_for(tmp_path: Path, telegram: Telegram) -> None:
    """The bot starts without Telegram, tells what it was misspelt to do, and serves as soon as there is Telegram."""
    with telegram.outage(), BotProcess(tmp_path, **settings(telegram, tmp_path, pasages=3)) as waiting:
        waiting.waits_for("Telegram cannot be reached")
        (stray,) = (line for line in waiting.log if line["event"] == "a variable is no setting")
        assert (stray["level"], stray["variable"], stray["meant"]) == ("warning", "BOT_PASAGES", "BOT_PASSAGES")
        waiting.stop()
        assert waiting.status() == 0
    telegram.fail("getMe", Fault("refuse", 502, "Bad Gateway"), times=2)
    with BotProcess(tmp_path, **settings(telegram, tmp_path)) as bot:
        story, anna = Story(telegram), Person("Anna", "fr")
        story.says(anna, _QUESTION)
        story.sees(anna)
        assert "Telegram cannot be reached" in bot.output


def test_menus_that_cannot_be_set_keep_nobody_waiting(tmp_path: Path, telegram: Telegram) -> None:
    """The bot needs getMe, getUpdates and sendMessage; a server that lacks the others is served all the same."""
    telegram.fail("setMyCommands", Fault("refuse", 404, "Not Found"))
    with BotProcess(tmp_path, **settings(telegram, tmp_path)) as bot:
        story, anna = Story(telegram), Person("Anna", "fr")
        story.says(anna, _QUESTION)
        story.sees(anna)
        bot.waits_for("the menus could not be set")


def test_sigterm_answers_what_is_in_hand(tmp_path: Path, telegram: Telegram) -> None:
    """Ten people have asked, and Telegram makes the bot wait; it is told to end, answers all of them, and exits 0."""
    people = [Person(f"P{number}", "fr") for number in range(10)]
    story = Story(telegram)
    refusal = Fault("refuse", 429, "Too Many Requests: retry after 1", {"retry_after": 1})
    telegram.fail("sendMessage", refusal, times=len(people))
    with BotProcess(tmp_path, **settings(telegram, tmp_path)) as bot:
        for person in people:
            story.says(person, _QUESTION)
        telegram.wait(lambda state: not state.faults["sendMessage"], "all refusals")
        bot.stop()
        assert bot.status() == 0
        assert [story.count(person) for person in people] == [1] * len(people)
    assert bot.log[-1]["event"] == "stopped"


def test_a_restart_loses_nothing_and_repeats_nothing(tmp_path: Path, telegram: Telegram) -> None:
    """What was answered stays answered, what is asked in between is answered next, and buttons go on working."""
    story, anna = Story(telegram), Person("Anna", "fr")
    with BotProcess(tmp_path, **settings(telegram, tmp_path)) as bot:
        story.says(anna, "Que coûterait la privatisation des quais ?")
        answer = story.sees(anna)
        bot.stop()
        assert bot.status() == 0
    story.says(anna, _QUESTION)
    vote, context, following = (answer.button(label) for label in ("👍", "Le contexte", "Autre source"))
    with BotProcess(tmp_path, **settings(telegram, tmp_path)):
        assert story.sees(anna).parts("bold") == ["Léa Roy"]
        story.presses_data(anna, answer, context)
        assert story.sees(anna).parts("expandable_blockquote")
        story.presses_data(anna, answer, following)
        assert story.sees(anna).text.startswith("Aussi")
        assert story.is_told(story.presses_data(anna, answer, vote)) == "Merci\u00a0! Noté\u00a0: 👍"
        story.everything_is_handled(anna)
        assert story.count(anna) == 5


def test_a_poll_that_is_stuck_beyond_recovery_ends_the_process(tmp_path: Path, telegram: Telegram) -> None:
    """A call that hangs, with the connection open, is noticed; a supervisor can start the bot again."""
    with BotProcess(tmp_path, **settings(telegram, tmp_path, poll_seconds=1, stale_seconds=2)) as bot:
        bot.waits_for('"serving"')
        telegram.fail("getUpdates", Fault("hang"))
        assert bot.status() == 2
    assert "polling has been stuck" in bot.output
    assert "Traceback" not in bot.output


def test_the_help_of_serve_is_quick_and_needs_nothing() -> None:
    """`bot serve --help` loads no Telegram library."""
    code = "import sys, bot.cli as c; c.run(['serve', '--help']); sys.exit('telegram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
