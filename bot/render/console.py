"""The screen: a rich console that treats text as text, and whether it may show more than plain lines."""

from __future__ import annotations

import os
from typing import IO, NoReturn

from rich.console import Console

_WIDEST = 100


class Screen(Console):
    """A console without markup, highlighting or emoji codes, at most 100 columns wide."""

    def __init__(self, file: IO[str] | None = None, *, stderr: bool = False) -> None:
        super().__init__(file=file, stderr=stderr, markup=False, highlight=False, emoji=False)
        self.width = min(self.width, _WIDEST)

    @property
    def is_plain(self) -> bool:
        """Whether only plain text may be written: a file, a pipe, a dumb terminal or NO_COLOR."""
        return not self.is_terminal or self.is_dumb_terminal or bool(os.environ.get("NO_COLOR"))

    def write_line(self, text: str) -> None:
        """Write `text` as it is, tabs and long lines included, and end the line."""
        self.file.write(f"{text}\n")

    def on_broken_pipe(self) -> NoReturn:
        """Leave a reader who went away to the command line; rich would end the process here."""
        raise BrokenPipeError
