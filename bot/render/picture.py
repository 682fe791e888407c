"""The figures as a picture; needs Matplotlib, which need not be installed otherwise."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.model import Count, Figures, Language
from bot.render.figure_words import word
from bot.render.figures import summary
from bot.render.safe import one_line
from bot.render.sheet import empty, png

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

_ANSWERED, _DECLINED, _QUOTED = "#2a9d8f", "#e9c46a", "#457b9d"
_MOST, _WIDE, _FEW = 8, 34, 5


def picture(figures: Figures, language: Language = "en", title: str = "") -> bytes:
    """The figures as a PNG: questions by day, by language, and what was quoted most.

    Raises:
        SettingsError: Matplotlib is not installed.
    """
    sheet = empty(9, 7)
    (days, languages), (articles, people) = sheet.subplots(2, 2, width_ratios=(3, 2))
    sheet.suptitle(_head(figures, language, title))
    _bars(days, figures.days, word(language, "day"), language)
    spoken = [Count(word(language, count.name), count.answered, count.declined) for count in figures.languages]
    _bars(languages, spoken, word(language, "language"), language)
    _quoted(articles, figures.articles, word(language, "articles"))
    _quoted(people, figures.people, word(language, "people"))
    sheet.legend(*days.get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
    with warnings.catch_warnings():
        # A name in letters that the font does not have is shown as boxes: the picture is no less useful.
        warnings.filterwarnings("ignore", "Glyph .* missing from font")
        return png(sheet)


def _head(figures: Figures, language: Language, title: str) -> str:
    told = [f"{name} {value}" for name, value in summary(figures, language)]
    lines = [" · ".join(told[:_FEW]), *told[_FEW:]]
    # A dollar sign would begin a formula, here and below.
    return "\n".join([one_line(title), *lines] if title else lines).replace("$", r"\$")


def _bars(axes: Axes, counts: Sequence[Count], title: str, language: Language) -> None:
    names = [count.name[5:] if len(count.name) == len("2016-11-14") else count.name for count in counts]
    places = range(len(counts))
    axes.bar(places, [count.answered for count in counts], color=_ANSWERED, label=word(language, "answered"))
    declined = [count.declined for count in counts]
    axes.bar(
        places, declined, 0.8, [count.answered for count in counts], color=_DECLINED, label=word(language, "declined")
    )
    step = -(-len(counts) // _FEW) or 1
    axes.set_xticks(list(places)[::step], names[::step])
    axes.set_xlim(-1, max(len(counts), _FEW - 2))
    axes.set_title(title)
    _tidy(axes, axes.yaxis)


def _quoted(axes: Axes, quoted: Sequence[tuple[str, int]], title: str) -> None:
    most = quoted[:_MOST][::-1]
    names = [one_line(name, _WIDE).replace("$", r"\$") for name, _ in most]
    axes.barh(range(len(most)), [number for _, number in most], 0.7, color=_QUOTED)
    axes.set_ylim(len(most) - _MOST - 0.5, len(most) - 0.5)
    axes.set_yticks(range(len(most)), names)
    axes.set_title(title)
    _tidy(axes, axes.xaxis)


def _tidy(axes: Axes, numbers: Axis) -> None:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 -- as above

    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    numbers.set_major_locator(MaxNLocator(integer=True))
