"""What holds for all tests."""

from __future__ import annotations

import os
import secrets
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

import tests.examples  # noqa: F401 -- its profiles

# Many tests start the bot as a process. Where it may not keep its compiled modules, each start compiles them all again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def _words_alone() -> Iterator[None]:
    """An embedding model that is installed takes part only where a test asks for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOT_SEMANTIC", "off")
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """Lets somebody who has the time ask for more."""
    parser.addoption("--deep", action="store_true", help="try all, or many more, of what a usual run tries a few of")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """A deep run draws its examples anew, from a seed by which it can be repeated."""
    if config.getoption("--deep"):
        settings.load_profile("deep")
        config.option.hypothesis_seed = config.getoption("--hypothesis-seed") or str(secrets.randbelow(2**32))


@pytest.hookimpl(optionalhook=True, wrapper=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One more than there are cores: who waits for a process leaves its core to another."""
    return 1 + (yield)


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Tells the seed."""
    return (
        [f"deep: repeat with --hypothesis-seed={config.option.hypothesis_seed}"] if config.getoption("--deep") else []
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, so that no core waits for the last of them."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
