"""What is quoted: the run of sentences of one passage that most surely holds the answer, and no padding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from bot.answers.candidates import Candidate, Candidates
from bot.answers.coverage import Floats
from bot.answers.scene import Flags, Longs, Scene
from bot.model import MAX_QUOTE, Span

_MOST_SENTENCES = 6
# What a quotation of full length must gain in likelihood over a short one.
_BREVITY = 0.01
# The share of its likelihood that a quotation loses by a statement cut in two, or a first sentence that needs another.
# From 0.02 to 0.1, unpaired marks fell from 35 to 23 of 710 first quotations (most of those are printed so); more costs
# right answers.
_CUT = 0.1
_LEANING = 0.02
# What of its likelihood a sentence adds to a quotation about somebody on whom it does not bear itself: it may lead to the
# words that answer. From 0.5 to 0.7 more questions came out right than at 0 or 1.
_BESIDE = 0.6


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that may be quoted together.

    `mass` is the likelihood, 0 to 1, that one of them holds the answer; `worth` the same less what speaks against
    their form; `best` the likeliest of them; `rows` are theirs among all candidates.
    """

    scene: Scene
    span: Span
    rows: range
    best: Candidate
    mass: float
    worth: float

    def holds(self, figure: str) -> bool:
        """Whether a figure that is 1 or 0 is 1 for any of the sentences."""
        return bool(self.best.every.figures[figure][self.rows.start : self.rows.stop].any())

    def around(self) -> Floats:
        """How well each word of the question is met by the sentences and all around them."""
        met: Floats = self.best.every.around[self.rows.start : self.rows.stop].max(axis=0)
        return met


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """Every run of whole sentences of a passage, at most 420 characters long, the worthiest first.

    A single sentence that is longer is quoted up to the last space before that. Where a person is asked for, one that
    does not bear on the person is worth nothing.
    """

    candidates: Candidates
    first: Longs
    last: Longs
    best: Longs
    mass: Floats
    worth: Floats

    @classmethod
    def of(cls, candidates: Candidates, likely: Floats) -> Windows:
        """The windows over sentences.

        Args:
            candidates: the sentences.
            likely: the likelihood of each, adding up to 1 at most.
        """
        facts, end = candidates.view.facts, candidates.view.end
        starts: Longs = facts["start"]
        ends: Longs = facts["end"]
        shown: Longs = facts["shown"]
        rows = np.arange(len(candidates))
        likely = np.where(candidates.bears, likely, _BESIDE * likely)
        mass, best = likely, rows
        found: list[tuple[Longs, Longs, Longs, Floats]] = []
        for more in range(_MOST_SENTENCES):
            if more:
                fits = rows + more < end[rows]
                fits[fits] = ends[rows[fits] + more] - starts[rows[fits]] <= MAX_QUOTE
                rows, mass, best = rows[fits], mass[fits], best[fits]
                last = rows + more
                mass = mass + likely[last]
                best = np.where(likely[last] > likely[best], last, best)
            found.append((rows, rows + more, best, mass))
        first, last, best, mass = (np.concatenate(column) for column in zip(*found, strict=True))
        bearing = np.concatenate([[0], candidates.bears.cumsum()])
        mass = mass * (bearing[last + 1] > bearing[first])
        length = shown[last] - starts[first]
        worth = mass * (1 - _faults(candidates, first, last)) - _BREVITY * length / MAX_QUOTE
        # Of windows that are worth the same, the first in the text comes first.
        placed = np.argsort(first * _MOST_SENTENCES + last - first, kind="stable")
        order = placed[np.argsort(-worth[placed], kind="stable")]
        return cls(candidates, first[order], last[order], best[order], mass[order], worth[order])

    def __len__(self) -> int:
        return len(self.first)

    def __getitem__(self, rank: int) -> Window:
        if not 0 <= rank < len(self):
            raise IndexError(rank)
        best = self.candidates[int(self.best[rank])]
        first, last = int(self.first[rank]), int(self.last[rank])
        facts = self.candidates.view.facts
        span = Span(int(facts["start"][first]), int(facts["shown"][last]))
        return Window(best.scene, span, range(first, last + 1), best, float(self.mass[rank]), float(self.worth[rank]))

    def over(self, rows: Iterable[range]) -> Iterator[Window]:
        """The windows over some runs of candidates' rows, but for runs that are too long to be quoted.

        A run that cuts a statement in two is quoted with the whole statement where that is not too long.
        """
        for run in rows:
            ranks = self._ranks(self._whole(run))
            for rank in ranks if len(ranks) else self._ranks(run):
                yield self[int(rank)]

    def _ranks(self, run: range) -> Longs:
        return np.flatnonzero((self.first == run[0]) & (self.last == run[-1]))

    def _whole(self, run: range) -> range:
        """A run, with all sentences of its statements where it begins or ends inside one."""
        view = self.candidates.view
        own = view.facts[run.start : run.stop]
        if not (own["begins"][0] or own["ends"][-1]):
            return run
        top = int(view.start[run.start])
        return range(top + int(own["first"].min()), top + int(own["last"].max()) + 1)

    def __iter__(self) -> Iterator[Window]:
        return (self[rank] for rank in range(len(self)))


def _faults(candidates: Candidates, first: Longs, last: Longs) -> Floats:
    """The share of its likelihood that each window loses by its form."""
    facts = candidates.view.facts
    leans: Flags = facts["leans"][first] & (candidates.view.place[first] > 0)
    cut: Flags = facts["begins"][first] | facts["ends"][last]
    return _LEANING * leans + _CUT * cut
