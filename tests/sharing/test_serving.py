"""Two bots on Telegram behind one webhook, with one index: whoever asks sees one bot; an outage, a changed corpus."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.chat.conftest import CORPUS, settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram
from tests.sharing.balancer import balancing
from tests.sharing.conftest import Milvus

pytestmark = pytest.mark.slow
_QUESTION = "Que demande Léa Roy ?"
_AWAY = "Je ne peux pas chercher en ce moment. Posez la question de nouveau dans quelques instants."


@dataclass(frozen=True)
class _Bots:
    """Two processes, where their health is seen, and the folder of articles that both have."""

    processes: tuple[BotProcess, ...]
    health: tuple[int, ...]
    corpus: Path

    def states(self) -> list[tuple[int, str, str]]:
        """What their health addresses tell: the status of the reply, of the bot, and of the search."""
        return [(status, told["status"], told["search"]) for status, told in map(_health, self.health)]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _health(port: int) -> tuple[int, dict[str, Any]]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=60) as reply:
            return reply.status, json.load(reply)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def _until(there: Callable[[], bool]) -> None:
    """Waits until something in the processes is so: they try again after a second, and tell nobody when they do."""
    moment = threading.Event()
    assert any(there() or moment.wait(0.1) for _ in range(600))


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    """A fake Telegram that brings updates."""
    with Telegram() as running:
        yield running


@pytest.fixture(scope="module")
def bots(telegram: Telegram, milvus: Milvus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Bots]:
    """Two bots with the same settings, but for where they listen and keep the file of their index."""
    home = tmp_path_factory.mktemp("replicas")
    corpus = Path(shutil.copytree(CORPUS, home / "corpus"))
    ports, health = [_free_port(), _free_port()], (_free_port(), _free_port())
    with ExitStack() as stack:
        address = stack.enter_context(balancing(ports))
        same: dict[str, object] = {
            "corpus": corpus,
            "database": f"sqlite:///{home / 'journal.db'}",
            "search_url": milvus.url,
            "search_name": "served",
            # On a busy machine the engine, a thread of the tests, may take its time.
            "search_timeout": 10,
            "webhook_url": f"{address}/updates",
            "webhook_secret": "of-the-tests",
        }
        processes = tuple(
            stack.enter_context(
                BotProcess(
                    home,
                    **settings(telegram, tmp_path_factory.mktemp("bot"), **same, webhook_port=port, health_port=seen),
                )
            )
            for port, seen in zip(ports, health, strict=True)
        )
        for process in processes:
            process.waits_for('"serving"')
        telegram.wait(lambda state: state.webhook, "the webhook")
        yield _Bots(processes, health, corpus)


def test_two_bots_answer_as_one(telegram: Telegram, milvus: Milvus, bots: _Bots) -> None:
    """Questions in a row reach one bot and the other, and are answered alike; votes too; there is one collection."""
    story, people = Story(telegram), [Person(f"P{number}", "fr") for number in range(4)]
    for person in people:
        story.says(person, _QUESTION)
    sent = [story.sees(person) for person in people]
    assert {tuple(each.parts("bold")) for each in sent} == {("Léa Roy",)}
    for person, each in zip(people[:2], sent[1:3], strict=True):
        assert "Merci" in str(story.is_told(story.presses(person, each, "👍")))
    assert [sum(line["event"] == "answered" for line in process.log) for process in bots.processes] == [2, 2]
    assert len(milvus.collections("served")) == 1
    assert bots.states() == [(200, "ok", "ok")] * 2


def test_an_outage_is_told_on_telegram_and_to_health_and_ends_by_itself(
    telegram: Telegram, milvus: Milvus, bots: _Bots
) -> None:
    """Answered, away, and answered again, by both, without anybody doing anything to the bots."""
    story, anna = Story(telegram), Person("Anna", "fr")
    milvus.stop()
    try:
        for _ in bots.processes:
            story.says(anna, _QUESTION)
            assert story.sees(anna).text == _AWAY
        assert bots.states() == [(503, "ill", "away")] * 2
    finally:
        milvus.start()
    # Nobody asks: whoever looks at the health finds it well again.
    _until(lambda: bots.states() == [(200, "ok", "ok")] * 2)
    for _ in bots.processes:
        story.says(anna, _QUESTION)
        assert story.sees(anna).parts("bold") == ["Léa Roy"]


def test_a_changed_folder_becomes_the_newest_version(telegram: Telegram, milvus: Milvus, bots: _Bots) -> None:
    """An article that is dropped into the folder is shared once, and found by both; the version before stays."""
    before = milvus.wire().alias("served")
    text = (
        "---\ntitle: Les mouettes\ndate: 2021-03-02\n---\n\n« Les mouettes reviennent en avril », a dit Inès Petit.\n"
    )
    (bots.corpus / "mouettes.md").write_text(text, encoding="utf-8")
    for process in bots.processes:
        process.waits_for("the corpus has changed")
    after = milvus.wire().alias("served")
    assert after != before
    assert milvus.collections("served") == {before, after}
    assert milvus.wire().alias("served_before") == before
    story, ben = Story(telegram), Person("Ben", "fr")
    for _ in bots.processes:
        story.says(ben, "Que dit Inès Petit des mouettes ?")
        seen = story.sees(ben)
        assert seen.parts("bold") == ["Inès Petit"], seen.text
