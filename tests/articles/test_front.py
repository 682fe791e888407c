"""Front matter says what it says, and where it is broken, what of it can be read."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.formats.front import read_front
from bot.articles.reading import read_article


def test_front_matter_is_taken_off() -> None:
    """Entries in lower case, the text behind the second fence, and nothing wrong."""
    front = read_front('---\nTitle: "Le pont"\ndate: 2020-03-01\n---\nLe texte.\n', "a.md")
    assert front.values == {"title": "Le pont", "date": dt.date(2020, 3, 1)}
    assert (front.body, front.broken) == ("Le texte.\n", None)


@pytest.mark.parametrize("text", ["Le texte.\n\n---\n\nLa suite.", "---\n\nLe texte.", "---", ""])
def test_a_text_without_front_matter_stays_whole(text: str) -> None:
    """A rule between paragraphs or above the text is no front matter."""
    front = read_front(text, "a.md")
    assert (front.values, front.broken) == ({}, None)
    assert front.body == text or not text.strip("-\n ")


@pytest.mark.parametrize(
    ("entries", "line", "values"),
    [
        ("title: Le pont : il rouvre\ndate: 2020-03-01", 2, {"title": "Le pont : il rouvre", "date": dt.date(2020, 3, 1)}),
        ('date: 2020-03-01\ntitle: "Le "pont" rouvre"', 3, {"title": 'Le "pont" rouvre', "date": dt.date(2020, 3, 1)}),
        ("title: Le pont\nauthors: [Ana Ruiz, Zoé", 3, {"title": "Le pont", "authors": "Ana Ruiz, Zoé"}),
        ("title: Le pont\nauteur Ana Ruiz\nlang: fr", 4, {"title": "Le pont", "lang": "fr"}),
        ("title: Le pont\ndate: 2020-13-45", 3, {"title": "Le pont", "date": "2020-13-45"}),
        ("title: @pont\nauthors:\n  - Ana Ruiz\n  - Zoé Quint", 2, {"title": "@pont", "authors": ["Ana Ruiz", "Zoé Quint"]}),
    ],
)  # fmt: skip
def test_what_can_be_read_of_broken_front_matter_is_read(entries: str, line: int, values: dict[str, object]) -> None:
    """Each entry by itself; the error names the line, and the text begins behind the fence."""
    front = read_front(f"---\n{entries}\n---\nLe texte.", "a.md")
    assert front.values == values
    assert front.body == "Le texte."
    assert front.broken is not None
    assert front.broken.line == line


def test_front_matter_that_is_not_closed_ends_where_the_text_begins() -> None:
    """The entries at the top are read, a rule further down is no fence, and no text is lost."""
    text = "---\ntitle: Le pont\n\nLe texte.\n\n---\n\nLa suite."
    for each in (text, text.replace("---\n\nLa", "La")):
        front = read_front(each, "a.md")
        assert front.values == {"title": "Le pont"}
        assert front.broken is not None
        assert front.body.split() == each.partition("Le pont")[2].replace("---", "").split()


def test_a_text_between_fences_is_text() -> None:
    """What holds no entry at all is no front matter to lose."""
    front = read_front("---\nLe pont rouvre lundi.\n---\nLe texte.", "a.md")
    assert front.body == "Le pont rouvre lundi.\nLe texte."
    assert front.broken is not None


@given(st.text(alphabet="a:-\n[]{}\"' é&*!|>%@`#,?.", max_size=80))
def test_whatever_stands_there_something_is_read(entries: str) -> None:
    """No front matter stops the reading of a file."""
    assert "Le texte." in read_front(f"---\n{entries}\n---\nLe texte.", "a.md").body


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        ("titel: Le pont", "'titel' is not known here; write 'title' instead"),
        ("title: Le pont\npublischer: Le Courrier", "'publischer' is not known here; write 'publisher' instead"),
        ("title: Le pont\nautheurs: Ana Ruiz", "'autheurs' is not known here; write 'authors' instead"),
        ("title: Le pont\nlanguage: de", "the language 'de' is not known: write fr or en"),
        ("title: Le pont\ndate: hier", "the date is not understood"),
    ],
)
def test_what_front_matter_cannot_mean_is_told(entries: str, says: str) -> None:
    """A misspelt key is told with the one that is meant, and a value that is none with how to write it."""
    _, notices = read_article(f"---\n{entries}\n---\nLe pont est ouvert, dit Ana Ruiz.\n".encode(), "a.md")
    assert sum(notice.text.startswith(says) for notice in notices) == 1


def test_other_keys_are_nobodys_business() -> None:
    """Keys of other programs, and a second spelling of what is said already, give no warning."""
    entries = (
        "title: Le pont\ndate: 2020-03-01\nlang: fr-FR\nauthors: []\nupdated: x\ntags: [a]\ndescription: x\ntitles: y"
    )
    _, notices = read_article(f"---\n{entries}\n---\nLe pont est ouvert, dit Ana Ruiz.\n".encode(), "a.md")
    assert notices == ()
