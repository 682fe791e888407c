"""What the search finds for one question: its terms, the ranked passages, and how each sentence meets the terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.model.corpus import Passage, Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question as the search understands it.

    `weight` is the term's share in telling passages apart (inverse document frequency, larger is rarer); `known` tells
    whether the corpus has the word, one of its translations or a near spelling at all. `translated` is False for a word
    of another language than the corpus's that no lexicon has: that it is not met says little. `stands` has the terms that
    stand for the word, as the corpus's words are indexed, each with how well it does (0 to 1).
    """

    word: str
    weight: float
    known: bool
    translated: bool = True
    stands: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Match:
    """How one sentence meets a question: for each term, 0 (not at all) to 1 (the very word).

    `meaning` is how near the sentence's sense is to the question's (0 to 1), None where no embedding model takes part.
    """

    span: Span
    strengths: tuple[float, ...]
    meaning: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its score for one question, and how each of its sentences meets the question's terms."""

    passage: Passage
    score: float
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Met:
    """How some passages meet a question: for each term, 0 (not at all) to 1 (the very word).

    Attributes:
        first: where the sentences of each passage begin, and at the end how many there are.
        strengths: of each sentence (row) for each term (column).
        context: the same of what stands over each passage (title, heading, caption).
        before: the same of the passage before each passage in its article; 0 where there is none.
        after: the same of the passage after it.
        named: whether each sentence names or quotes somebody who is asked for.
        meaning: how near the sense of each sentence is to the question's, 0 to 1; None where no embedding model takes
            part.
    """

    first: npt.NDArray[np.int64]
    strengths: npt.NDArray[np.float64]
    context: npt.NDArray[np.float64]
    before: npt.NDArray[np.float64]
    after: npt.NDArray[np.float64]
    named: npt.NDArray[np.bool_]
    meaning: npt.NDArray[np.float64] | None = None

    def of(self, passages: npt.NDArray[np.int64]) -> Met:
        """The same of some of the passages, each at most once, in the order given."""
        starts, ends = self.first[passages], self.first[passages + 1]
        first = self.first[: len(passages) + 1].copy()
        first[1:] = (ends - starts).cumsum()
        rows = [row for start, end in zip(starts.tolist(), ends.tolist(), strict=True) for row in range(start, end)]
        return Met(
            first=first,
            strengths=self.strengths[rows],
            context=self.context[passages],
            before=self.before[passages],
            after=self.after[passages],
            named=self.named[rows],
            meaning=None if self.meaning is None else self.meaning[rows],
        )


@dataclass(frozen=True, slots=True)
class Pick:
    """A sentence of an article that a reader found to answer a question."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """The passages that were found for one question, best first, and the terms they were found by.

    Passages that stand beside one of the best are ranked too, even with a score of 0: an answer often stands one further.

    Attributes:
        terms: the question's.
        places: the number of each ranked passage among all of the corpus that have sentences.
        passages: the ranked passages.
        scores: their scores.
        met: how they meet the terms.
        people: for each person of the corpus how strongly the person's roles meet each term; those that meet none are
            left out.
    """

    terms: tuple[Term, ...]
    places: npt.NDArray[np.int64]
    passages: tuple[Passage, ...]
    scores: npt.NDArray[np.float64]
    met: Met
    people: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    def hits(self, most: int) -> tuple[Hit, ...]:
        """The best passages, `most` at most, each with how its sentences meet the terms."""
        scores = self.scores[:most].tolist()
        rows = pairwise(self.met.first[: len(scores) + 1].tolist())
        return tuple(
            Hit(passage, score, self._matches(passage, *ends))
            for passage, score, ends in zip(self.passages, scores, rows, strict=False)
        )

    def _matches(self, passage: Passage, start: int, end: int) -> tuple[Match, ...]:
        strengths = self.met.strengths[start:end].tolist()
        meaning = [None] * (end - start) if self.met.meaning is None else self.met.meaning[start:end].tolist()
        found = zip(passage.sentences, strengths, meaning, strict=True)
        return tuple(Match(span, tuple(row), near) for span, row, near in found)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a question: the words as asked and the people of the corpus whom they may mean, none if unknown."""

    span: Span
    words: str
    people: tuple[str, ...] = ()
