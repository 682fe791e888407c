"""How surely a number counts what a question does."""

from __future__ import annotations

import pytest

from bot.answers.amounts import amounts
from bot.answers.counted import OTHER, Counting, Nouns
from bot.model import Term

_NOUNS = Nouns(is_person=lambda noun: noun == "salaries")


def _sure(sentence: str, noun: str, *, people: bool = False) -> float:
    term = Term(noun, 1.0, known=True, stands={noun.rstrip("sx"): 1.0, "embarcation": 0.45})
    other = Term("signé", 1.0, known=True, stands={"signature": 0.5})
    counting = Counting(term, (other,), people, _NOUNS)
    return max(counting.sure(amount, "fr") for amount in amounts(sentence))


# Add a row: what is counted, whether people, a sentence that answers more surely, and one that does less.
PAIRS: list[tuple[str, bool, str, str]] = [
    ("bateaux", False, "Douze bateaux sont à quai.", "Douze embarcations sont à quai."),
    ("bateaux", False, "Douze embarcations sont à quai.", "Ils étaient douze."),
    ("bateaux", False, "Ils étaient douze.", "On a compté 640 signatures."),
    ("bateaux", False, "On a compté 640 signatures.", "Douze personnes regardent les bateaux."),
    ("bateaux", False, "Douze personnes regardent les bateaux.", "Les bateaux ont coûté 12 000 euros."),
    ("habitants", True, "1 946 personnes ont voté.", "1 946 pains ont été vendus."),
    ("personnes", True, "L'usine pilote 212 salariés.", "L'usine a quatorze silos."),
    ("personnes", True, "Il y a 41 passagers.", "Il y a 41 pains."),
    ("habitants", True, "1 946 personnes ont voté.", "L'usine pilote 212 salariés."),
]


@pytest.mark.parametrize(("noun", "people", "more", "less"), PAIRS)
def test_the_number_of_what_is_counted_answers(noun: str, more: str, less: str, *, people: bool) -> None:
    """The noun itself first, then what stands for it, a number alone, and last a number of something else."""
    assert _sure(more, noun, people=people) > _sure(less, noun, people=people)


def test_a_number_of_something_else_may_still_answer() -> None:
    """Articles call things by other names: nothing is ruled out."""
    assert _sure("Douze pains sont vendus.", "bateaux") == OTHER > 0
