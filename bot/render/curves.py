"""Figures against size as a picture, both axes logarithmic; needs Matplotlib, which need not be installed otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.render.sheet import empty, png


def curves(lines: Mapping[str, Sequence[tuple[float, float]]], across: str, up: str) -> bytes:
    """A PNG with one line for each name.

    Args:
        lines: the points of each line, all above 0.
        across: what the horizontal axis shows.
        up: what the vertical axis shows.

    Raises:
        SettingsError: Matplotlib is not installed.
    """
    sheet = empty(8, 5)
    axes = sheet.subplots()
    for name, points in lines.items():
        axes.plot([x for x, _ in points], [y for _, y in points], marker="o", label=name)
    axes.set(xscale="log", yscale="log", xlabel=across, ylabel=up)
    axes.grid(visible=True, alpha=0.3)
    axes.legend(frameon=False)
    return png(sheet)
