"""What tells an answer from words that only look like one."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.doubt import OF_KIND, OF_QUESTION, OF_SENTENCE, OF_WINDOW, WITH_PERSON, signs
from bot.answers.kinds import Kind
from bot.answers.question import Asked
from bot.answers.windows import Window, Windows
from bot.model import Ranking
from tests.answers.scenes import article, corpus, hit, ranking, said, scenes

_PORT, _BEACH = "Le port est ouvert.", "La plage est sale."
_FOUND = article(f"{_PORT} {_BEACH}")


def _window(*strengths: float, person: str = "", likely: float = 0.9) -> Window:
    """The window of the first sentence; it meets a term of two by each of `strengths`, and Anne Morel says it."""
    asked = Asked("?", "fr", "port ouvert", "what", people=(person,) if person else ())
    return _first(asked, *strengths, likely=likely)


def _first(asked: Asked, *strengths: float, likely: float = 0.9) -> Window:
    """The same for any question; both terms are met where no strengths are given."""
    met = strengths or (1.0, 1.0)
    found: Ranking = ranking(hit(_FOUND, _PORT, _BEACH, strengths=[met, [0.0, 0.0]]), words="port ouvert")
    holder = corpus(_FOUND, statements=[said(_FOUND, _PORT, "Anne Morel")])
    return Windows.of(Candidates.of(asked, found, scenes(found, holder)), np.array([likely, 0.0]))[0]


# Add a row: how well the sentence meets each of two words, the share of the question that it meets.
SHARES: list[tuple[float, float, float]] = [(1.0, 1.0, 1.0), (1.0, 0.0, 0.5), (0.5, 0.5, 0.5), (0.0, 0.0, 0.0)]


@pytest.mark.parametrize(("one", "other", "share"), SHARES)
def test_how_much_is_met_tells(one: float, other: float, share: float) -> None:
    """The share of the question that the sentence meets is one of the signs, and so is all that is met."""
    found = signs(_window(one, other))
    assert found["inside"] == pytest.approx(share)
    assert found["met"] == pytest.approx(share)
    assert found["missing"] == pytest.approx(sum(0.5 for met in (one, other) if not met))


def test_how_many_words_are_met_tells() -> None:
    """Two words of a question that are met tell more than one, whatever share of the question they are."""
    two, one, none = (signs(_window(*met))["count"] for met in [(1.0, 1.0), (1.0, 0.1), (0.0, 0.0)])
    assert (two, one, none) == (0.25, 0.125, 0.0)


def test_the_likelihood_is_the_mass() -> None:
    """How likely the quotation is among all is one of the signs."""
    assert signs(_window(1.0, 1.0, likely=0.7))["mass"] == pytest.approx(0.7)


# Add a row: who is asked for, and whether the quotation holds that person's words (Anne Morel speaks).
OWNERS: list[tuple[str, float]] = [("Anne Morel", 1.0), ("Luc Danet", 0.0)]


@pytest.mark.parametrize(("person", "owned"), OWNERS)
def test_whose_words_they_are_tells(person: str, owned: float) -> None:
    """Words of the person asked for are surer than another's."""
    found = signs(_window(1.0, 1.0, person=person))
    assert (found["person"], found["owned"]) == (1.0, owned)
    assert found["foreign"] == 1.0 - owned


def test_what_another_sentence_meets_besides_tells() -> None:
    """A quotation is less sure where another sentence meets what it does not, and where the person speaks of else."""
    found: Ranking = ranking(hit(_FOUND, _PORT, _BEACH, strengths=[[1.0, 0.0], [1.0, 1.0]]), words="port ouvert")
    asked = Asked("?", "fr", "port ouvert", "what", people=("Anne Morel",))
    holder = corpus(_FOUND, statements=[said(_FOUND, _PORT, "Anne Morel")])
    first = Windows.of(Candidates.of(asked, found, scenes(found, holder)), np.array([0.9, 0.0]))[0]
    worse = signs(first)
    assert [worse["elsewhere"], worse["own"]] == pytest.approx([0.5, 0.5])
    best = signs(_window(1.0, 1.0, person="Anne Morel"))
    assert (best["elsewhere"], best["elsewhere around"], best["elsewhere evidence"]) == (0.0, 0.0, 0.0)
    assert best["own"] == pytest.approx(1.0)


def test_every_sign_is_named() -> None:
    """There are no signs but those that are explained; those of a person stand only where one is asked for."""
    plain = {*OF_SENTENCE, *OF_WINDOW, *OF_QUESTION, *(f"kind/{kind}" for kind in OF_KIND)} - {"kind"}
    assert signs(_window(1.0, 0.0)).keys() == plain
    asked = signs(_window(1.0, 0.0, person="Anne Morel"))
    assert asked.keys() == plain | {f"{name}/person" for name in WITH_PERSON}


# Add a row: whether somebody is asked for, whether by a description, and whether his or her words are wanted; then whether
# the question describes somebody, and whether it asks for the words of somebody who is named.
PUT: list[tuple[bool, bool, bool, float, float]] = [
    (True, True, True, 1.0, 0.0),
    (True, True, False, 1.0, 0.0),
    (True, False, True, 0.0, 1.0),
    (True, False, False, 0.0, 0.0),
    (False, True, True, 0.0, 0.0),
]


@pytest.mark.parametrize(("person", "described", "words", "describes", "asks_words"), PUT)
def test_how_somebody_is_asked_for_tells(
    describes: float, asks_words: float, *, person: bool, described: bool, words: bool
) -> None:
    """Whoever describes somebody has read about that person, and may as well have not who names one."""
    people = ("Anne Morel",) if person else ()
    asked = Asked("?", "fr", "port", "what", people=people, described=described, wants_words=words)
    found = signs(_first(asked))
    assert (found["described"], found["asked words"]) == (describes, asks_words)


def test_how_long_a_question_is_tells() -> None:
    """A question of twelve words is as long as one can be."""
    found = [signs(_first(Asked(text, "fr", text, "what")))["long"] for text in ("le port", "mot " * 20)]
    assert found == pytest.approx([2 / 12, 1.0])


@pytest.mark.parametrize(("kind", "found"), [("why", {"kind/why"}), ("what", {"kind/what"}), ("when", set())])
def test_the_kind_of_answer_tells(kind: Kind, found: set[str]) -> None:
    """Kinds that questions without an answer often ask for are signs; the others are none."""
    every = signs(_first(Asked("?", "fr", "port", kind)))
    assert {name for name, value in every.items() if name.startswith("kind/") and value} == found
