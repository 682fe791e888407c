"""The descriptions of somebody in a question."""

from __future__ import annotations

import pytest

from bot.model import Language
from bot.search.analysis import fold
from bot.search.descriptions import phrases

# Add a row to say which noun and which closer words the first description of a question has; no noun where it has none.
READ: list[tuple[Language, str, str, str]] = [
    ("fr", "Que pense le directeur du musée ?", "directeur", "musee"),
    ("fr", "Que veut l'éleveuse ?", "eleveuse", ""),
    ("fr", "Qui dirige le musée ?", "directeur", "musee"),
    ("fr", "Combien ça coûte ?", "", ""),
    ("en", "What does the taxi driver want?", "driver", "taxi"),
    ("en", "What does the head of the taxi union want?", "head", "taxi union"),
    ("en", "How much is it?", "", ""),
]


@pytest.mark.parametrize(("language", "question", "noun", "closer"), READ)
def test_a_description_is_a_noun_and_what_says_it_more_closely(
    language: Language, question: str, noun: str, closer: str
) -> None:
    """The noun says what somebody is, and the words around it which one."""
    found = [(phrase.noun, phrase.closer) for phrase in phrases(fold(question), language, question)]
    assert ((noun, closer) in found) if noun else (found == [])
