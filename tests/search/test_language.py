"""French or English."""

from __future__ import annotations

import pytest

from bot.model import Language
from bot.search.language import detect, is_foreign


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


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("¿Quién es Anne Morel?", True),
        ("wie teuer ist der Eintritt?", True),
        ("chi ha detto questo?", True),
        ("quem disse isso", True),
        ("кто это", True),
        ("Que dit el Señor Danet ?", False),
        ("what was the die cast for?", False),
        ("où est la gare", False),
        ("Der Spiegel, c'est quoi ?", False),
        ("", False),
    ],
)
def test_other_languages_are_noticed(text: str, foreign: bool) -> None:  # noqa: FBT001 -- a column of the table
    """Small words of another language, or other letters, tell it; a name or a title from there does not."""
    assert is_foreign(text) is foreign
