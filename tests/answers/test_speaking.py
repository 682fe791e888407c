"""Who is named as the speaker of what is quoted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.question import Asked
from bot.answers.speaking import speaker_of
from bot.answers.windows import Windows
from tests.answers.scenes import article, corpus, hit, ranking, said, scenes

_ONE, _TWO, _PLAIN = "« Le port vit », dit Anne.", "« La mer monte », dit Luc.", "Le salon ouvre lundi."


def _speaker(asked: Asked, likely: list[float], *, second: str | None = "Luc Danet") -> str | None:
    found = article(f"{_ONE} {_TWO} {_PLAIN}")
    ranked = ranking(hit(found, _ONE, _TWO, _PLAIN, strengths=[[share] for share in likely]), words="port")
    statements = [said(found, "Le port vit", "Anne Morel", _ONE), said(found, "La mer monte", second, _TWO)]
    measured = Candidates.of(asked, ranked, scenes(ranked, corpus(found, statements=statements)))
    return _in_the_likeliest(asked, measured, likely)


def _in_the_likeliest(asked: Asked, measured: Candidates, likely: list[float]) -> str | None:
    quoted = max(Windows.of(measured, np.array(likely)), key=lambda window: window.mass)
    return speaker_of(asked, quoted.scene.statements, quoted.span, quoted.best.span)


def _asked(*people: str, words: bool = True) -> Asked:
    return Asked("?", "fr", "port", "what", people, wants_words=words)


@pytest.mark.parametrize(
    ("asked", "likely", "speaker"),
    [
        (_asked("Luc Danet"), [0.5, 0.3, 0.2], "Luc Danet"),
        (_asked(), [0.6, 0.3, 0.1], "Anne Morel"),
        (_asked(), [0.3, 0.6, 0.1], "Luc Danet"),
        (_asked(words=False), [0.2, 0.2, 0.6], None),
    ],
)
def test_the_one_asked_for_or_the_one_who_says_most_of_it(
    asked: Asked, likely: list[float], speaker: str | None
) -> None:
    """An article's own words are nobody's, where nobody's words are asked for."""
    assert _speaker(asked, likely) == speaker


def test_a_fact_about_a_person_is_not_that_persons_word() -> None:
    """How old somebody is, the article tells, whoever is quoted beside it; an opinion is the person's."""
    age = replace(_asked("Anne Morel", words=False), kind="age")
    assert _speaker(age, [0.1, 0.1, 0.8]) is None
    assert _speaker(_asked("Anne Morel", words=False), [0.1, 0.1, 0.8]) == "Anne Morel"


def test_a_few_words_in_a_fact_are_nobodys() -> None:
    """A sentence that tells how many came, with a word that somebody said, is the article's."""
    sentence = "Il a défendu devant trois cents personnes un port « ouvert »."
    found = article(sentence)
    ranked = ranking(hit(found, sentence, strengths=[[1.0]]), words="personnes")
    held = corpus(found, statements=[said(found, "ouvert", "Anne Morel", sentence)])
    many, what = (replace(_asked(words=False), kind=kind) for kind in ("how_many", "what"))
    measured = Candidates.of(many, ranked, scenes(ranked, held))
    assert _in_the_likeliest(many, measured, [1.0]) is None
    assert _in_the_likeliest(what, measured, [1.0]) == "Anne Morel"


def test_a_quotation_that_is_mostly_somebodys_words_is_theirs() -> None:
    """Where the likeliest sentence is the article's own, whoever speaks in most of the rest is named all the same."""
    told, quoted = "Elle en a 81.", "« Je ne voulais pas d'ordinateur, je voulais voir grandir mes petits-enfants. »"
    found = article(f"{told} {quoted}")
    ranked = ranking(hit(found, told, quoted, strengths=[[1.0], [0.5]]), words="ordinateur")
    said_by = said(found, "Je ne voulais pas d'ordinateur, je voulais voir grandir mes petits-enfants", "Anne", quoted)
    measured = Candidates.of(_asked(words=False), ranked, scenes(ranked, corpus(found, statements=[said_by])))
    assert _in_the_likeliest(_asked(words=False), measured, [0.7, 0.3]) == "Anne"


def test_an_open_statement_beside_a_known_one_takes_its_speaker() -> None:
    """Where only one person is quoted by name, it is that person."""
    assert _speaker(_asked(), [0.6, 0.3, 0.1], second=None) == "Anne Morel"
