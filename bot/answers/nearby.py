"""Who is near what was asked in vain: who speaks about it, and whose name is alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from bot.answers.coverage import Measure
from bot.answers.plain import plain
from bot.answers.question import Asked
from bot.model import Corpus, Ranking

# The least share of a question that a sentence meets which is said to be about it.
_ABOUT = 0.6
# The least likeness (Dice's coefficient of pairs of letters) of two names that may be taken for each other.
_ALIKE = 0.6


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


def alike(stranger: str, corpus: Corpus, most: int) -> tuple[str, ...]:
    """The corpus's people whose names could be meant by `stranger`, the likest first."""
    asked = [_pairs(word) for word in _words(stranger)]
    scores = {
        person.name: max(
            (
                _likeness(one, _pairs(other))
                for spelling in (person.name, *person.spellings)
                for other in _words(spelling)
                for one in asked
            ),
            default=0.0,
        )
        for person in corpus.people
    }
    return tuple(sorted((name for name in scores if scores[name] >= _ALIKE), key=lambda name: -scores[name])[:most])


def _words(name: str) -> list[str]:
    """The words of a name that tell people apart: no particles."""
    return [word for word in plain(name).replace("-", " ").split() if len(word) > len("van")]


def _pairs(word: str) -> Counter[str]:
    padded = f" {word} "
    return Counter(padded[place : place + 2] for place in range(len(padded) - 1))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / (one.total() + other.total())
