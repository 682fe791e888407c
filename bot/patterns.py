"""Regular expressions that are compiled when they are first needed: to compile all of them takes longer than an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


class Late:
    """A regular expression with the methods of a compiled one.

    Args:
        text: the expression.
        hint: a short one that is found in whatever `text` matches. Where it is not found, the long one is not needed.
    """

    def __init__(self, text: str, hint: str = "") -> None:
        self.text, self.hint = text, hint

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self.text)

    @cached_property
    def _hint(self) -> re.Pattern[str]:
        return re.compile(self.hint)

    def search(self, text: str) -> re.Match[str] | None:
        """Where it stands first in `text`."""
        return self.compiled.search(text) if self._may_stand_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Where it stands at the beginning of `text`."""
        return self.compiled.match(text) if self._may_stand_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Whether all of `text` is as it says."""
        return self.compiled.fullmatch(text) if self._may_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Wherever it stands in `text`."""
        return self.compiled.finditer(text) if self._may_stand_in(text) else iter(())

    def _may_stand_in(self, text: str) -> bool:
        return not self.hint or self._hint.search(text) is not None
