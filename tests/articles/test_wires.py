"""A news agency's wire is read without its dateline and the initials that sign it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.articles.reading import read_article

_LEAD = (
    "La fanfare de Vaubert a obtenu mardi du tribunal le remboursement de sa tente, a constaté une journaliste. Le juge a "
    "écouté deux marches avant de se retirer."
)


@pytest.mark.parametrize(
    ("opens", "date", "agency"),
    [
        ("PARIS, 3 mai 2022 (AFP) - ", dt.date(2022, 5, 3), "AFP"),
        ("Vaubert (France), 3 mai 2022 (AFP) – ", dt.date(2022, 5, 3), "AFP"),
        ("VAUBERT (Reuters) - ", None, "Reuters"),
        ("Vaubert, le 3 mai (AFP) - ", None, "AFP"),
        ("Vaubert (France), 3 mai 2022 (AFP)\n\n", dt.date(2022, 5, 3), "AFP"),
    ],
)
def test_a_dateline_tells_date_and_agency(opens: str, date: dt.date | None, agency: str) -> None:
    """It is taken off the first words of the text, or off a line of its own."""
    article, _ = read_article(f"La fanfare gagne son procès\n\n{opens}{_LEAD}\n\njd/mra/bow\n".encode(), "a.txt")
    assert (article.text, article.date, article.publisher) == (_LEAD, date, agency)


@pytest.mark.parametrize("text", [f"Selon le tribunal (AFP), tout va. {_LEAD}", f"{_LEAD} Il pleut (AFP)."])
def test_an_agency_in_a_sentence_is_text(text: str) -> None:
    """Only what opens a text is a dateline."""
    assert read_article(f"La fanfare gagne son procès\n\n{text}\n".encode(), "a.txt")[0].text == text
