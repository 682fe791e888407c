"""French or English."""

from __future__ import annotations

import pytest

from bot.model import Language
from bot.search.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("what did Majhoubi say about Facebook?", "en"),
        ("Que reproche Malhoubi à Facebook ?", "fr"),
        ("MAJOUBI FACEBOOK ???", "fr"),
        ("how old is Étienne", "en"),
        ("budget of the event", "en"),
        ("budget de la soirée", "fr"),
        ("cb de temps ca dure", "fr"),
        ("minimum age to vote?", "en"),
        ("l'avis du maire", "fr"),
        ("hiring plans", "en"),
        ("munzel facebook", "fr"),
        ("parking ?", "fr"),
        ("how old is hugo brevalan", "en"),
        ("who co-wrote Le Coup d'Etat citoyen", "en"),
        ("How many copies has La Scie et le Silence sold?", "en"),
        ("Qui a joué Singin' in the Rain ?", "fr"),
        ("participation bureau 2 européennes", "fr"),
        ("yoan carrejou showers", "en"),
        ("Teixendier on sobriety?", "en"),
        ("lise maugendrot hiring plans", "en"),
        ("tell me a joke", "en"),
        ("c koi le prix", "fr"),
        ("wat r the prices", "en"),
        ("Kaltenbrun", "fr"),
        ("winner", "en"),
        ("gagnant", "fr"),
        ("2018", "fr"),
        ("", "fr"),
    ],
)
def test_questions_are_told_apart(text: str, language: Language) -> None:
    """Short questions, names and chat spelling included, are answered in their own language."""
    assert detect(text) == language
