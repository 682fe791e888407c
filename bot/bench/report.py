"""What was measured, as a table, as plain values and as lines of a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from bot.bench.costs import Size

#: The columns of the table of the whole bot: a heading and the figure.
_WHOLE = (
    ("first answer ms", "first", "{:.1f}"),
    ("answer p50 ms", "p50", "{:.1f}"),
    ("p99 ms", "p99", "{:.1f}"),
    ("a second", "one", "{:.0f}"),
    ("in 2 threads", "threads", "{:.0f}"),
    ("in 2 processes", "processes", "{:.0f}"),
    ("start s", "start", "{:.2f}"),
    ("serve s", "serve", "{:.1f}"),
    ("memory MB", "memory", "{:.0f}"),
    ("index s", "index", "{:.1f}"),
    ("one more s", "more", "{:.1f}"),
    ("rank-bm25 fit s", "fitted", "{:.1f}"),
    ("peak MB", "index_peak", "{:.0f}"),
    ("disk MB", "disk", "{:.0f}"),
)


def table(sizes: Sequence[Size]) -> Iterator[str]:
    """Two Markdown tables, line by line: one field side by side, then the whole bot."""
    names = [field.engine for field in sizes[0].fields]
    yield _row("passages", *(f"{name}: p50 / p99 ms" for name in names), *(f"{name} ×" for name in names[1:]))
    yield _row(*["---"] * (2 * len(names)))
    for size in sizes:
        first = size.fields[0].p50
        yield _row(
            f"{size.passages:,}",
            *(f"{field.p50:.3f} / {field.p99:.3f}" for field in size.fields),
            *(f"{field.p50 / first:.1f}" for field in size.fields[1:]),
        )
    yield ""
    yield _row("passages", *(heading for heading, _, _ in _WHOLE))
    yield _row(*["---"] * (1 + len(_WHOLE)))
    for size in sizes:
        yield _row(f"{size.passages:,}", *(form.format(getattr(size.whole, name)) for _, name, form in _WHOLE))


def values(sizes: Sequence[Size]) -> list[dict[str, Any]]:
    """What was measured in plain values, one object a size."""
    return [asdict(size) for size in sizes]


def lines(sizes: Sequence[Size]) -> dict[str, list[tuple[float, float]]]:
    """The median milliseconds a question by the number of passages: each engine on one field, and the whole answer."""
    found = {
        f"one field: {field.engine}": [(float(size.passages), size.fields[number].p50) for size in sizes]
        for number, field in enumerate(sizes[0].fields)
    }
    return found | {"whole answer": [(float(size.passages), size.whole.p50) for size in sizes]}


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
