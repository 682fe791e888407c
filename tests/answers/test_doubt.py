"""What tells an answer from words that only look like one."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.doubt import OF_SENTENCE, OF_WINDOW, WITH_PERSON, is_enough, signs
from bot.answers.kinds import Kind
from bot.answers.question import Asked
from bot.answers.windows import Window, Windows
from bot.model import Ranking
from tests.answers.scenes import article, corpus, hit, ranking, said, scenes

_PORT, _BEACH = "Le port est ouvert.", "La plage est sale."
_FOUND = article(f"{_PORT} {_BEACH}")


def _window(*strengths: float, person: str = "", likely: float = 0.9) -> Window:
    """The window of the first sentence; it meets a term of two by each of `strengths`, and Anne Morel says it."""
    found: Ranking = ranking(hit(_FOUND, _PORT, _BEACH, strengths=[strengths, [0.0, 0.0]]), words="port ouvert")
    asked = Asked("?", "fr", "port ouvert", "what", people=(person,) if person else ())
    holder = corpus(_FOUND, statements=[said(_FOUND, _PORT, "Anne Morel")])
    return Windows.of(Candidates.of(asked, found, scenes(found, holder)), np.array([likely, 0.0]))[0]


# Add a row: how well the sentence meets each of two words, the share of the question that it meets.
SHARES: list[tuple[float, float, float]] = [(1.0, 1.0, 1.0), (1.0, 0.0, 0.5), (0.5, 0.5, 0.5), (0.0, 0.0, 0.0)]


@pytest.mark.parametrize(("one", "other", "share"), SHARES)
def test_how_much_is_met_tells(one: float, other: float, share: float) -> None:
    """The share of the question that the sentence meets is one of the signs, and so is all that is met."""
    found = signs(_window(one, other), person=False)
    assert found["inside"] == pytest.approx(share)
    assert found["met"] == pytest.approx(share)
    assert found["missing"] == pytest.approx(sum(0.5 for met in (one, other) if not met))


def test_how_many_words_are_met_tells() -> None:
    """Two words of a question that are met tell more than one, whatever share of the question they are."""
    two, one, none = (signs(_window(*met), person=False)["count"] for met in [(1.0, 1.0), (1.0, 0.1), (0.0, 0.0)])
    assert (two, one, none) == (0.25, 0.125, 0.0)


def test_the_likelihood_is_the_mass() -> None:
    """How likely the quotation is among all is one of the signs."""
    assert signs(_window(1.0, 1.0, likely=0.7), person=False)["mass"] == pytest.approx(0.7)


# Add a row: who is asked for, and whether the quotation holds that person's words (Anne Morel speaks).
OWNERS: list[tuple[str, float]] = [("Anne Morel", 1.0), ("Luc Danet", 0.0)]


@pytest.mark.parametrize(("person", "owned"), OWNERS)
def test_whose_words_they_are_tells(person: str, owned: float) -> None:
    """Words of the person asked for are surer than another's."""
    found = signs(_window(1.0, 1.0, person=person), person=True)
    assert (found["person"], found["owned"]) == (1.0, owned)
    assert found["foreign"] == 1.0 - owned


def test_what_another_sentence_meets_besides_tells() -> None:
    """A quotation is less sure where another sentence meets what it does not, and where the person speaks of else."""
    found: Ranking = ranking(hit(_FOUND, _PORT, _BEACH, strengths=[[1.0, 0.0], [1.0, 1.0]]), words="port ouvert")
    asked = Asked("?", "fr", "port ouvert", "what", people=("Anne Morel",))
    holder = corpus(_FOUND, statements=[said(_FOUND, _PORT, "Anne Morel")])
    first = Windows.of(Candidates.of(asked, found, scenes(found, holder)), np.array([0.9, 0.0]))[0]
    worse = signs(first, person=True)
    assert [worse["elsewhere"], worse["own"]] == pytest.approx([0.5, 0.5])
    best = signs(_window(1.0, 1.0, person="Anne Morel"), person=True)
    assert (best["elsewhere"], best["elsewhere around"], best["elsewhere evidence"]) == (0.0, 0.0, 0.0)
    assert best["own"] == pytest.approx(1.0)


def test_every_sign_is_named() -> None:
    """There are no signs but those that are explained; those of a person stand only where one is asked for."""
    plain = {*OF_SENTENCE, *OF_WINDOW}
    assert signs(_window(1.0, 0.0), person=False).keys() == plain
    asked = signs(_window(1.0, 0.0, person="Anne Morel"), person=True)
    assert asked.keys() == plain | {f"{name}/person" for name in WITH_PERSON}


# Add a row: whether the person is described, the kind of answer, whether words are wanted, who is asked for (Anne Morel
# speaks), how sure, whether that is enough where 0.5 usually is.
ENOUGH: list[tuple[bool, Kind, bool, str, float, bool]] = [
    (True, "what", False, "Anne Morel", 0.35, True),
    (True, "what", False, "Anne Morel", 0.3, False),
    (True, "what", False, "Luc Danet", 0.4, False),
    (True, "how_much", False, "Anne Morel", 0.4, False),
    (False, "what", False, "Anne Morel", 0.4, False),
    (False, "what", False, "Anne Morel", 0.5, True),
    (False, "what", True, "Anne Morel", 0.42, False),
    (False, "who", False, "", 0.42, True),
    (False, "who", False, "", 0.38, False),
    (False, "what", True, "", 0.42, False),
]


@pytest.mark.parametrize(("described", "kind", "words", "person", "sure", "enough"), ENOUGH)
def test_how_much_is_enough_depends_on_what_is_asked(  # noqa: PLR0913 -- a row has so many
    kind: Kind, person: str, sure: float, *, described: bool, words: bool, enough: bool
) -> None:
    """Whoever is described is asked for in other words, and so is who said something."""
    people = (person,) if person else ()
    asked = Asked("?", "fr", "port", kind, people=people, described=described, wants_words=words)
    assert is_enough(asked, _window(1.0, 1.0, person=person), sure, 0.5) == enough
