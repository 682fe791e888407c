"""What an operator sees and sets: the webhook, the health address, metrics, limits."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from tests.chat.conftest import settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person, group
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram

pytestmark = pytest.mark.slow
_QUESTION = "Que demande Léa Roy ?"
_SECRET = "a-secret-for-tests"  # noqa: S105 -- it opens nothing


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    """A fake Telegram that brings updates."""
    with Telegram() as running:
        yield running


@pytest.fixture(scope="module")
def health() -> int:
    """The port of the health address."""
    return free_port()


@pytest.fixture(scope="module")
def bot(telegram: Telegram, health: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """A bot with a webhook, a health address and narrow limits."""
    folder, port = tmp_path_factory.mktemp("operating"), free_port()
    chosen = {
        "webhook_url": f"http://127.0.0.1:{port}/updates/here",
        "webhook_port": port,
        "webhook_secret": _SECRET,
        "health_port": health,
        "person_limit": 3,
        "chat_limit": 4,
    }
    with BotProcess(folder, **settings(telegram, folder, **chosen)) as process:
        telegram.wait(lambda state: state.webhook, "the webhook")
        yield process


def test_updates_are_brought_and_answered(story: Story) -> None:
    """With a webhook nothing is fetched; the answer is the same."""
    anna = Person("Anna", "fr")
    story.says(anna, _QUESTION)
    assert story.sees(anna).parts("bold") == ["Léa Roy"]
    assert story.telegram.calls("getUpdates") == []


def test_who_does_not_know_the_secret_is_turned_away(story: Story) -> None:
    """403 for a wrong secret, 400 for what is no update, 404 elsewhere; 200 even for an update that cannot be parsed."""
    (url, secret) = story.telegram.perform(lambda state: state.webhook) or ("", "")
    assert secret == _SECRET
    assert _post(url, b"{}", "wrong") == 403
    assert _post(url, b"{", secret) == 400
    assert _post(url, b"[]", secret) == 400
    assert _post(url + "/more", b"{}", secret) == 404
    assert _post(url, b'{"update_id": 1, "message": {"chat": 7}}', secret) == 200


def test_the_health_address_tells_how_the_bot_does(story: Story, health: int) -> None:
    """`/health` has the corpus version and the queue; `/metrics` counts questions, outcomes and latency."""
    anna = Person("Anna", "fr")
    story.says(anna, _QUESTION)
    story.sees(anna)
    state = json.loads(_get(f"http://127.0.0.1:{health}/health"))
    assert (state["status"], state["updates"], state["articles"]) == ("ok", "webhook", 3)
    assert len(state["corpus"]) == 10
    assert state["queue"] in {0, 1}
    metrics = _get(f"http://127.0.0.1:{health}/metrics")
    assert 'bot_questions_total{chat="private"}' in metrics
    assert 'bot_outcomes_total{language="fr",reason="",result="answered"}' in metrics
    assert "bot_search_seconds_count" in metrics


def test_too_many_questions_get_one_friendly_line_then_silence(story: Story) -> None:
    """Of a person's six questions three are answered, the fourth is told so, the rest is silence."""
    anna = Person("Anna", "fr")
    for _ in range(6):
        story.says(anna, _QUESTION)
    answers = [story.sees(anna) for _ in range(4)]
    assert [bool(each.parts("blockquote")) for each in answers] == [True, True, True, False]
    assert "dans une minute" in answers[3].text
    _another_is_answered(story)
    assert story.count(anna) == 4


def test_a_chat_has_a_limit_of_its_own(story: Story) -> None:
    """Many people who ask a little are too many as well for one group; buttons count for who presses them."""
    square = group("La place")
    people = [Person(f"P{number}") for number in range(6)]
    for person in people:
        story.says(person, f"/ask {_QUESTION}", square)
    answers = [story.sees(square) for _ in range(5)]
    assert "This chat asks a lot of questions" in answers[4].text
    _another_is_answered(story)
    assert story.count(square) == 5
    data = answers[0].button("Le contexte")
    told = [story.is_told(story.presses_data(people[0], answers[0], data)) for _ in range(3)]
    assert told[:2] == [None, None]
    assert "dans une minute" in str(told[2])


def test_the_log_has_neither_names_nor_words(bot: BotProcess) -> None:
    """Whatever was asked: the log knows kinds, outcomes and times."""
    assert "Roy" not in bot.output
    assert "Anna" not in bot.output
    (line, *_) = [line for line in bot.log if line["event"] == "answered"]
    assert {"chat", "language", "result", "milliseconds", "corpus"} <= set(line)


def _another_is_answered(story: Story) -> None:
    ben = Person("Ben", "fr")
    story.says(ben, _QUESTION)
    story.sees(ben)


def _get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=60) as reply:  # noqa: S310 -- an address of this test
        return str(reply.read().decode())


def _post(url: str, body: bytes, secret: str) -> int:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
    request = urllib.request.Request(url, body, headers)  # noqa: S310 -- an address of this test
    try:
        with urllib.request.urlopen(request, timeout=60) as reply:  # noqa: S310 -- as above
            return int(reply.status)
    except urllib.error.HTTPError as refused:
        refused.close()
        return refused.code
