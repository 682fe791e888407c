"""What was measured, as tables, values and lines."""

from __future__ import annotations

from dataclasses import fields

import pytest

from bot.bench.costs import Field, Size, Whole
from bot.bench.report import lines, table, values

_SIZES = [
    Size(
        passages,
        (Field("bot", 0.1, 0.05, 0.1), Field("rank-bm25", 0.5, ratio * 0.05, 9.0)),
        Whole(**{field.name: 1.0 for field in fields(Whole)}),
    )
    for passages, ratio in ((1_000, 7), (10_000, 60))
]


def test_the_tables_set_the_engines_side_by_side() -> None:
    """Each size has a line in both tables; other engines are told as so many times the first."""
    told = list(table(_SIZES))
    assert told[0] == "| passages | bot: p50 / p99 ms | rank-bm25: p50 / p99 ms | rank-bm25 × |"
    assert told[3] == "| 10,000 | 0.050 / 0.100 | 3.000 / 9.000 | 60.0 |"
    widths = [line.count("|") for line in told if line]
    assert widths == [5] * 4 + [len(fields(Whole)) + 2] * 4


def test_no_figure_is_lost() -> None:
    """What is told in plain values is all that was measured, of every size."""
    (first, second) = values(_SIZES)
    assert (first["passages"], second["fields"][1]["p50"]) == (1_000, pytest.approx(3.0))
    assert first["whole"].keys() == {field.name for field in fields(Whole)}


def test_each_engine_and_the_whole_answer_have_a_line() -> None:
    """The points of a line are the sizes and the median milliseconds."""
    assert lines(_SIZES)["one field: bot"] == [(1_000.0, 0.05), (10_000.0, 0.05)]
    assert lines(_SIZES)["whole answer"] == [(1_000.0, 1.0), (10_000.0, 1.0)]
