"""Who speaks about what was asked in vain."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bot.answers.coverage import Measure
from bot.answers.question import Asked
from bot.model import Corpus, Ranking

# The least share of a question that a sentence meets which is said to be about it.
_ABOUT = 0.6


def speakers_on(asked: Asked, ranking: Ranking, corpus: Corpus, most: int) -> tuple[str, ...]:
    """Others than the people asked for who speak about what is asked, whoever meets it best first."""
    met: dict[str, float] = {}
    for share, name in _spoken(ranking, corpus):
        if share >= _ABOUT and name not in asked.people:
            met[name] = max(share, met.get(name, 0.0))
    return tuple(sorted(met, key=lambda name: -met[name])[:most])


def _spoken(ranking: Ranking, corpus: Corpus) -> Iterator[tuple[float, str]]:
    """Everybody who speaks in a sentence that was found, with the share of the question that it meets."""
    shares = Measure.of(ranking.terms).share(ranking.met.strengths)
    rows = np.flatnonzero(shares >= _ABOUT)
    owners = np.searchsorted(ranking.met.first, rows, side="right") - 1
    for row, owner in zip(rows.tolist(), owners.tolist(), strict=True):
        passage = ranking.passages[owner]
        sentence = passage.sentences[row - int(ranking.met.first[owner])]
        for statement in corpus.statements_by_article.get(passage.article, ()):
            if statement.span.overlaps(sentence):
                yield from ((float(shares[row]), name) for name in statement.speakers)
