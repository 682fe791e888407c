"""A soak by hand: `python -m tests.soak --minutes 60 --picture docs/soak.png` prints its figures as JSON."""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.soak.picture import picture
from tests.soak.soaking import Soak, soak


def figures(run: Soak) -> dict[str, object]:
    """What a page tells of a run."""
    third = len(run.looks) // 3
    parts = {"first": run.looks[:third], "middle": run.looks[third : 2 * third], "last": run.looks[2 * third :]}
    return {
        "asked": run.asked,
        "seconds": run.seconds,
        "changes": run.changes,
        "wait p50": round(statistics.median(run.waits), 3),
        "wait p99": round(run.waits[int(len(run.waits) * 0.99)], 3),
        "wait max": round(run.waits[-1], 3),
        "cpu ms a question": round(run.looks[-1].cpu / run.asked * 1000, 1),
        "memory MB, first and most": [run.looks[0].memory, max(look.memory for look in run.looks)],
        "memory MB, median of thirds": {
            name: statistics.median(look.memory for look in looks) for name, looks in parts.items()
        },
        "most files of thirds": {name: max(look.files for look in looks) for name, looks in parts.items()},
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Mixed traffic through a fake Telegram while the corpus changes.")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rate", type=float, default=20, help="questions a second")
    parser.add_argument("--change-every", type=float, default=60, help="seconds")
    parser.add_argument("--looks", type=Path, help="a file for all that was seen, as JSON")
    parser.add_argument("--picture", type=Path, help="a file for the curves, as PNG")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run = soak(Path(folder), chosen.minutes * 60, chosen.rate, chosen.change_every, look_every=5)
    if chosen.looks:
        chosen.looks.write_text(json.dumps([asdict(look) for look in run.looks]), encoding="utf-8")
    print(json.dumps(figures(run), indent=1))  # noqa: T201 -- this is what it is for
    if chosen.picture:
        chosen.picture.write_bytes(picture(run))


if __name__ == "__main__":
    main()
