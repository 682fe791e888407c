"""The words by which people ask for other people's words."""

from __future__ import annotations

import pytest

from bot.answers.kinds import kind_of
from bot.answers.question import understand
from bot.answers.saying import ARGUING, ENGLISH_VERBS, LIGHT, OPINION, SAYING, only_asks
from bot.model import Mention, Span


@pytest.mark.parametrize("verb", ENGLISH_VERBS)
def test_a_verb_that_asks_for_words_asks_for_no_price(verb: str) -> None:
    """One list tells it in every place: "what did she claim of the cost" wants what she says."""
    assert kind_of(f"what did she {verb} of the cost of it?", "en") == "what"


# Add a row: a form of an English verb, and where it belongs.
FORMS = [
    ("said", SAYING),
    ("replies", SAYING),
    ("replied", SAYING),
    ("describing", SAYING),
    ("thinks", OPINION),
    ("believed", OPINION),
    ("justified", ARGUING),
    ("complains", ARGUING),
]


@pytest.mark.parametrize(("form", "words"), FORMS)
def test_verbs_are_known_in_all_their_forms(form: str, words: frozenset[str]) -> None:
    """By rule or by heart."""
    assert form in words


def test_what_is_argued_is_searched_for() -> None:
    """A verb of saying says nothing of the subject, one of arguing does."""
    assert LIGHT >= SAYING | OPINION
    assert LIGHT.isdisjoint({"complained", "propose", "reproche"})


@pytest.mark.parametrize("verb", ["complain about", "promise", "reply", "believe"])
def test_whoever_argues_speaks(verb: str) -> None:
    """A name that nobody bears is a stranger wherever words are wanted."""
    question = f"What did Zuckerberg {verb} then?"
    found = understand(question, "en", [Mention(Span(9, 19), "Zuckerberg")])
    assert (found.wants_words, found.strangers) == (True, ("Zuckerberg",))


@pytest.mark.parametrize(
    ("words", "only"),
    [
        ("complain", True),
        ("plaint dit", True),
        ("plaint port", False),
        ("probleme souligne", True),
        ("advice gives", True),
        ("advice port", False),
        ("", True),
    ],
)
def test_words_that_only_ask_have_no_subject(words: str, *, only: bool) -> None:
    """Whoever asks "de quoi se plaint-elle ?" or "quel conseil donne-t-elle ?" names no subject."""
    assert only_asks(words.split()) == only
