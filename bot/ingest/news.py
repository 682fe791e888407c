"""What has become other between two editions: articles, files that cannot be used, expected questions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.errors import BotError
from bot.ingest.expectations import Comparison, compare, expected
from bot.live import Edition, Swapped


@dataclass(frozen=True, slots=True)
class News:
    """The ids of articles that came, went and are other ones; files that were fine and are not; expected questions.

    `unusable` says for each such file why; `broken` holds the ids of the questions that are no longer answered rightly.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    unusable: tuple[str, ...]
    comparison: Comparison

    @property
    def broken(self) -> tuple[str, ...]:
        """The ids of the expected questions that were answered rightly before."""
        return tuple(shift.question.id for shift in self.comparison.broken)

    @property
    def figures(self) -> dict[str, int]:
        """How many of each, for the log."""
        return {"added": len(self.added), "removed": len(self.removed), "changed": len(self.changed)}


def news(swap: Swapped, folder: Path) -> News:
    """Compares two editions; the expected questions are those of `folder`, none where they cannot be read."""
    before, after = (each.engine.corpus.by_id for each in (swap.before, swap.after))
    try:
        questions = expected(folder)
    except BotError:
        questions = ()
    known = _unusable(swap.before)
    return News(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(before.keys() - after.keys())),
        tuple(sorted(name for name in after.keys() & before.keys() if before[name] != after[name])),
        tuple(f"{file}: {text}" for file, text in sorted(_unusable(swap.after).items()) if file not in known),
        compare(swap.before.engine, swap.after.engine, questions),
    )


def _unusable(edition: Edition) -> dict[str, str]:
    return {notice.file: notice.text for notice in edition.engine.corpus.notices if notice.fatal}
