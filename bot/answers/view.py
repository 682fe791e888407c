"""All sentences of the ranked passages side by side: what is known of them and how they meet the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from bot.answers.copies import originals
from bot.answers.coverage import Floats, Measure
from bot.answers.question import Asked
from bot.answers.scene import FACTS, Facts, Flags, Longs, Scene, Scenes
from bot.model import Met, Ranking


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A question and every sentence of its ranked passages, a row each; copies of a passage are left out.

    Attributes:
        asked: what the question wants.
        ranking: what was found for it.
        measure: what its terms weigh.
        met: how the passages and sentences meet them.
        scenes: the passages, best first.
        scores: their scores.
        owner: the passage of each sentence, as a place in `scenes`.
        start: the row of the first sentence of each sentence's passage.
        end: the row after the last one.
        facts: what is known of each sentence whatever is asked.
        speakers: who speaks in those sentences where somebody does, by their rows.
    """

    asked: Asked
    ranking: Ranking
    measure: Measure
    met: Met
    scenes: Sequence[Scene]
    scores: Floats
    owner: Longs
    start: Longs
    end: Longs
    facts: Facts
    speakers: Mapping[int, frozenset[str]]

    @classmethod
    def of(cls, asked: Asked, ranking: Ranking, scenes: Scenes) -> View:
        """The view of what was found for a question."""
        ranks = np.array(originals(ranking, scenes), np.int64)
        met = ranking.met if len(ranks) == len(ranking.places) else ranking.met.of(ranks)
        found = [scenes(place) for place in ranking.places[ranks].tolist()]
        speakers = chain.from_iterable(scene.speakers for scene in found)
        owner = np.repeat(np.arange(len(ranks)), np.diff(met.first))
        return cls(
            asked=asked,
            ranking=ranking,
            measure=Measure.of(ranking.terms, asked.backdrop),
            met=met,
            scenes=found,
            scores=ranking.scores[ranks],
            owner=owner,
            start=met.first[owner],
            end=met.first[owner + 1],
            # Rows of named columns are joined as bytes: NumPy would compare their names for each two of them.
            facts=np.frombuffer(b"".join([scene.facts.tobytes() for scene in found]), FACTS),
            speakers={row: here for row, here in enumerate(speakers) if here},
        )

    @property
    def place(self) -> Longs:
        """The place of each sentence in its passage."""
        found: Longs = np.arange(len(self.owner)) - self.start
        return found

    @property
    def lengths(self) -> Longs:
        """How many characters each sentence has."""
        starts: Longs = self.facts["start"]
        ends: Longs = self.facts["end"]
        return ends - starts

    def together(self) -> Floats:
        """How well each sentence meets each term with the others of its statements."""
        found = self.met.strengths.copy()
        first: Longs = self.facts["first"]
        last: Longs = self.facts["last"]
        rows = np.flatnonzero(first != last)
        if len(rows):
            ends = (self.start[rows] + first[rows], self.start[rows] + last[rows] + 1)
            padded = np.concatenate([self.met.strengths, np.zeros((1, found.shape[1]))])
            found[rows] = np.maximum.reduceat(padded, np.stack(ends, axis=1).ravel(), axis=0)[::2]
        return found

    def whole(self) -> Floats:
        """How well the sentences of each sentence's passage meet each term, taken together."""
        if not len(self.owner):
            return self.met.strengths
        found: Floats = np.maximum.reduceat(self.met.strengths, self.met.first[:-1], axis=0)[self.owner]
        return found

    def any_in_passage(self, flags: Flags) -> Flags:
        """Whether something holds for any sentence of each sentence's passage."""
        found: Flags = np.isin(self.owner, self.owner[flags])
        return found
