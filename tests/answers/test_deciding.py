"""From articles and a question to the outcome, figures that disagree above all."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.engine import Engine
from bot.model import Answer, Outcome
from bot.render.answer import text

_JUNE, _JULY = dt.date(2024, 6, 2), dt.date(2024, 7, 9)
_FILLING = (
    "Le marché couvert rouvre après deux ans de travaux. Les commerçants ont retrouvé leurs étals et la halle a été"
    " repeinte en bleu. Le chantier a été mené par une entreprise de la région."
)


def _ask(folder: Path, question: str, *told: str) -> Outcome:
    for number, (sentence, date) in enumerate(zip(told, (_JUNE, _JULY), strict=False)):
        front = f"---\ntitle: Journal {number}\npublisher: Le Quai\ndate: {date}\n---\n\n"
        around = _FILLING if number else "La fête du port a commencé samedi sous le soleil, avec des fanfares."
        (folder / f"{number}.md").write_text(f"{front}{around}\n\n{sentence}\n", encoding="utf-8")
    return Engine.open(folder).ask(question).outcome


_JULY_VISITORS = (
    "« Nous sommes fatigués mais contents d'avoir tenu malgré le vent, la pluie et les pannes, et la fête a accueilli au"
    " port, avec ses 40 bénévoles et ses six fanfares, 4 500 visiteurs », dit Luc Danet."
)
_JULY_PRICE = (
    "« On nous le reproche beaucoup depuis le printemps, mais pour la fête du port, avec ses fanfares et ses feux, une"
    " entrée coûte 10 euros et rien de plus », répond Luc Danet."
)

# The sentences of July are worth less than half of those of June, so that only their figures bring them in.
# Add a row: a question, a sentence of an article of June, one of an article of July, how many articles are quoted.
FIGURES: list[tuple[str, str, str, int]] = [
    (
        "Combien de visiteurs la fête du port a-t-elle accueillis ?",
        "La fête du port a accueilli 3 000 visiteurs.",
        _JULY_VISITORS,
        2,
    ),
    (
        "How many visitors did the festival of the port welcome?",
        "La fête du port a accueilli 3 000 visiteurs.",
        _JULY_VISITORS,
        2,
    ),
    (
        "Combien de visiteurs la fête du port a-t-elle accueillis ?",
        "La fête du port a accueilli 4 500 visiteurs.",
        _JULY_VISITORS,
        1,
    ),
    (
        "Combien coûte l'entrée de la fête du port ?",
        "L'entrée de la fête du port coûte 8 euros.",
        _JULY_PRICE,
        2,
    ),
    (
        "Combien de visiteurs la fête du port a-t-elle accueillis ?",
        "La fête du port a accueilli 3 000 visiteurs.",
        "Le musée de la mer, lui, vend 4 500 cartes postales.",
        1,
    ),
    # A price of something else is no other price.
    (
        "Combien coûte le parking ?",
        "Sur le quai, le parking de la fête du port coûte 5 euros la journée.",
        "Le projet de musée a coûté 74 000 euros, payés pour moitié par l'État.",
        1,
    ),
]


@pytest.mark.parametrize(("question", "june", "july", "quoted"), FIGURES)
def test_figures_that_disagree_both_stand(tmp_path: Path, question: str, june: str, july: str, quoted: int) -> None:
    """Each article that gives another figure for what is asked is quoted, and no other."""
    outcome = _ask(tmp_path, question, june, july)
    assert isinstance(outcome, Answer)
    assert len({citation.article.id for citation in outcome.citations}) == quoted


def test_each_figure_has_its_date(tmp_path: Path) -> None:
    """Whoever reads the answer sees which figure is of which day."""
    found = text(_ask(tmp_path, *FIGURES[0][:3]))
    assert "2 juin 2024" in found
    assert "9 juillet 2024" in found
    assert "3 000 visiteurs" in found
    assert "4 500 visiteurs" in found


_DANET = "Mon ingénieur, Luc Danet, tenait les comptes du port par jeu."
_MOREL = "« Le quai est à tout le monde », dit Anne Morel, la patronne du port."


@pytest.mark.parametrize(
    ("question", "quoted", "speaker"),
    [
        ("Anne Morel", "Le quai est à tout le monde", "Anne Morel"),
        ("Luc Danet", "tenait les comptes", None),
        ("qui est Luc Danet ?", "tenait les comptes", None),
    ],
)
def test_a_name_alone_brings_words_or_what_names_the_person(
    tmp_path: Path, question: str, quoted: str, speaker: str | None
) -> None:
    """Somebody's own words come first; of whoever says nothing, what is told."""
    outcome = _ask(tmp_path, question, f"{_MOREL} Il fait beau.", _DANET)
    assert isinstance(outcome, Answer)
    assert quoted in outcome.citations[0].quote
    assert outcome.speaker == speaker
