"""The curves of a soak; needs the extra `pictures`."""

from __future__ import annotations

from bot.render.sheet import empty, png
from tests.soak.soaking import Soak


def picture(run: Soak) -> bytes:
    """Memory, open files and waiting questions over the minutes, as a PNG.

    Raises:
        SettingsError: Matplotlib is not installed.
    """
    sheet = empty(9, 6)
    minutes = [look.at / 60 for look in run.looks]
    curves = {
        "memory, MB": [look.memory for look in run.looks],
        "open files": [float(look.files) for look in run.looks],
        "questions that wait": [float(look.waiting) for look in run.looks],
    }
    for axes, (name, values) in zip(sheet.subplots(3, 1, sharex=True), curves.items(), strict=True):
        axes.plot(minutes, values, color="#457b9d", linewidth=1)
        axes.set_ylim(0, max(1.0, *values) * 1.1)
        axes.set_title(name, loc="left", fontsize="medium")
        axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel("minutes")
    return png(sheet)
