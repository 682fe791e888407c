"""Counting verdicts."""

from __future__ import annotations

import pytest

from bot.evaluation.questions import Kind, Question
from bot.evaluation.report import by_group, figures
from bot.evaluation.running import Judged, Verdict
from bot.model import Declined, Language

_NONE = Declined("?", "fr", "no_evidence")


def _row(lang: Language, kind: Kind, verdict: Verdict, *, speaker: bool | None = None) -> Judged:
    return Judged(Question("1", lang, kind, "?"), _NONE, verdict, speaker)


_ROWS = [
    _row("fr", "said", "right", speaker=True),
    _row("fr", "said", "right", speaker=False),
    _row("en", "fact", "wrong"),
    _row("en", "decline", "wrongly answered"),
]


def test_shares_by_kind_and_language() -> None:
    """Every group counts its own rows, and the speakers of right answers only."""
    assert figures(_ROWS) == {
        "all": 0.5, "en": 0.0, "fr": 1.0, "decline": 0.0, "fact": 0.0, "said": 1.0, "speaker": 0.5
    }  # fmt: skip


def test_a_group_without_speakers_has_no_share_of_them() -> None:
    """Nothing is divided by nothing."""
    groups = by_group(_ROWS)
    assert groups["fact"].speaker_share is None
    assert groups["all"].share == pytest.approx(0.5)
