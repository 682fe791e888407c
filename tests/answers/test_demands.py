"""What questions demand of a number, a sum or a date beyond its kind."""

from __future__ import annotations

import pytest

from bot.answers.demands import asks_salary, demands, tells_pay
from bot.answers.kinds import Kind
from bot.answers.plain import plain

# Add a row: the kind of answer that is wanted, a question, a sentence that meets its demand, and one that does not.
DEMANDS: list[tuple[Kind, str, str, str]] = [
    ("when", "Depuis quand la chapelle est-elle fermée ?", "Fermée depuis 1962, elle rouvre.", "Elle rouvre en mai."),
    ("how_long", "How long has he kept bees?", "Il en élève depuis vingt ans.", "Il a parlé vingt minutes."),
    ("when", "La navette roule jusqu'à quand ?", "Elle roulera jusqu'à la fin mars.", "Elle roule depuis le 4 juin."),
    ("when", "De quand date le casino ?", "L'ancien casino de 1926 accueille le salon.", "Le salon ouvre le 3 mai."),
    (
        "when",
        "When is the next edition?",
        "Rendez-vous est pris pour les 10 et 11 octobre.",
        "Il pleuvait le 9 octobre.",
    ),
    ("when", "c'est quand l'édition suivante", "Elle aura lieu les 3 et 4 mai.", "Il pleuvait le 3 mai."),
    ("when", "When is the 2019 edition?", "Rendez-vous en mai 2019.", "Le livre paraît en mai 2019."),
    ("how_much", "Quel est le salaire du cuisinier ?", "Il touche 1 700 euros.", "La salle a coûté 1 700 euros."),
    (
        "how_many",
        "How many visitors came in total?",
        "Il en est venu 3 120.",
        "Les organisateurs attendent 2 500 visiteurs.",
    ),
    ("how_many", "Combien de visiteurs sont venus ?", "On en attendait 90, il en est venu 300.", "On en espérait 90."),
]


@pytest.mark.parametrize(("kind", "question", "met", "unmet"), DEMANDS)
def test_a_sentence_meets_what_is_demanded(kind: Kind, question: str, met: str, unmet: str) -> None:
    """The same kind of answer is there, but only one sentence says what the question demands."""
    (demand,) = demands(kind, plain(question))
    assert demand.met.search(plain(met))
    assert not demand.met.search(plain(unmet))


@pytest.mark.parametrize(
    ("kind", "question"),
    [("when", "Quand ouvre la salle ?"), ("how_much", "Combien coûte la salle ?"), ("how_many", "Combien de salles ?")],
)
def test_other_questions_demand_nothing_more(kind: Kind, question: str) -> None:
    """The kind of answer is all that is wanted."""
    assert demands(kind, plain(question)) == ()


@pytest.mark.parametrize(
    ("question", "salary"),
    [
        ("Combien gagne un livreur ?", True),
        ("Zoé, elle se fait combien par mois ?", True),
        ("De combien a-t-il gagné par rapport à hier ?", False),
        ("Combien coûte un livreur ?", False),
    ],
)
def test_a_question_for_pay_is_told_from_others(question: str, *, salary: bool) -> None:
    """What somebody earns is no price."""
    assert asks_salary("how_much", plain(question)) is salary


def test_pay_is_told_from_other_sums() -> None:
    """A turnover is nobody's pay."""
    assert tells_pay(plain("Elle gagne 1 720 euros net par mois."))
    assert not tells_pay(plain("Le chiffre d'affaires a atteint 3,9 millions d'euros."))
