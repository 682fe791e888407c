"""For whom something is."""

from __future__ import annotations

import pytest

from bot.answers.ages import for_whom
from bot.answers.kinds import Kind, kind_of
from bot.answers.plain import plain
from bot.model import Language

# Add a row to say what kind of answer a question about ages wants.
KINDS: list[tuple[Language, str, Kind]] = [
    ("fr", "Mes filles ont 4 et 7 ans, elles peuvent entrer ?", "age_limit"),
    ("fr", "À partir de quel âge peut-on grimper ?", "age_limit"),
    ("fr", "Quel est l'âge minimum ?", "age_limit"),
    ("fr", "J'ai 19 ans, où est la caisse ?", "where"),
    ("fr", "Quel âge a la lauréate ?", "age"),
    ("en", "My kids are 4 and 7, may they come?", "age_limit"),
    ("en", "minimum age to vote?", "age_limit"),
    ("en", "I'm 19, where do I sign up?", "where"),
    ("en", "How old is the winner?", "age"),
]


@pytest.mark.parametrize(("language", "question", "kind"), KINDS)
def test_an_age_limit_is_no_age(language: Language, question: str, kind: Kind) -> None:
    """Who tells an age, or asks from which one, wants a limit; who asks how old somebody is wants an age."""
    assert kind_of(plain(question), language) == kind


@pytest.mark.parametrize(
    ("language", "question", "sought"),
    [
        ("fr", "Mon fils a 9 ans, il paye ?", "gratuit ans, il paye ?"),
        ("en", "My son is 9, does he pay?", "free years, does he pay?"),
        ("fr", "Quel est l'âge minimum ?", "Quel est l'âge minimum ?"),
    ],
)
def test_an_age_that_is_told_gives_way_to_words_of_articles(language: Language, question: str, sought: str) -> None:
    """No article has the age of the asker's son; it says for whom entry is free."""
    assert for_whom(question, language) == sought
