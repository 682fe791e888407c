"""A soak by hand: `python -m tests.soak --minutes 60 --picture docs/soak.png`.

Every look at the process is written to a file as it is taken, so that a run that is broken off loses nothing: what there
is of it is told and drawn then too, and `--of FILE` does so again. A line a minute goes to standard error, the figures go
to standard output as JSON. The exit status is 1 where a promise was broken, 130 where the run was broken off.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from tests.soak.figures import figures
from tests.soak.picture import picture
from tests.soak.soaking import Look, Pace, soak

_BROKEN, _BROKEN_OFF = 1, 130


def main() -> int:
    """The command line."""
    chosen = _chosen()
    if chosen.of:
        looks, status = [Look(**json.loads(line)) for line in chosen.of.read_text(encoding="utf-8").splitlines()], 0
    else:
        looks, status = _run(chosen)
    if looks:
        print(json.dumps(figures(looks), indent=1))  # noqa: T201 -- this is what it is for
    if looks and chosen.picture:
        chosen.picture.write_bytes(picture(looks))
    return status


def _chosen() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Mixed traffic through a fake Telegram while the corpus changes.")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rate", type=float, default=20, help="questions a second")
    parser.add_argument("--change-every", type=float, default=60, help="seconds")
    parser.add_argument(
        "--looks", type=Path, default=Path("soak.jsonl"), help="a file for all that is seen, line by line"
    )
    parser.add_argument("--of", type=Path, help="tell and draw what such a file holds, and run nothing")
    parser.add_argument("--picture", type=Path, help="a file for the curves, as PNG")
    return parser.parse_args()


def _run(chosen: argparse.Namespace) -> tuple[list[Look], int]:
    """Runs a soak; what was seen, and the exit status."""
    looks: list[Look] = []
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    pace = Pace(chosen.minutes * 60, chosen.rate, chosen.change_every, look_every=5)
    with tempfile.TemporaryDirectory() as folder, chosen.looks.open("w", encoding="utf-8", buffering=1) as file:
        try:
            soak(Path(folder), pace, lambda look: _keep(look, looks, file))
        except AssertionError as error:
            _tell(f"a promise was broken: {error}")
            return looks, _BROKEN
        except KeyboardInterrupt:
            _tell("broken off")
            return looks, _BROKEN_OFF
    return looks, 0


def _keep(look: Look, looks: list[Look], file: TextIO) -> None:
    file.write(json.dumps(asdict(look)) + "\n")
    if not looks or look.at // 60 > looks[-1].at // 60:
        done = f"{look.answered} of {look.asked} answered, {look.extra} twice, {look.served} of {look.changes} changes"
        _tell(f"minute {look.at / 60:.0f}: {look.memory} MB, {look.files} files, {done}")
    looks.append(look)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201 -- for who waits


if __name__ == "__main__":
    sys.exit(main())
