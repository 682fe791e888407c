"""Questions that lean on the one before."""

from __future__ import annotations

import pytest

from bot.answers.followup import completed
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
    ("Que dit Anne Morel du port ?", "qui est le maire ?", "fr", "qui est le maire ?"),
    ("Que dit Anne Morel du port ?", "pourquoi la plage est-elle sale ?", "fr", "pourquoi la plage est-elle sale ?"),
]


@pytest.mark.parametrize(("before", "question", "language", "whole"), WHOLE)
def test_a_bare_question_is_about_the_one_before(before: str, question: str, language: Language, whole: str) -> None:
    """ "Who is she?" asks for the person, "why?" for more on the subject; a question of its own stays."""  # noqa: D210 -- the quotation opens it
    assert completed(_asked(question, language), _asked(before, language)) == whole
