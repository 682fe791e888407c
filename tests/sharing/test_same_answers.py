"""The same answers from both backends, over the questions of the events."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.articles.folder import read_corpus
from bot.engine import Engine
from bot.evaluation.questions import read_questions
from bot.meaning.embedder import Vectors, unit
from bot.meaning.sense import Meaning
from bot.model import Answer, Declined, Outcome, Ranking
from bot.search.analysis import tokens
from bot.sharing.finding import Shared
from tests.sharing.conftest import Milvus
from tests.sharing.exact import Exact

_EVENTS = Path(__file__).parent.parent / "evaluation" / "events"
_EVENT = _EVENTS / "plumes-2019"
#: So few that the engine's choice tells: the event has 155 passages.
_CANDIDATES = 20


class _Sounds:
    """An embedder: each word has a direction by chance, the same every time."""

    model = "sounds"

    def passages(self, texts: Sequence[str]) -> Vectors:
        """A row for each text."""
        return unit([self._sum(text) for text in texts], len(texts), self.model)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """A row for each way in which a question is put."""
        return self.passages(texts)

    def _sum(self, text: str) -> list[float]:
        rows = [self._direction(token.term) for token in tokens(text, "fr")] or [np.ones(24, np.float32)]
        found: list[float] = np.sum(rows, axis=0).tolist()
        return found

    @staticmethod
    def _direction(term: str) -> Vectors:
        return np.random.default_rng(zlib.crc32(term.encode())).normal(size=24).astype(np.float32)


def _questions(event: Path) -> list[str]:
    return [question.question for question in read_questions(event / "questions.jsonl")]


@pytest.fixture(scope="module")
def own() -> Engine:
    """The event's engine in this process alone."""
    engine = Engine.over(read_corpus(_EVENT / "articles"))
    return replace(engine, index=replace(engine.index, candidates=_CANDIDATES))


def _shared(milvus: Milvus, own: Engine, meaning: Meaning | None = None) -> Engine:
    return own.within(milvus.sharing("event").of(own.corpus, own.index, "1", meaning, lambda *_: None))


def _told(ranking: Ranking) -> tuple[object, ...]:
    """A ranking as values that can be compared."""
    return ranking.terms, ranking.places.tolist(), ranking.hits(len(ranking.places)), ranking.people


def _bare(outcome: Outcome) -> Outcome:
    """An outcome without the scores of its passages."""
    return replace(outcome, hits=()) if isinstance(outcome, Answer | Declined) else outcome


@pytest.mark.slow
@pytest.mark.parametrize("name", ["plumes-2019", "beffroi-2022", "soins-2023"])
def test_every_ranking_is_the_same_to_the_last_bit(name: str) -> None:
    """By words, the passages of a third of the questions, their order and their scores are the same, and so the answers.

    An answer follows from the ranking of the passages. What an engine adds up in single precision is added up here.
    """
    event = _EVENTS / name
    own = Engine.over(read_corpus(event / "articles"))
    shared = replace(own, index=replace(own.index, backend=Shared(own.index.words, Exact.of(own.index))))
    asked = [own.understand(question) for question in _questions(event)[::3]]
    assert [each.text for each in asked if _told(shared.look(each)) != _told(own.look(each))] == []


@pytest.mark.slow
def test_every_answer_is_the_same_to_the_last_bit(milvus: Milvus, own: Engine) -> None:
    """Answers, passages, their order and scores: by words, nothing tells which backend has found them."""
    shared = _shared(milvus, own)
    assert [each for each in _questions(_EVENT)[::7] if shared.ask(each) != own.ask(each)] == []


@pytest.mark.slow
def test_with_sense_every_answer_is_the_same(milvus: Milvus, own: Engine) -> None:
    """With an embedding model, answers are the same and scores differ by the rounding of single precision alone."""
    meaning = Meaning(_Sounds())
    alone, shared = replace(own, sense=meaning.of(own.corpus)), _shared(milvus, own, meaning)
    for question in _questions(_EVENT)[::8]:
        expected, found = alone.ask(question).outcome, shared.ask(question).outcome
        assert _bare(found) == _bare(expected)
        if isinstance(found, Answer | Declined) and isinstance(expected, Answer | Declined):
            scores = [hit.score for hit in expected.hits]
            assert [hit.score for hit in found.hits] == pytest.approx(scores, rel=1e-4, abs=1e-5)
