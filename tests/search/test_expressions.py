"""Expressions of several words in a question."""

from __future__ import annotations

import pytest

from bot.search.expressions import Expressions

_HEADS = Expressions(
    {
        "town hall": ("mairie",),
        "call off": ("annuler",),
        "let up": ("diminuer",),
        "sign up": ("s'inscrire",),
        "get up": ("se lever",),
        "get up to": ("fabriquer",),
        "take part": ("participer",),
        "move in": ("emménager",),
        "forest fire": ("feu de forêt",),
    }
)

# Add a row: a question in lower case, and the French words of the expressions that must be found in it.
FOUND = [
    ("who pays for the town halls", ["mairie"]),
    ("when was it called off", ["annuler"]),
    ("calling off the race", ["annuler"]),
    ("who called the race off", ["annuler"]),
    ("who called their first race off", ["annuler"]),
    ("who took part", ["participer"]),
    ("she called because the lights are off", []),
    ("who calls whom off the record", []),
    ("let people sign up", ["s'inscrire"]),
    ("what did they get up to", ["fabriquer"]),
    ("when did she move people in", []),
    ("why was the forester fired", []),
    ("how many forest fires", ["feu de forêt"]),
]


@pytest.mark.parametrize(("question", "french"), FOUND)
def test_expressions_are_found_as_they_are_asked(question: str, french: list[str]) -> None:
    """A verb may be inflected and its object stand before the particle; of two readings the longer and nearer counts."""
    found = _HEADS.find(question.split(), english=True)
    assert [word for expression in found for word in expression.french] == french


def test_only_a_verb_with_its_particle_has_words_that_say_something_else() -> None:
    """The town of a town hall is a town; nobody calls who calls off."""
    found = _HEADS.find("the town hall called it off".split(), english=True)
    assert {expression.french: expression.particle for expression in found} == {("mairie",): False, ("annuler",): True}


# Add a row: a question in lower case without accents, and the French words of the expressions that must be found in it.
FOUND_IN_FRENCH = [
    ("une prise de sang", ["analyse"]),
    ("deux prises de sang", ["analyse"]),
    ("qui a mis fin au bail", ["cesser"]),
    ("ils mettent fin aux baux", ["cesser"]),
    ("une mise de fin", []),
    ("qui met la", []),
    ("ils ont pris le sang", []),
]


@pytest.mark.parametrize(("question", "french"), FOUND_IN_FRENCH)
def test_french_expressions_may_be_inflected(question: str, french: list[str]) -> None:
    """Their first and their last word stand in any form, what is between them as it is."""
    heads = Expressions({"prise de sang": ("analyse",), "mettre fin": ("cesser",)})
    found = heads.find(question.split(), english=False)
    assert [word for expression in found for word in expression.french] == french
