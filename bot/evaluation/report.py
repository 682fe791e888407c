"""Counts verdicts by kind and language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.evaluation.running import Judged, Verdict

#: The verdicts, in the order they are shown.
VERDICTS: tuple[Verdict, ...] = ("right", "wrong", "wrongly declined", "wrongly answered")


@dataclass(frozen=True, slots=True)
class Count:
    """How many questions of one group came out how."""

    total: int
    verdicts: Mapping[Verdict, int]
    speakers: int
    right_speakers: int

    @property
    def share(self) -> float:
        """The share of right outcomes, 0 to 1."""
        return self.verdicts["right"] / self.total if self.total else 0.0

    @property
    def speaker_share(self) -> float | None:
        """The share of right speakers among right answers that have one; None where none has."""
        return self.right_speakers / self.speakers if self.speakers else None


def count(judged: Iterable[Judged]) -> Count:
    """Counts one group."""
    rows = list(judged)
    named = [row.right_speaker for row in rows if row.right_speaker is not None]
    verdicts: dict[Verdict, int] = {verdict: sum(row.verdict == verdict for row in rows) for verdict in VERDICTS}
    return Count(len(rows), verdicts, len(named), sum(named))


def by_group(judged: Sequence[Judged]) -> dict[str, Count]:
    """The counts of all questions, of each language and of each kind, under the names that floors use."""
    languages = sorted({row.question.lang for row in judged})
    kinds = sorted({row.question.kind for row in judged})
    groups = {"all": count(judged)}
    groups |= {language: count(r for r in judged if r.question.lang == language) for language in languages}
    groups |= {kind: count(r for r in judged if r.question.kind == kind) for kind in kinds}
    return groups


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """The figures that floors are recorded for: the share of right outcomes by group, and of right speakers in `said`.

    Shares are from 0 to 1, rounded to four places.
    """
    groups = by_group(judged)
    found = {name: round(group.share, 4) for name, group in groups.items()}
    said = groups.get("said")
    if said is not None and said.speaker_share is not None:
        found["speaker"] = round(said.speaker_share, 4)
    return found
