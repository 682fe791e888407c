"""A short soak; `python -m tests.soak` makes longer ones, whose figures are in docs/performance.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak.figures import figures, slope
from tests.soak.soaking import Look, Pace, soak


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="reads /proc")
def test_memory_and_files_stay_flat(tmp_path: Path) -> None:
    """Every question is answered once while the corpus changes, and after a warm-up memory and open files stay flat."""
    looks: list[Look] = []
    soak(tmp_path, Pace(seconds=15, rate=20, change_every=1, look_every=0.25), looks.append)
    assert looks[-1].asked >= 200
    assert looks[-1].served >= 2
    told = figures(looks)
    memory, files = told["memory MB, median of thirds"], told["most files of thirds"]
    assert isinstance(memory, dict)
    assert isinstance(files, dict)
    assert memory["last"] < 1.25 * memory["middle"]
    assert files["last"] <= files["middle"] + 5


def test_a_slope_is_told_in_megabytes_an_hour() -> None:
    """A MB a minute is sixty an hour; one look has no slope."""
    looks = [
        Look(
            at=60.0 * minute,
            memory=100.0 + minute,
            files=20,
            cpu=minute,
            asked=minute,
            answered=minute,
            extra=0,
            changes=0,
            served=0,
            waits=[],
        )
        for minute in range(4)
    ]
    assert slope(looks) == 60
    assert slope(looks[:1]) is None
