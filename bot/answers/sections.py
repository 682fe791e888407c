"""Where an article tells what a part of an event was about: under the heading that a question means."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.answers.candidates import Candidates
from bot.answers.introducing import words_of
from bot.model import Passage

#: How well what stands over a passage must meet a question to be meant.
_MEANT = 0.8
_MOST_SENTENCES = 6
#: The length of the longest small word, and how many letters tell a word: "politics" is "politique" too.
_SMALL, _TOLD = 3, 6


def beginning(found: Candidates) -> tuple[range, ...]:
    """The rows of the first sentences under the only heading that a question means, the most sentences first."""
    view = found.view
    shares = view.measure.share(view.met.context)
    meant = np.flatnonzero((shares >= shares.max(initial=0.0)) & (shares >= _MEANT)).tolist()
    under = [place for place in meant if not view.scenes[place].heading]
    heading = _only_heading([view.scenes[place].passage for place in under], view.asked.topic)
    below = [place for place in under if heading in view.scenes[place].passage.context.split("\n")[1:]]
    if not below or len({view.scenes[place].article.id for place in below}) > 1:
        return ()
    first = min(below, key=lambda place: view.scenes[place].passage.span.start)
    rows = np.flatnonzero(view.owner == first)
    start = int(rows[0])
    return tuple(range(start, start + many) for many in range(min(len(rows), _MOST_SENTENCES), 0, -1))


def _only_heading(passages: Sequence[Passage], topic: str) -> str | None:
    """What stands over all passages below their title; where nothing does, what alone has the most words of the topic."""
    over = [passage.context.split("\n")[1:] for passage in passages]
    shared = [line for line in over[0] if all(line in lines for lines in over)] if over else []
    if shared:
        return shared[-1]
    asked = {word[:_TOLD] for word in words_of(topic) if len(word) > _SMALL}
    held = {line: len(asked.intersection(word[:_TOLD] for word in words_of(line))) for lines in over for line in lines}
    most = max(held.values(), default=0)
    best = [line for line, many in held.items() if most and many == most]
    return best[0] if len(best) == 1 else None
