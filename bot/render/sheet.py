"""An empty sheet to draw on and the PNG of it; the only place that loads Matplotlib, which need not be installed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from bot.errors import SettingsError

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def empty(width: float, height: float) -> Figure:
    """A sheet of this size in inches, without a window.

    Raises:
        SettingsError: Matplotlib is not installed.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 -- heavy, and optional
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ModuleNotFoundError as error:
        name = "pictures"
        raise SettingsError(
            name, "Matplotlib is missing; in the bot's folder, run: pip install '.[pictures]'"
        ) from error
    sheet = Figure(figsize=(width, height), dpi=110, layout="constrained")
    FigureCanvasAgg(sheet)
    return sheet


def png(sheet: Figure) -> bytes:
    """The sheet as a PNG."""
    held = io.BytesIO()
    sheet.savefig(held, format="png")
    return held.getvalue()
