"""Whether a question asks who somebody is."""

from __future__ import annotations

import pytest

from bot.answers.identity import NAME, seeks_identity
from bot.answers.plain import plain
from bot.answers.question import understand
from bot.model import Language, Mention, Span

# Add a row: a question with X for the name, and what it adds to asking who that is.
ASKING: list[tuple[str, str]] = [
    ("Qui est X ?", ""),
    ("qui est X", ""),
    ("C'est qui X ?", ""),
    ("X, c'est qui ?", ""),
    ("Bonjour, qui est M. X s'il vous plaît ?", ""),
    ("Savez-vous qui est X ?", ""),
    ("Qui sont X et X ?", ""),
    ("qui X ?", ""),
    ("Qui est X urbaine ?", "urbaine"),
    ("Qui est X et Sapin ?", "et sapin"),
    ("Parlez-moi de X", ""),
    ("Que sait-on de X ?", ""),
    ("Tell me about X", ""),
    ("What do we know about X?", ""),
    ("Quel est le rôle de X ?", ""),
    ("Quelle est la fonction exacte d'X ?", ""),
    ("quel est le métier de X à la mairie ?", "a la mairie"),
    ("Quel poste occupe X ?", ""),
    ("Que fait X dans la vie ?", ""),
    ("X fait quoi dans la vie", ""),
    ("tu connais X ?", ""),
    ("Who is X?", ""),
    ("who's X", ""),
    ("Do you know who X is?", ""),
    ("Tell me who X is", ""),
    ("What does X do?", ""),
    ("What does X do for a living?", ""),
    ("What is X's job?", ""),
    ("What's the role of X at the town hall?", "at the town hall"),
    ("What is X known for?", ""),
]
# Add a row: a question that names somebody and asks something else.
ELSE = [
    "Qui est X pour critiquer le port ?",
    "Qui X a-t-il invité ?",
    "Que dit X du métier de pêcheur ?",
    "Que fait X pour le port ?",
    "Quel est l'avis de X ?",
    "Où travaille X ?",
    "Who is X criticising?",
    "Who is X's opponent?",
    "What does X do about the port?",
    "What does X think of the job of a mayor?",
]


def _asked(question: str) -> str:
    return plain(question.replace("X", NAME))


@pytest.mark.parametrize(("question", "added"), ASKING)
def test_a_question_who_somebody_is_is_known(question: str, added: str) -> None:
    """However it is put in either language; where somebody is that may be added."""
    assert seeks_identity(_asked(question)) == added


@pytest.mark.parametrize("question", ELSE)
def test_other_questions_about_somebody_are_none(question: str) -> None:
    """Whatever else is asked of a person wants other sentences."""
    assert seeks_identity(_asked(question)) is None


# Add a row: a question with X, its language, who bears the name, whether X is a description, the topic to search for.
TOPICS: list[tuple[str, Language, tuple[str, ...], bool, str]] = [
    ("Qui est X ?", "fr", ("Anne Morel",), False, ""),
    ("Qui est X à la mairie ?", "fr", ("Anne Morel",), False, "a la mairie"),
    ("Who is X?", "en", ("Anne Morel",), True, "X"),
]


@pytest.mark.parametrize(("question", "language", "people", "described", "topic"), TOPICS)
def test_what_is_searched_for(
    question: str, language: Language, people: tuple[str, ...], topic: str, *, described: bool
) -> None:
    """Of somebody named nothing but what is added, of somebody described the description."""
    start = question.index("X")
    found = understand(question, language, [Mention(Span(start, start + 1), "X", people)], described=described)
    assert (found.identity, found.kind, found.topic.strip()) == (True, "who", topic)


@pytest.mark.parametrize(
    ("words", "described"),
    [("le maire", True), ("The mayor", True), ("dirige le port", False), ("a créé le port", False)],
)
def test_a_description_by_a_noun_is_told(words: str, *, described: bool) -> None:
    """What somebody does gives no noun that the articles must have."""
    found = understand(words, "fr", [Mention(Span(0, len(words)), words, ("Anne Morel",))], described=True)
    assert found.described is described


def test_nobody_known_is_a_stranger() -> None:
    """Who somebody is whom no article names is asked in vain."""
    found = understand("Who is Zuckerberg?", "en", [Mention(Span(7, 17), "Zuckerberg")])
    assert (found.identity, found.strangers) == (False, ("Zuckerberg",))
