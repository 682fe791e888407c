"""What a page tells of a soak, from the looks at the process."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from tests.soak.soaking import Look


def figures(looks: Sequence[Look]) -> dict[str, object]:
    """The figures of a run, or of as much of it as there is."""
    last = looks[-1]
    third = max(1, len(looks) // 3)
    parts = {"first": looks[:third], "middle": looks[third : 2 * third] or looks, "last": looks[-third:]}
    return {
        "seconds": last.at,
        "asked": last.asked,
        "answered once": last.answered,
        "answered without a question": last.extra,
        "changes, in service": [last.changes, last.served],
        **_waited(looks),
        "cpu ms a question": round(last.cpu / max(1, last.asked) * 1000, 1),
        "memory MB, first, most, last": [looks[0].memory, max(look.memory for look in looks), last.memory],
        "memory MB, median of thirds": {
            name: statistics.median(look.memory for look in some) for name, some in parts.items()
        },
        "memory, last half, MB an hour": slope(looks[len(looks) // 2 :]),
        "most files of thirds": {name: max(look.files for look in some) for name, some in parts.items()},
    }


def slope(looks: Sequence[Look]) -> float | None:
    """How memory grows over these looks, in MB an hour (least squares); None where there are too few."""
    if len({look.at for look in looks}) < 2:
        return None
    hours = [look.at / 3600 for look in looks]
    return round(statistics.linear_regression(hours, [look.memory for look in looks]).slope, 1)


def _waited(looks: Sequence[Look]) -> dict[str, float]:
    waits = sorted(wait for look in looks for wait in look.waits)
    if not waits:
        return {}
    return {
        "wait p50": round(statistics.median(waits), 3),
        "wait p99": round(waits[int(len(waits) * 0.99)], 3),
        "wait max": round(waits[-1], 3),
    }
