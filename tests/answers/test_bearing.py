"""Which sentences bear on whoever is asked for by name."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.question import Asked
from bot.answers.windows import Windows
from tests.answers.scenes import article, corpus, hit, ranking, said, scenes

_TOLD, _HERS, _HIS, _FAR = "La digue tient.", "« Elle cèdera. »", "« Elle tiendra. »", "Le port dort."
_ANA, _LUC = "Ana Ruiz", "Luc Danet"


def _asked(*people: str, words: bool = True, described: bool = False) -> Asked:
    return Asked("digue", "fr", "digue", "what", people, wants_words=words, described=described)


def _candidates(asked: Asked) -> Candidates:
    """Four sentences, of which the second and the third are somebody's words and the last stands in a passage alone."""
    found = article(f"{_TOLD} {_HERS} {_HIS}", _FAR)
    hits = (
        hit(found, _TOLD, _HERS, _HIS, strengths=[[0.0]] * 3),
        hit(found, _FAR, strengths=[[0.0]]),
    )
    ranked = ranking(*hits, words="digue")
    spoken = [said(found, _HERS, _ANA), said(found, _HIS, _LUC)]
    return Candidates.of(asked, ranked, scenes(ranked, corpus(found, statements=spoken)))


# Add a row: what is asked, and which of the sentences bear on it.
BEARING: list[tuple[Asked, list[bool]]] = [
    (_asked(), [True, True, True, True]),
    (_asked(_ANA), [False, True, False, False]),
    (_asked(_ANA, words=False), [True, True, True, False]),
    (_asked(_ANA, described=True), [True, True, True, True]),
    (_asked("Zoé Petit"), [True, True, True, True]),
]


@pytest.mark.parametrize(("asked", "bears"), BEARING)
def test_only_what_is_about_the_person_bears_on_a_name(asked: Asked, bears: list[bool]) -> None:
    """A person's words are wanted or what tells of the person; nothing is ruled out where it is open who is meant."""
    assert _candidates(asked).bears.tolist() == bears


def test_words_of_the_person_are_quoted_before_likelier_ones_of_others() -> None:
    """However well another's words fit, whoever is asked for by name is quoted."""
    found = Windows.of(_candidates(_asked(_ANA)), np.array([0.1, 0.1, 0.2, 0.6]))
    assert _HERS in found[0].scene.article.read(found[0].span)
