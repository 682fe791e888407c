"""Deeds that stand for a role."""

from __future__ import annotations

import pytest

from bot.model import Language
from bot.search.deeds import deed

# Add a row: a folded question, its language, the noun of the role and of what.
DEEDS: list[tuple[str, Language, tuple[str, str] | None]] = [
    ("qui dirige le musee ?", "fr", ("directeur", "musee")),
    ("qui est a la tete des thermes", "fr", ("directeur", "thermes")),
    ("c'est qui qui preside l'office de tourisme ?", "fr", ("president", "office de tourisme")),
    ("qui a fonde le club ?", "fr", ("fondateur", "club")),
    ("qui organise la soiree ?", "fr", ("organisateur", "soiree")),
    ("who runs the museum?", "en", ("director", "museum")),
    ("and who is in charge of the baths?", "en", ("director", "baths")),
    ("who chairs the taxi union?", "en", ("president", "taxi union")),
    ("who founded mobirider", "en", ("founder", "mobirider")),
    ("who runs les genets?", "en", ("director", "genets")),
    ("who dirige the museum?", "en", None),
    ("qui dirige ?", "fr", None),
    ("qui visite le musee ?", "fr", None),
    ("que dit celui qui dirige le musee ?", "fr", None),
    ("who runs the museum, and since when?", "en", None),
]


@pytest.mark.parametrize(("question", "language", "expected"), DEEDS)
def test_a_deed_gives_the_noun_of_a_role(question: str, language: Language, expected: tuple[str, str] | None) -> None:
    """Only where the question asks for whoever does it, and for nothing else."""
    found = deed(question, language)
    assert (found and (found.noun, found.body)) == expected


def test_a_deed_stands_behind_who() -> None:
    """Its place leaves the word that asks."""
    question = "who runs the museum?"
    found = deed(question, "en")
    assert found is not None
    assert question[found.span.start : found.span.end] == "runs the museum"
