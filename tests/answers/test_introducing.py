"""How well a place that means somebody tells who that is."""

from __future__ import annotations

import pytest

from bot.answers.introducing import Known, told_at
from bot.model import Article, Language, Person, Span

_KNOWN = Person("Anne Morel", ("Anne Moral",), ("directrice du port", "plongeuse"))
_UNKNOWN = Person("Anne Morel")


def _told(sentence: str, words: str, person: Person, language: Language = "fr") -> float:
    article = Article("a.md", "Le port", sentence, (), language=language)
    start = sentence.index(words)
    return told_at(article, Span(0, len(sentence)), Span(start, start + len(words)), Known.of(person)).strength


# Sentences about somebody whose roles are known, the most telling first. Add a row where it belongs.
TELLING = [
    ("Anne Morel, directrice du port, a ouvert le bal.", "Anne Morel"),
    ("Mme Morel, la directrice du port, a ouvert le bal.", "Mme Morel"),
    ("Anne Morel, 41 ans, plongeuse et mère, a ouvert le bal.", "Anne Morel"),
    ("L'ancienne plongeuse Anne Morel a ouvert le bal.", "Anne Morel"),
    ("« Oui », répond la directrice, Anne Morel.", "Anne Morel"),
    ("La directrice du port, elle, a ouvert le bal.", "La directrice du port"),
    ("Cette plongeuse de 41 ans a ouvert le bal.", "Cette plongeuse"),
]
# Add a row: a sentence about somebody of whom no role is known, the words that mean her, whether it tells who she is.
FORMS: list[tuple[str, str, bool]] = [
    ("Anne Morel, 41 ans, a ouvert le bal.", "Anne Morel", True),
    ("Anne Morel, qui dirige le port, a ouvert le bal.", "Anne Morel", True),
    ("Anne Morel préside l'office depuis 2003.", "Anne Morel", True),
    ("Anne Morel, ferronnière à Vézaine, a ouvert le bal.", "Anne Morel", True),
    ("L'endivière Anne Morel a ouvert le bal.", "Anne Morel", True),
    ("Le décor tient, assure l'administratrice, Anne Morel.", "Anne Morel", True),
    ("Anne Morel, d'Hydrélia, a ouvert le bal.", "Anne Morel", True),
    ("Anne Morel (Hydrélia) a ouvert le bal.", "Anne Morel", True),
    ("Anne Morel a ouvert le bal.", "Anne Morel", False),
    ("Anne Morel, retenue par la pluie, a ouvert le bal.", "Anne Morel", False),
    ("Anne Morel, elle, a ouvert le bal.", "Anne Morel", False),
    ("« Oui », a répondu Anne Morel.", "Anne Morel", False),
    ("Anne Morel est montée à la tribune.", "Anne Morel", False),
    ("Dans la salle, Anne Morel a ouvert le bal.", "Anne Morel", False),
    ("On a fêté la victoire d'Anne Morel, à Vézaine.", "Anne Morel", False),
    ("Elle a ouvert le bal.", "Elle", False),
]


@pytest.mark.parametrize(("sentence", "words"), TELLING)
def test_a_role_beside_a_name_tells_who_bears_it(sentence: str, words: str) -> None:
    """Before or behind the name, in full or not, or in its place."""
    assert _told(sentence, words, _KNOWN) > 0


def test_what_tells_more_counts_more() -> None:
    """The full role beside the full name comes first, a description without a name last."""
    first, *_, last = (_told(sentence, words, _KNOWN) for sentence, words in TELLING)
    assert all(first >= _told(sentence, words, _KNOWN) >= last for sentence, words in TELLING)
    assert first > last


@pytest.mark.parametrize(("sentence", "words", "tells"), FORMS)
def test_the_form_tells_where_no_role_is_known(sentence: str, words: str, *, tells: bool) -> None:
    """An age, a deed, a noun or a house beside the name; a participle, a verb or a place is none."""
    assert (_told(sentence, words, _UNKNOWN) > 0) is tells


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Anne Morel, a diver, opened the ball.", True),
        ("Anne Morel, who runs the port, opened the ball.", True),
        ("Anne Morel opened the ball.", False),
    ],
)
def test_english_articles_present_people_too(sentence: str, *, tells: bool) -> None:
    """With their own articles and verbs."""
    assert (_told(sentence, "Anne Morel", _UNKNOWN, "en") > 0) is tells
