"""A fake Telegram, the bot as a real process on it, and the people of the stories."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat.fake.doing import Story
from tests.chat.fake.people import TOKEN
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram

CORPUS = Path(__file__).parent / "corpus"


def settings(telegram: Telegram, folder: Path, **more: object) -> dict[str, object]:
    """The settings of a bot on the fake, whose files go into `folder`."""
    usual: dict[str, object] = {
        "token": TOKEN,
        "telegram_api_url": telegram.address,
        "corpus": CORPUS,
        "cache": folder / "cache",
        # By words alone, whatever is installed: these stories are not about what is found.
        "semantic": False,
        "database": f"sqlite:///{folder / 'journal.db'}",
    }
    return usual | more


@pytest.fixture(scope="session")
def telegram() -> Iterator[Telegram]:
    """A fake Telegram for the stories in which nothing breaks; each story has its own people and groups."""
    with Telegram() as running:
        yield running


@pytest.fixture(autouse=True)
def _nothing_forbidden(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a story does: the bot calls nothing that Telegram does not know."""
    running: Telegram | None = request.getfixturevalue("telegram") if "telegram" in request.fixturenames else None
    yield
    if running is not None:
        assert running.perform(lambda state: state.violations) == []


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the bot of these stories runs."""
    return tmp_path_factory.mktemp("bot")


@pytest.fixture(scope="session")
def journal(home: Path) -> Path:
    """Its database."""
    return home / "journal.db"


@pytest.fixture(scope="session")
def bot(telegram: Telegram, home: Path) -> Iterator[BotProcess]:
    """`bot serve` for all of them."""
    with BotProcess(home, **settings(telegram, home)) as process:
        process.waits_for('"serving"')
        yield process


@pytest.fixture
def story(telegram: Telegram, bot: BotProcess) -> Story:
    """A story in which the bot serves."""
    assert bot.process.poll() is None
    return Story(telegram)
