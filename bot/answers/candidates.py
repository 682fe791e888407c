"""The sentences that may answer a question, each measured against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from bot.answers.bearing import bearing
from bot.answers.coverage import Floats
from bot.answers.figures import BY_KIND, WITH_PERSON, WITH_WORDS
from bot.answers.holding import held
from bot.answers.measuring import Columns, Words, measured
from bot.answers.question import Asked
from bot.answers.scene import Flags, Scene, Scenes
from bot.answers.view import View
from bot.model import Ranking, Span


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Every sentence of the ranked passages, a row each, those of a passage together and in order.

    Attributes:
        view: the sentences and what they meet.
        figures: what is measured of them (see `figures`).
        around: how well each of them and what stands around it meet each term.
        evidence: whether each of them holds the kind of answer that is wanted.
        bears: whether each of them bears on the person who is asked for (see `bearing`).
    """

    view: View
    figures: Columns
    around: Floats
    evidence: Flags
    bears: Flags

    @classmethod
    def of(cls, asked: Asked, ranking: Ranking, scenes: Scenes) -> Candidates:
        """Measures every sentence of the ranked passages; copies of a passage are left out."""
        view = View.of(asked, ranking, scenes)
        words = Words.of(view)
        sure, beside = held(view, scenes.nouns)
        figures = dict(measured(view, words, sure, beside))
        if asked.kind in BY_KIND:
            figures[f"evidence/{asked.kind}"] = figures["evidence"]
        if asked.people:
            figures |= {f"{name}/person": figures[name] for name in WITH_PERSON}
        elif asked.wants_words:
            figures |= {f"{name}/words": figures[name] for name in WITH_WORDS}
        return cls(view, figures, words.around, sure > 0, bearing(view, figures))

    def __len__(self) -> int:
        return len(self.view.owner)

    def __getitem__(self, row: int) -> Candidate:
        if not 0 <= row < len(self):
            raise IndexError(row)
        return Candidate(self, row)

    def __iter__(self) -> Iterator[Candidate]:
        return (Candidate(self, row) for row in range(len(self)))

    def summed(self, weights: Mapping[str, float]) -> Floats:
        """The weighted sum of the figures of each sentence."""
        total = np.zeros(len(self))
        for name, column in self.figures.items():
            if name in weights:
                total += weights[name] * column
        return total


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that may answer, by its row."""

    every: Candidates
    row: int

    @property
    def scene(self) -> Scene:
        """Its passage."""
        return self.every.view.scenes[int(self.every.view.owner[self.row])]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.scene.passage.sentences[int(self.every.view.place[self.row])]

    @property
    def text(self) -> str:
        """What it says."""
        return self.scene.article.read(self.span)

    @property
    def figures(self) -> Mapping[str, float]:
        """What is measured of it."""
        return {name: float(column[self.row]) for name, column in self.every.figures.items()}
