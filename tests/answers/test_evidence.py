"""Whether a sentence holds an answer of a kind."""

from __future__ import annotations

import pytest

from bot.answers.evidence import holds
from bot.answers.kinds import Kind
from bot.answers.plain import plain

# Add a row to say whether a sentence holds an answer of a kind.
SENTENCES: list[tuple[Kind, str, bool]] = [
    ("how_many", "Ils étaient douze.", True),
    ("how_many", "Ils étaient nombreux.", False),
    ("how_many", "Elle enseigne à l'université Toulouse 1 Capitole.", False),
    ("how_many", "Le Covid-19 a cloué l'A320 au sol.", False),
    ("how_many", "Sur l'A320, 180 places sont prises.", True),
    ("how_much", "L'entrée est à 5 euros.", True),
    ("how_much", "L'entrée est à droite.", False),
    ("how_much", "La baguette se vend 90 centimes.", True),
    ("temperature", "La source sort à 41 degrés.", True),
    ("temperature", "La source sort de terre.", False),
    ("how_often", "Ils se voient chaque mardi.", True),
    ("how_often", "Ils se voient mardi.", False),
    ("how_long", "La visite dure onze minutes.", True),
    ("how_long", "La visite est courte.", False),
    ("when", "Rendez-vous le 3 mars.", True),
    ("when", "Hier soir, la salle était pleine.", False),
    ("year", "L'atelier date de 1879.", True),
    ("year", "Ils étaient 420 hier.", False),
    ("hour", "La conférence commence à 16h30.", True),
    ("hour", "La conférence dure trois heures.", False),
    ("age", "La lauréate, 27 ans, a remercié le jury.", True),
    ("age", "Il en coûte 27 euros.", False),
    ("age", "Les habitants de plus de 16 ans votent.", True),
    ("age", "Il y a dix ans, la salle brûlait.", False),
    ("age", "Après trois ans de travaux, elle rouvre.", False),
    ("age_limit", "Gratuit pour les moins de 16 ans.", True),
    ("age_limit", "Les enfants de quatre à neuf ans dessinent.", True),
    ("age_limit", "Dès 12 ans, il faut un billet.", True),
    ("age_limit", "Free for children under 12.", True),
    ("age_limit", "La lauréate a 27 ans.", False),
    ("how_long", "Durée : 1 h 15.", True),
    ("how_long", "Il lui faut un quart d'heure.", True),
    ("how_long", "Il tient chronique depuis 2009.", True),
    ("how_long", "La séance est à 20 h 30.", False),
    ("speed", "Le car roule à 18 km/h de moyenne.", True),
    ("area", "Il cultive 42 hectares.", True),
    ("share", "Un foyer sur quatre a renoncé.", True),
    ("how_many", "L'atelier a ouvert en 2016.", False),
    ("when", "Rendez-vous devant la gare.", False),
    ("where", "Le magasin ouvrira à Lille.", True),
    ("where", "Le magasin ouvrira bientôt.", False),
    ("who", "Anne Morel a gagné.", True),
    ("who", "Une équipe a gagné.", False),
    ("why", "Il est parti parce que le train était plein.", True),
    ("what", "Il est parti.", True),
]


@pytest.mark.parametrize(("kind", "sentence", "held"), SENTENCES)
def test_sentences_that_hold_an_answer_are_told_apart(kind: Kind, sentence: str, held: bool) -> None:  # noqa: FBT001 a table's column
    """A sentence without any number answers no "how many"."""
    assert holds(kind, sentence, plain(sentence)) is held
