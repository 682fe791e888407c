"""Names for article files."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.naming import file_name

_DAY = dt.date(2016, 11, 15)


@pytest.mark.parametrize(
    ("title", "date", "name"),
    [
        ("L'Œuvre « gâchée » : où ?", _DAY, "2016-11-15-l-oeuvre-gachee-ou.md"),
        ("../../etc/passwd", None, "etc-passwd.md"),
        ("a\x00b\x1b[2J\u202ec", None, "a-b-2j-c.md"),
        ("", None, "article.md"),
        ("标题", _DAY, "2016-11-15-article.md"),
        ("README", None, "article-readme.md"),
        ("CON", None, "article-con.md"),
        ("word " * 40, None, "word-word-word-word-word-word-word-word-word-word-word-word.md"),
    ],
)
def test_names_are_plain(title: str, date: dt.date | None, name: str) -> None:
    """Date and title make the name, whatever the title holds."""
    assert file_name(title, date, ".md") == name


def test_a_name_is_not_given_twice() -> None:
    """A number tells articles of the same title apart."""
    assert file_name("Le port", None, ".md", {"le-port.md", "le-port-2.md"}) == "le-port-3.md"


@given(st.text(max_size=200))
def test_no_title_leads_out_of_the_folder(title: str) -> None:
    """Every name is small letters, digits and hyphens, short and not hidden."""
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,75}\.txt", file_name(title, _DAY, ".txt"))
