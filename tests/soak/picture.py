"""The curves of a soak; needs the extra `pictures`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.render.sheet import empty, png
from tests.soak.figures import slope
from tests.soak.soaking import Look


def picture(looks: Sequence[Look]) -> bytes:
    """Memory, open files, questions that wait and questions with their one answer over the minutes, as a PNG.

    Raises:
        SettingsError: Matplotlib is not installed.
    """
    sheet = empty(9, 8)
    minutes = [look.at / 60 for look in looks]
    last = looks[-1]
    grows = slope(looks[len(looks) // 2 :])
    curves = {
        f"memory, MB ({'too short for a slope' if grows is None else f'last half: {grows:+.1f} MB an hour'})": [
            look.memory for look in looks
        ],
        "open files": [float(look.files) for look in looks],
        "questions that wait": [float(look.waiting) for look in looks],
        f"questions answered ({last.answered} of {last.asked}, {last.extra} twice)": [
            float(look.answered) for look in looks
        ],
    }
    for axes, (name, values) in zip(sheet.subplots(4, 1, sharex=True), curves.items(), strict=True):
        axes.plot(minutes, values, color="#457b9d", linewidth=1)
        axes.set_ylim(0, max(1.0, *values) * 1.1)
        axes.set_title(name, loc="left", fontsize="medium")
        axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel("minutes")
    return png(sheet)
