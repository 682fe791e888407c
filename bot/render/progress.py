"""A progress bar for work that takes longer than a second, on a terminal only."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from bot.render.console import Screen
from bot.render.safe import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0


class Bar:
    """Shows how far the work is; call it with what is done now, how much of it is done, and how much there is.

    Nothing is written in the first second, nor where the screen is plain; the bar is gone when the work is.
    """

    def __init__(self, screen: Screen, *, patience: float = _PATIENCE) -> None:
        self._screen = screen
        self._shows_from = time.monotonic() + patience
        self._progress: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note that `done` of `total` steps of `stage` are done."""
        if self._screen.is_plain or time.monotonic() < self._shows_from:
            return
        if self._progress is None:
            # Most work is done before that.
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            self._progress = Progress(*columns, console=self._screen, transient=True)
            self._progress.start()
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(one_line(stage), total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self._progress is not None:
            self._progress.stop()
