"""A short soak; `python -m tests.soak` makes longer ones, whose figures are in docs/performance.md."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest

from tests.soak.soaking import soak


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="reads /proc")
def test_memory_and_files_stay_flat(tmp_path: Path) -> None:
    """Every question is answered once while the corpus changes, and after a warm-up memory and open files stay flat."""
    found = soak(tmp_path, seconds=15, rate=20, change_every=1, look_every=0.25)
    assert found.asked >= 200
    assert found.changes >= 2
    third = len(found.looks) // 3
    middle, end = found.looks[third : 2 * third], found.looks[2 * third :]
    assert statistics.median(look.memory for look in end) < 1.25 * statistics.median(look.memory for look in middle)
    assert max(look.files for look in end) <= max(look.files for look in middle) + 5
