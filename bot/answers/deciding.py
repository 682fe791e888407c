"""From what is asked and what was found to the outcome."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.candidates import candidates
from bot.answers.doubt import signs
from bot.answers.question import Asked
from bot.answers.silence import decline, silence
from bot.answers.speaking import speaker_of
from bot.answers.weighing import weights
from bot.answers.windows import Window, windows
from bot.model import Answer, Citation, Corpus, Outcome, Ranking

_MOST_CITATIONS = 3
# A further citation must be worth at least this against the first one.
_NEAR = 0.5


def decide(asked: Asked, ranking: Ranking, corpus: Corpus) -> Outcome:
    """The outcome of a question: an answer with one to three citations, or a decline with its reason."""
    table = weights(meaning=any(match.meaning is not None for hit in ranking.hits for match in hit.matches))
    found = list(candidates(asked, ranking, corpus))
    ordered = sorted(windows(found, table.likely(found)), key=lambda window: -window.worth)
    best = ordered[0] if ordered else None
    sure = table.probability(signs(best, person=bool(asked.people))) if best else 0.0
    reason = silence(asked, ranking, best, enough=sure >= table.sure)
    if reason is not None or best is None:
        return decline(asked, reason or "no_evidence", ranking, corpus, sure)
    chosen = _apart(ordered)
    return Answer(
        question=asked.text,
        language=asked.language,
        citations=tuple(Citation(one.scene.article, one.span, speaker_of(asked, one)) for one in chosen),
        confidence=round(sure, 3),
        hits=ranking.hits,
        words=tuple(term.word for term, met in zip(ranking.terms, best.best.strengths, strict=True) if met > 0),
    )


def _apart(ordered: Sequence[Window]) -> list[Window]:
    """The best window, then others near it that say something else: no overlap, no copy of the same words."""
    chosen: list[Window] = []
    for window in ordered:
        if len(chosen) == _MOST_CITATIONS or window.worth < _NEAR * ordered[0].worth:
            break
        if not any(_same(window, other) for other in chosen):
            chosen.append(window)
    return chosen


def _same(one: Window, other: Window) -> bool:
    if one.scene.article.id == other.scene.article.id:
        return one.scene is other.scene or one.span.overlaps(other.span)
    return one.scene.article.read(one.span) == other.scene.article.read(other.span)
