"""Whether a question asks what a part of an event was about."""

from __future__ import annotations

import pytest

from bot.answers.contents import seeks_speakers, sought_contents
from bot.answers.plain import plain

# Add a row: a question, and what its contents are asked of; nothing where it asks something else.
ASKING: list[tuple[str, str | None]] = [
    ("De quoi parlait l'atelier sur la pêche ?", "atelier sur la peche ?"),
    ("De quoi a-t-on débattu à la table ronde ?", "table ronde ?"),
    ("Sur quoi portait la conférence ?", "conference ?"),
    ("Quels étaient les thèmes des ateliers ?", "ateliers ?"),
    ("Quels sujets ont été abordés pendant le débat ?", "debat ?"),
    ("What was the workshop on fishing about?", "the workshop on fishing      ?"),
    ("Which topics were covered in the debate?", "debate?"),
    ("What was discussed at the panel?", "panel?"),
    ("De quoi a peur la maire ?", None),
    ("De quoi souffre le lac ?", None),
    ("What are the rules about parking?", None),
    ("What was the price?", None),
]


@pytest.mark.parametrize(("question", "of"), ASKING)
def test_the_contents_of_a_part_are_asked_for(question: str, of: str | None) -> None:
    """What only asks goes, in either language, and every other letter keeps its place."""
    left = sought_contents(plain(question))
    assert (left and left.strip()) == of
    assert left is None or len(left) == len(question)


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Qui est intervenu à l'atelier sur la pêche ?", True),
        ("Quels sont les intervenants de la table ronde ?", True),
        ("Who spoke at the workshop on fishing?", True),
        ("Who were the speakers of the debate?", True),
        ("Qui a parlé de la pêche ?", True),
        ("Qui a gagné le débat ?", False),
        ("Who said that?", False),
        ("De quoi parlait l'atelier ?", False),
    ],
)
def test_who_took_part_is_asked_for(question: str, *, speakers: bool) -> None:
    """Of some part; where no heading names it ("de la pêche"), the question is looked for as any other."""
    assert seeks_speakers(plain(question)) == speakers
    assert not speakers or sought_contents(plain(question)) is not None
