"""What needs no article, and what only looks so."""

from __future__ import annotations

import pytest

from bot.answers.smalltalk import smalltalk

# Add a row: what somebody writes, and what kind of small talk it is (None: it asks for something).
SAID: list[tuple[str, str | None]] = [
    ("bonjour", "greeting"),
    ("Hello everyone!", "greeting"),
    ("ça va ?", "greeting"),
    ("merci", "thanks"),
    ("great answer, thanks a lot", "thanks"),
    ("bravo !", "thanks"),
    ("bonne soirée", "farewell"),
    ("who are you?", "identity"),
    ("c'est quoi ce bot ?", "identity"),
    ("t'es qui toi en fait ?", "identity"),
    ("Bonjour, tu es un robot ?", "identity"),
    ("who made you?", "identity"),
    ("à quoi tu sers ?", "help"),
    ("/help", "help"),
    ("How do you work?", "help"),
    ("ok", "nod"),
    ("lol", "nod"),
    ("D'accord.", "nod"),
    ("👍", "nod"),
    ("t'es nul", "nod"),
    ("you are a stupid bot!", "nod"),
    ("tu sers à rien", "nod"),
    ("quel idiot", "nod"),
    ("that's wrong", "nod"),
    ("Je ne suis pas d'accord !", "nod"),
    ("Who said that's wrong?", None),
    ("match nul", None),
    ("Who called the mayor an idiot?", None),
    ("Was the debate useless?", None),
    ("", None),
    ("?!", None),
    ("Bonjour, quel âge a le président du CNNum ? merci", None),
    ("Hi! What did the mayor say about the beach? Thanks", None),
    ("who are you quoting when you speak of the mayor?", None),
    ("Qui a dit merci aux bénévoles ?", None),
    ("How does this work for schools?", None),
    ("c'est quoi ce bot que le maire a présenté ?", None),
    ("non aux enneigeurs", None),
]


@pytest.mark.parametrize(("text", "kind"), SAID)
def test_small_talk_is_told_from_questions(text: str, kind: str | None) -> None:
    """Courtesy alone is small talk; a question with courtesy around it is a question."""
    assert smalltalk(text) == kind


@pytest.mark.parametrize("text", [text for text, kind in SAID if kind])
def test_small_talk_has_no_case(text: str) -> None:
    """Capitals change nothing."""
    assert smalltalk(text.upper()) == smalltalk(text)
