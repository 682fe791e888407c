"""The sense of a corpus, and what becomes of it when the model fails."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.circuit import LONGEST_PAUSE, Circuit
from bot.engine import Engine
from bot.meaning.sense import Meaning
from bot.model import Corpus
from tests.meaning.corpus import Things, corpus

_PETS = corpus(["La voiture est rouge.", "Elle roule."], ["Le chien dort."], ["Rien de neuf."])


class _Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_nearest_passage_needs_no_common_word() -> None:
    """A question in another language finds the passage that speaks of the same thing."""
    near = Meaning(Things()).of(_PETS).nearness(["Where does the animal sleep?"])
    assert near is not None
    assert near.passages.argmax() == 1


def test_adding_a_sentence_embeds_a_sentence(tmp_path: Path) -> None:
    """What stood in the corpus before is not embedded again."""
    Meaning(Things(), tmp_path).of(_PETS)
    more = Things()
    grown = corpus(["La voiture est rouge.", "Elle roule."], ["Il pleut."], ["Le chien dort."], ["Rien de neuf."])
    Meaning(more, tmp_path).of(grown)
    assert more.asked == ["Il pleut."]


def test_progress_is_told() -> None:
    """How many texts are embedded, of how many; the same text once."""
    told: list[tuple[int, int]] = []
    Meaning(Things()).of(_PETS, lambda done, total: told.append((done, total)))
    assert told == [(5, 5)]


def test_an_empty_corpus_has_no_sense() -> None:
    """Nothing is near where nothing is; the model is not asked."""
    model = Things(broken=True)
    assert Meaning(model).of(Corpus()).nearness(["voiture"]) is None


def test_a_model_that_fails_costs_its_part_only(caplog: pytest.LogCaptureFixture) -> None:
    """While it is away questions have no sense, with one warning; once it is back they have."""
    clock, model = _Clock(), Things()
    sense = Meaning(model, circuit=Circuit("words alone", clock)).of(_PETS)
    model.broken = True
    for _ in range(3):
        assert sense.nearness(["voiture"]) is None
        clock.now += LONGEST_PAUSE
    model.broken = False
    assert sense.nearness(["voiture"]) is not None
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 1


def test_a_model_that_is_away_at_the_start_learns_later() -> None:
    """A corpus that could not be embedded at once is embedded beside the questions, and then takes part."""
    clock, model = _Clock(), Things(broken=True)
    sense = Meaning(model, circuit=Circuit("words alone", clock)).of(_PETS)
    assert sense.nearness(["voiture"]) is None
    model.broken = False
    clock.now += LONGEST_PAUSE
    assert sense.nearness(["voiture"]) is None
    sense.learn()  # waits for the learning that was started
    assert sense.nearness(["voiture"]) is not None


def test_a_question_of_another_length_is_a_failure(caplog: pytest.LogCaptureFixture) -> None:
    """A server that changes its model while it runs costs the semantic part, and the warning says what to do."""
    model = Things()
    sense = Meaning(model).of(_PETS)
    model.length = 9
    assert sense.nearness(["voiture"]) is None
    assert "empty the cache folder" in caplog.text


_PLAIN = """---
title: Les bêtes
---

Le chien de la mairie dort au soleil toute la journée.

Une voiture rouge a traversé le village sans s'arrêter.
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(_PLAIN, encoding="utf-8")
    return tmp_path


def test_the_engine_mixes_sense_into_the_ranking(folder: Path) -> None:
    """With a model, a passage that shares no word with the question is ranked, and first where it is the nearest."""
    question = "Et la carriole ?"  # holds "car", which the embedder takes for a thing
    assert Engine.open(folder).ask(question).outcome.hits == ()  # type: ignore[union-attr]
    hits = Engine.open(folder, meaning=Meaning(Things())).ask(question).outcome.hits  # type: ignore[union-attr]
    assert hits[0].passage.span.start == _PLAIN.partition("---\n\n")[2].index("Une voiture")
    assert hits[0].matches[0].meaning is not None


def test_the_engine_answers_without_a_model_that_fails(folder: Path) -> None:
    """A model that never works changes nothing of an answer."""
    question = "Que fait le chien de la mairie ?"
    alone, mixed = Engine.open(folder), Engine.open(folder, meaning=Meaning(Things(broken=True)))
    assert mixed.ask(question) == alone.ask(question)
