"""A caption keeps its own words and loses the photographer's name."""

from __future__ import annotations

import pytest

from bot.articles.credits import without_credit

_OWN = "La maire a coupé le ruban devant deux cents élèves."


@pytest.mark.parametrize(
    "credit",
    [
        "Photo Hermine Dussart", "Photo : DR", "(Photo Hermine Dussart)", "© AFP", "©photo Rémi Lenoir", "© Mairie de Vaubert",
        "Crédit photo : Ville de Vaubert", "- PHOTO HERMINE DUSSART", "/ Photo LRV, Hermine Dussart", "(H. D.)",
        "HERMINE DUSSART - LA VIGIE", "| OUEST-VIGIE / HERMINE DUSSART", "Hermine DUSSART / AFP", "(AFP/Hermine Dussart)",
        "/ AFP", "DDM - HERMINE DUSSART", "Photo d'illustration", "Photo by Jane Doe", "Credit: Jane Doe",
        "Photograph: Jane Doe/The Tide", "HERMINE DUSSART POUR « LA VIGIE »", "Hermine Dussart pour La Vigie",
    ],
)  # fmt: skip
def test_a_credit_behind_a_caption_is_cut(credit: str) -> None:
    """The words before a credit stay whole, with the full stop that ends them."""
    assert without_credit(f"{_OWN} {credit}") == _OWN


@pytest.mark.parametrize("label", ["Photo : ", "PHOTO - ", "PHOTO ", "[Photo] ", "Légende : ", "Image : ", "2 / 7  "])
def test_a_label_before_a_caption_is_cut(label: str) -> None:
    """What says no more than that it is a caption goes, and so does the number of a slide."""
    assert without_credit(f"{label}{_OWN}") == _OWN


@pytest.mark.parametrize(
    "credit",
    ["© AFP", "Photo : Hermine Dussart", "(Photo : Hermine Dussart)", "Crédit photo : DR", "[Crédit photo : H. Dussart]",
     "(c) Mina Castel", "Photo d'illustration.", "PHOTO HERMINE DUSSART", "Copyright La Vigie"],
)  # fmt: skip
def test_of_a_credit_alone_nothing_is_left(credit: str) -> None:
    """A photographer's name is no caption."""
    assert without_credit(credit) == ""


@pytest.mark.parametrize(
    "caption",
    [
        "Photo de famille devant la mairie, samedi.",
        "Le prix va à Ana Ruiz, qui court pour Vaubert.",
        "Ana Ruiz (à gauche) et Marc Petit, jeudi, à la tribune",
        "« Je pars », a dit Marc Petit en ouvrant la soirée.",
        "Le lauréat, MARC PETIT, sur la scène",
    ],
)
def test_a_caption_without_credit_stays_whole(caption: str) -> None:
    """Names, brackets and quotations of the caption's own are no credit."""
    assert without_credit(caption) == caption
