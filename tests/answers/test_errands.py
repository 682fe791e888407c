"""What is asked of the bot and not of the articles."""

from __future__ import annotations

import pytest

from bot.answers.errands import is_errand

# Add a row: a folded question, and whether it is an errand.
QUESTIONS: list[tuple[str, bool]] = [
    ("ecris-moi un petit poeme sur la mer", True),
    ("tu peux me traduire bonne nuit en japonais stp", True),
    ("write me a cover letter", True),
    ("could you please translate this?", True),
    ("tell me a joke", True),
    ("raconte-moi une blague", True),
    ("t'aurais pas une bonne recette de crepes ?", True),
    ("comment on fait un gateau ?", True),
    ("comment faire des crepes", True),
    ("how do i fix a leaking tap?", True),
    ("il fera quel temps demain ?", True),
    ("quel temps fera-t-il ce week-end a brevac ?", True),
    ("will it be sunny tomorrow", True),
    ("comment dit-on bateau en japonais ?", True),
    ("combien font 17 fois 23", True),
    ("comment fait la dame qui habite au-dessus du bar ?", False),
    ("comment on rejoint le port ?", False),
    ("how do i get to the hall?", False),
    ("how did they fix the roof?", False),
    ("quel temps faisait-il a la fin de la soiree ?", False),
    ("quelles sont les recettes du festival ?", False),
    ("who wrote the letter?", False),
    ("did it rain on saturday?", False),
    ("que raconte le maire ?", False),
]


@pytest.mark.parametrize(("question", "errand"), QUESTIONS)
def test_an_errand_is_told_from_a_question(question: str, *, errand: bool) -> None:
    """A poem, a recipe, tomorrow's weather: not how somebody did something, nor what the weather was."""
    assert is_errand(question) == errand
