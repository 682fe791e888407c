"""What a person speaks about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.subjects import Subjects
from bot.model import Corpus, Language, Person
from tests.answers.scenes import article, corpus, said

# Add a row: somebody's words, and the subjects that are read in them.
WORDS: list[tuple[str, set[str]]] = [
    ("Les filets du port sont usés.", {"filets", "port"}),
    ("Les filets, on les répare et on ne les vendra jamais.", {"filets"}),
    ("Je leur avais montré le phare, c'est elle qui la soigne, l'île d'elles.", {"phare"}),
    ("Leur bateau part pour Ouessant.", {"bateau", "Ouessant"}),
    ("Le filet, il faut les casser, l'allumer, la vendre.", {"filet"}),
    ("Le dossier est ici, ce dossier-là ; voilà un loyer.", {"loyer"}),
    ("Le café, je suis là pour le boire ; testez-la chez moi, une dans la cour.", {"café", "cour"}),
    ("Deux minutes lundi matin, le troisième quart, une vingt-cinquième main.", set()),
]


@pytest.mark.parametrize(("words", "subjects"), WORDS)
def test_nouns_and_names_are_subjects(words: str, subjects: set[str]) -> None:
    """A word behind an article is a subject, a verb behind a pronoun that looks like one is none."""
    found = article(words)
    assert set(Subjects(corpus(found, statements=[said(found, words, "Anne Morel")])).of("Anne Morel", 9)) == subjects


def test_what_a_person_is_and_who_others_are_is_no_subject() -> None:
    """The mayor does not speak of the mayor, and a name without its first name is thin."""
    words = "La maire a fermé le port de Ouessant avec Danet."
    found = article(words)
    people = (Person("Anne Morel", (), ("maire de Vézaine",)), Person("Luc Danet"))
    held = Corpus((found,), statements=(said(found, words, "Anne Morel"),), people=people)
    assert set(Subjects(held).of("Anne Morel", 9)) == {"port", "Ouessant"}


@pytest.mark.parametrize(("languages", "expected"), [("fr fr", "fr"), ("en", "en"), ("fr en", None), ("", None)])
def test_subjects_have_a_language_where_it_is_one(languages: str, expected: Language | None) -> None:
    """It is that of the articles in which the person speaks, and open where they are in several."""
    words = "Le port vit."
    articles = [
        replace(article(words, name=f"{number}.md"), language=language)  # type: ignore[arg-type]
        for number, language in enumerate(languages.split())
    ]
    held = Corpus(tuple(articles), statements=tuple(said(found, words, "Anne Morel") for found in articles))
    assert Subjects(held).language("Anne Morel") == expected
