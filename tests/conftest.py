"""What holds for all tests."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Many tests start the bot as a process. Where it may not keep its compiled modules, each start compiles them all again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# How long an example takes says nothing on a machine that does other things as well; `bot bench` measures time.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def _words_alone() -> Iterator[None]:
    """An embedding model that is installed takes part only where a test asks for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOT_SEMANTIC", "off")
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """Lets somebody who has the time ask for more."""
    parser.addoption("--deep", action="store_true", help="try everything of which a usual run tries a few examples")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, so that no core waits for the last of them."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
