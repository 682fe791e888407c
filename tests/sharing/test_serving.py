"""The bot on Telegram with a shared index, as a process: it answers, is told of an outage, comes back, changes over."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.chat.conftest import CORPUS, settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram
from tests.sharing.conftest import Milvus

pytestmark = pytest.mark.slow
_QUESTION = "Que demande Léa Roy ?"
_AWAY = "Je ne peux pas chercher en ce moment. Posez la question de nouveau dans quelques instants."


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    """A fake Telegram."""
    with Telegram() as running:
        yield running


@pytest.fixture(scope="module")
def port() -> int:
    """The port of the health address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus folder that may be changed."""
    return Path(shutil.copytree(CORPUS, tmp_path_factory.mktemp("shared") / "corpus"))


@pytest.fixture(scope="module")
def bot(telegram: Telegram, milvus: Milvus, port: int, corpus: Path) -> Iterator[BotProcess]:
    """`bot serve` on a shared index."""
    folder = corpus.parent
    chosen = {"corpus": corpus, "health_port": port, "search_url": milvus.url, "search_name": "served"}
    with BotProcess(folder, **settings(telegram, folder, **chosen)) as process:
        process.waits_for('"serving"')
        yield process


def _health(port: int) -> tuple[int, dict[str, Any]]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=10) as reply:
            return reply.status, json.load(reply)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def _until(there: Callable[[], bool]) -> None:
    """Waits until something in the process is so: it tries again after a second, and tells nobody when it does."""
    moment = threading.Event()
    assert any(there() or moment.wait(0.1) for _ in range(300))


@pytest.mark.usefixtures("bot")
def test_an_outage_is_told_on_telegram_and_to_health_and_ends_by_itself(
    telegram: Telegram, milvus: Milvus, port: int
) -> None:
    """Answered, away, and answered again, without anybody doing anything to the bot."""
    story, anna = Story(telegram), Person("Anna", "fr")
    story.says(anna, _QUESTION)
    assert story.sees(anna).parts("bold") == ["Léa Roy"]
    status, told = _health(port)
    assert (status, told["status"], told["search"]) == (200, "ok", "ok")
    milvus.stop()
    try:
        story.says(anna, _QUESTION)
        assert story.sees(anna).text == _AWAY
        status, told = _health(port)
        assert (status, told["status"], told["search"]) == (503, "ill", "away")
    finally:
        milvus.start()
    # Nobody asks: whoever looks at the health finds it well again.
    _until(lambda: _health(port)[0] == 200)
    story.says(anna, _QUESTION)
    assert story.sees(anna).parts("bold") == ["Léa Roy"]


def test_a_changed_folder_becomes_the_newest_version(
    telegram: Telegram, milvus: Milvus, bot: BotProcess, corpus: Path
) -> None:
    """An article that is dropped into the folder is shared, and found; the version before stays for other bots."""
    before = milvus.wire().alias("served")
    text = (
        "---\ntitle: Les mouettes\ndate: 2021-03-02\n---\n\n« Les mouettes reviennent en avril », a dit Inès Petit.\n"
    )
    (corpus / "mouettes.md").write_text(text, encoding="utf-8")
    bot.waits_for("the corpus has changed")
    after = milvus.wire().alias("served")
    assert after != before
    assert milvus.collections("served") == {before, after}
    assert milvus.wire().alias("served_before") == before
    story, ben = Story(telegram), Person("Ben", "fr")
    story.says(ben, "Que dit Inès Petit des mouettes ?")
    assert story.sees(ben).parts("bold") == ["Inès Petit"]
