"""Where in a question a description of somebody stands."""

from __future__ import annotations

import pytest

from bot.model import Language
from bot.search.analysis import fold
from bot.search.asides import stands_aside

# Add a row: a question, a description in it, and whether it stands aside.
STANDS: list[tuple[Language, str, str, bool]] = [
    ("fr", "Que répond l'adjointe au boucher ?", "au boucher", True),
    ("fr", "Que répond l'adjointe au boucher ?", "l'adjointe", False),
    ("fr", "Un maire qui ment, qu'en dit la préfète ?", "un maire", True),
    ("fr", "Comment explique-t-elle sa défaite face à l'actrice ?", "l'actrice", True),
    ("fr", "Quel est l'avis de la bergère ?", "la bergere", False),
    ("fr", "Selon l'économiste, que faire ?", "l'economiste", False),
    ("en", "How does she react to the mayor's idea?", "the mayor", True),
    ("en", "What did he say about the old inventor?", "the old inventor", True),
    ("en", "What, according to the farmer, went wrong?", "the farmer", False),
    ("en", "What matters, in the opinion of the nurse?", "the nurse", False),
    ("en", "Does a doctor need it?", "a doctor", True),
]


@pytest.mark.parametrize(("language", "question", "words", "aside"), STANDS)
def test_whoever_is_only_told_of_stands_aside(language: Language, question: str, words: str, aside: bool) -> None:  # noqa: FBT001 -- a column of the table
    """Whom something is done to, of whom something is said, and nobody in particular are not asked for their words."""
    folded = fold(question)
    start = folded.index(words)
    assert stands_aside(folded, start, start + len(words), language) is aside
