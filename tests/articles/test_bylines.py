"""Bylines are known wherever they stand: above the title or below it, with or without a date."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.articles.reading import read_article
from bot.articles.residue_byline import is_signature

_TITLE = "Un piano tombe du ciel, la rue applaudit"
_PROSE = (
    "Le camion-grue a hissé l'instrument au cinquième étage, mardi, devant une centaine de voisins. Puis la sangle a lâché, "
    "et le piano est resté suspendu par un pied."
)


@pytest.mark.parametrize(
    "line",
    [
        "Nadège Tolbiac (avec AFP)",
        "Nadège Tolbiac, journaliste",
        "De notre envoyée spéciale à Vaubert, Nadège Tolbiac",
        "Texte et photos : Nadège Tolbiac",
        "La rédaction",
        "La rédaction avec AFP",
        "Nadège Tolbiac, notre correspondante à Vaubert",
        "From our correspondent in Vaubert, Jane Doe",
    ],
)
def test_a_line_of_names_and_words_of_bylines_is_a_signature(line: str) -> None:
    """Nothing else may stand in it."""
    assert is_signature(line)


@pytest.mark.parametrize(
    "line",
    [
        "Nadège Tolbiac",
        "La rédaction du Fanal vote la grève",
        "Entretien avec Nadège Tolbiac",
        "Texte fondateur",
        "Nadège Tolbiac, journaliste de guerre",
        "Le correspondant de Pékin",
        "Nadège Tolbiac est journaliste.",
        "AFP",
    ],
)
def test_a_title_with_words_of_bylines_is_none(line: str) -> None:
    """A name alone, and a line that says something, may be a title."""
    assert not is_signature(line)


@pytest.mark.parametrize(
    ("above", "authors", "date"),
    [
        ("Nadège Tolbiac\n14 octobre 2020 à 19h47\n\n", ("Nadège Tolbiac",), dt.date(2020, 10, 14)),
        ("Par Nadège Tolbiac\n\nPublié le 14 octobre 2020\n\n", ("Nadège Tolbiac",), dt.date(2020, 10, 14)),
        ("Nadège Tolbiac, journaliste à Vaubert\n", ("Nadège Tolbiac",), None),
        ("De notre envoyée spéciale à Vaubert, Nadège Tolbiac\n", ("Nadège Tolbiac",), None),
        ("Nadège Tolbiac (avec AFP)\n", ("Nadège Tolbiac",), None),
        ("La rédaction\n", (), None),
        ("Vaubert, le 14 octobre 2020\n\n", (), dt.date(2020, 10, 14)),
    ],
)
def test_a_byline_above_the_title_is_no_title(above: str, authors: tuple[str, ...], date: dt.date | None) -> None:
    """The line below it is the title; the byline tells author and date, and is no paper's name."""
    article, _ = read_article(f"{above}{_TITLE}\n\n{_PROSE}\n\n{_PROSE}\n".encode(), "a.txt")
    assert (article.title, article.authors, article.date, article.publisher) == (_TITLE, authors, date, None)
    assert article.text == f"{_PROSE}\n\n{_PROSE}"


def test_what_stands_below_the_title_counts_first() -> None:
    """The date of the day that is printed above a title does not outdo the article's own."""
    raw = f"Vaubert, le 2 janvier 2021\n\n{_TITLE}\n\nPublié le 14 octobre 2020 par Léon Garnier\n\n{_PROSE}\n".encode()
    article, _ = read_article(raw, "a.txt")
    assert (article.date, article.authors) == (dt.date(2020, 10, 14), ("Léon Garnier",))
