"""The figures on a terminal, in a pipe and as a picture."""

from __future__ import annotations

import io
import re
import struct

import pytest

from bot.model import Count, Figures, Language, Tally
from bot.render.console import Screen
from bot.render.figure_words import TABLES
from bot.render.figures import show_figures
from bot.render.picture import picture

_NONE = Figures(Count("", 0, 0), (), (), (), Tally(0, 0), None, None, (), ())
_SOME = Figures(
    total=Count("", 7, 3),
    days=tuple(Count(f"2016-11-{day:02}", day % 4, day % 2) for day in range(1, 29)),
    languages=(Count("en", 2, 1), Count("fr", 5, 2)),
    reasons=(("off_topic", 3),),
    votes=Tally(4, 1),
    median_ms=12.4,
    slow_ms=80.0,
    articles=(("port$x$.md", 5), ("mer\x1b[2J.md", 2)),
    people=(("Ana Ruiz", 6), ("李", 1)),
)


def _shown(figures: Figures, language: Language = "en") -> str:
    screen = Screen(file=io.StringIO())
    show_figures(figures, screen, language)
    return screen.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_a_pipe_gets_lines_with_tabs() -> None:
    """Each line begins with the view that it belongs to."""
    lines = _shown(_SOME).splitlines()
    assert "\tasked\t10" in lines
    assert "language\tfr\t7\t5\t2" in lines
    assert "most quoted people\tAna Ruiz\t6" in lines
    assert "\ttime to answer\t12 ms (median), 80 ms (95%)" in lines
    assert "\x1b" not in "".join(lines)


def test_nothing_is_told_as_such() -> None:
    """Without a question there is one line."""
    assert _shown(_NONE) == "No question was asked.\n"
    assert _shown(_NONE, "fr") == "Aucune question n'a été posée.\n"


@pytest.mark.parametrize("figures", [_SOME, _NONE])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_picture_is_a_png(figures: Figures, language: Language) -> None:
    """Whatever the figures and names, the picture is a PNG of the size that a telephone shows whole."""
    raw = picture(figures, language, "Biznext $2016")
    assert raw.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", raw[16:24])
    assert (width, height) == (990, 770)


def test_both_languages_say_everything() -> None:
    """The tables of words have the same keys."""
    assert TABLES["fr"].keys() == TABLES["en"].keys()
    assert not any(re.search(r"\{", word) for key, word in TABLES["fr"].items() if key != "milliseconds")
