"""Questions that lean on the one before."""

from __future__ import annotations

import pytest

from bot.answers.followup import completed, fresh, is_again
from bot.answers.question import Asked, understand
from bot.model import Language, Mention, Span

_NAME = "Anne Morel"


def _asked(text: str, language: Language = "fr") -> Asked:
    start = text.find(_NAME)
    mentions = [Mention(Span(start, start + len(_NAME)), _NAME, (_NAME,))] if start >= 0 else []
    return understand(text, language, mentions)


# Add a row: the question before, the question, what must stand in it when it is completed (or nothing is added).
LEANING: list[tuple[str, str, Language, str | None]] = [
    ("Que dit Anne Morel du port ?", "et sur la plage ?", "fr", _NAME),
    ("What did Anne Morel say about the port?", "what about the beach?", "en", _NAME),
    ("What did Anne Morel say about the port?", "how old is she?", "en", _NAME),
    ("Que dit le maire du port ?", "et Anne Morel ?", "fr", "port"),
    ("Que dit Anne Morel du port ?", "Combien coûte l'entrée du musée de la mer ?", "fr", None),
    ("Que dit Anne Morel du port ?", "y a-t-il un parking ?", "fr", None),
    ("Que dit Anne Morel du port ?", "son âge ?", "fr", _NAME),
    ("What did Anne Morel say about the port?", "what's her dog called?", "en", _NAME),
    ("le phoque en peluche", "combien il coûte ?", "fr", "phoque"),
    ("le phoque en peluche", "et en hiver ?", "fr", "phoque"),
    ("the robot seal", "when did it arrive?", "en", "seal"),
    ("Que dit Anne Morel du port ?", "et ça coûte combien ?", "fr", "port"),
    ("le phoque en peluche", "est-ce que ça coûte cher de garer sa voiture ?", "fr", None),
    ("le phoque en peluche", "quel temps fait-il ?", "fr", None),
    ("the robot seal", "is it true that the tunnel is cold?", "en", None),
]


@pytest.mark.parametrize(("before", "question", "language", "added"), LEANING)
def test_a_follow_up_takes_what_it_lacks(before: str, question: str, language: Language, added: str | None) -> None:
    """A person or a topic comes from the question before; a new subject drops it."""
    whole = completed(_asked(question, language), _asked(before, language))
    assert (added in whole and whole != question) if added else whole == question


def test_a_first_question_stands_alone() -> None:
    """Nothing is added where nothing was asked before."""
    assert completed(_asked("et sur la plage ?"), None) == "et sur la plage ?"


# Add a row: the question before, the question, the whole question that it becomes.
WHOLE: list[tuple[str, str, Language, str]] = [
    ("Que dit Anne Morel du port ?", "qui est-ce ?", "fr", "Qui est Anne Morel ?"),
    ("Que dit Anne Morel du port ?", "et c'est qui elle ?", "fr", "Qui est Anne Morel ?"),
    ("What did Anne Morel say about the port?", "who is she?", "en", "Who is Anne Morel ?"),
    ("Que dit Anne Morel du port ?", "pourquoi ?", "fr", "pourquoi ? Que dit Anne Morel du port ?"),
    ("pourquoi ? Que dit Anne Morel du port ?", "quand ?", "fr", "quand ? Que dit Anne Morel du port ?"),
    ("Que dit Anne Morel du port ?", "et lui c'est qui", "fr", "Qui est Anne Morel ?"),
    ("Que dit Anne Morel du port ?", "quel âge ?", "fr", "Quel âge a Anne Morel ?"),
    ("Que dit Anne Morel du port ?", "son âge ?", "fr", "Quel âge a Anne Morel ?"),
    ("What did Anne Morel say about the port?", "how old is she?", "en", "How old is Anne Morel?"),
    ("Que dit Anne Morel du port ?", "quel prix ?", "fr", "quel prix ? Que dit Anne Morel du port ?"),
    ("What did Anne Morel say about the port?", "source?", "en", "What did Anne Morel say about the port?"),
    ("Que dit Anne Morel du port ?", "qui a dit ça ?", "fr", "Que dit Anne Morel du port ?"),
    ("Que dit Anne Morel du port ?", "qui est le maire ?", "fr", "qui est le maire ?"),
    ("Que dit Anne Morel du port ?", "pourquoi la plage est-elle sale ?", "fr", "pourquoi la plage est-elle sale ?"),
]


@pytest.mark.parametrize(("before", "question", "language", "whole"), WHOLE)
def test_a_bare_question_is_about_the_one_before(before: str, question: str, language: Language, whole: str) -> None:
    """ "Who is she?" asks for the person, "why?" for more on the subject; a question of its own stays."""  # noqa: D210 -- the quotation opens it
    assert completed(_asked(question, language), _asked(before, language)) == whole


# Add a row: a question, and whether the answer before tells what it asks for.
AGAIN: list[tuple[str, bool]] = [
    ("Source ?", True),
    ("who said that?", True),
    ("d'où tu sors ça ?", True),
    ("where did you get that?", True),
    ("Dans quel journal ?", True),
    ("donne-moi le lien de l'article", True),
    ("tu peux répéter ?", True),
    ("Is that true?", True),
    ("who said that the port is closed?", False),
    ("quel journal a écrit que le port ferme ?", False),
    ("la source du fleuve", False),
    ("is it true that the port is closed?", False),
]


@pytest.mark.parametrize(("question", "again"), AGAIN)
def test_asking_for_the_source_asks_again(question: str, again: bool) -> None:  # noqa: FBT001 -- a column of the table
    """Who said it and where it stands is told by the answer before; a subject makes it a question of its own."""
    assert is_again(question) is again


def test_what_a_follow_up_adds_is_known() -> None:
    """A question that only adds a subject must have that subject met; one that asks when or how much need not."""
    assert fresh(_asked("et le cycliste ?")) == {"cycliste"}
    assert fresh(_asked("combien ?")) == fresh(_asked("et Anne Morel ?")) == frozenset()
