"""What the tests of models share."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the machine is not asked for the tests' own servers."""
    monkeypatch.setenv("NO_PROXY", "*")
