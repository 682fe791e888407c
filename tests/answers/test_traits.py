"""Whether a question asks for something that articles tell beside names."""

from __future__ import annotations

import pytest

from bot.answers.identity import NAME
from bot.answers.plain import plain
from bot.answers.traits import sought_trait

# Add a row: a question with X for the name, and what of X is asked.
ASKING: list[tuple[str, str]] = [
    ("Quel âge a X ?", "age"),
    ("X a quel âge", "age"),
    ("How old is X?", "age"),
    ("What's X's age?", "age"),
    ("Quel livre a écrit X ?", "book"),
    ("Quel essai X a-t-elle publié ?", "book"),
    ("X est l'auteure de quel ouvrage ?", "book"),
    ("What is the title of X's book?", "book"),
    ("What book did X co-write?", "book"),
    ("Quelle entreprise a fondée X ?", "founded"),
    ("Quelle coopérative X a-t-il créée ?", "founded"),
    ("Which company did X found?", "founded"),
    ("Quelle association préside X ?", "head"),
    ("De quelle association X est-elle présidente ?", "head"),
    ("What organisation does X lead?", "head"),
    ("Which union is X the head of?", "head"),
    ("Dans quelle université enseigne X ?", "study"),
    ("Which university does X work for?", "study"),
    ("Où travaille X ?", "work"),
    ("X travaille pour qui ?", "work"),
    ("Comment s'appelle l'entreprise de X ?", "work"),
    ("Where does X work?", "work"),
    ("Where does X do her research?", "work"),
    ("Où X fait-il ses recherches ?", "work"),
    ("Who does X work for?", "work"),
    ("What is X's company called?", "work"),
    ("Que faisait X avant d'ouvrir son bar ?", "before"),
    ("Quel métier faisait X avant ?", "before"),
    ("quel boulot faisait X avant d'être élue", "before"),
    ("What did X do for a living before running the bar?", "before"),
    ("What was X's job before?", "before"),
    ("D'où vient X ?", "origin"),
    ("De quelle ville belge X est-elle originaire ?", "origin"),
    ("Where is X from?", "origin"),
    ("Où est née X ?", "birthplace"),
    ("Where was X born?", "birthplace"),
    ("Quelle est la spécialité de X ?", "field"),
    ("X est chercheuse en quoi ?", "field"),
    ("What does X do research on?", "field"),
]
# Add a row: a question that names somebody and asks something else.
ELSE = [
    "Où X a-t-elle travaillé sur le port ?",
    "Que pense X de son livre ?",
    "Quel livre X conseille-t-elle ?",
    "Qui dirige X ?",
    "Quel âge a le port de X ?",
    "How old is X's boat?",
    "How many people does X's company employ?",
    "What company does X criticise?",
    "Where did X study?",
    "D'où vient l'argent de X ?",
    "Where does X's money come from?",
]


@pytest.mark.parametrize(("question", "trait"), ASKING)
def test_what_stands_beside_names_is_asked_for(question: str, trait: str) -> None:
    """In either language, in questions and in a few words."""
    found = sought_trait(plain(question).replace("x", NAME))
    assert found is not None
    assert found.name == trait


@pytest.mark.parametrize("question", ELSE)
def test_what_articles_tell_elsewhere_is_no_trait(question: str) -> None:
    """What somebody thinks, does or owns stands in any sentence."""
    assert sought_trait(plain(question).replace("x", NAME)) is None


@pytest.mark.parametrize(
    ("trait", "beside", "told"),
    [
        ("age", "anne morel, 42 ans,", True),
        ("age", "anne morel, depuis 42 jours", False),
        ("book", "anne morel, coautrice de le port", True),
        ("book", "anne morel, directrice du port", False),
        ("founded", "anne morel (fondatrice du bac)", True),
        ("head", "anne morel, presidente du bac", True),
        ("head", "anne morel, chercheuse au port", False),
        ("before", "anne morel, ancienne postiere,", True),
        ("before", "anne morel, postiere,", False),
        ("origin", "anne morel, venue de gand,", True),
        ("origin", "anne morel, partie a gand,", False),
        ("birthplace", "nee a gand, elle", True),
        ("birthplace", "venue de gand, elle", False),
        ("study", "anne morel, chercheuse a l'universite de la mer", True),
    ],
)
def test_the_words_beside_a_name_tell_it_or_not(trait: str, beside: str, *, told: bool) -> None:
    """A role that says nothing of a book is no answer to a question for one."""
    question = next(question for question, name in ASKING if name == trait)
    found = sought_trait(plain(question).replace("x", NAME))
    assert found is not None
    assert (found.shown.search(beside) is not None) == told
