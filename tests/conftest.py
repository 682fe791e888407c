"""What holds for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# How long an example takes says nothing on a machine that does other things as well; `bot bench` measures time.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def _words_alone() -> Iterator[None]:
    """An embedding model that is installed takes part only where a test asks for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOT_SEMANTIC", "off")
        yield
