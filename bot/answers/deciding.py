"""From what is asked and what was found to the outcome."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.candidates import Candidate, candidates
from bot.answers.question import Asked
from bot.answers.silence import decline, silence
from bot.answers.weighing import confidence, score
from bot.model import Answer, Citation, Corpus, Outcome, Ranking

_MOST_CITATIONS = 3
# A further citation must come this near the first one's score.
_NEAR = 0.85


def decide(asked: Asked, ranking: Ranking, corpus: Corpus) -> Outcome:
    """The outcome of a question: an answer with one to three citations, or a decline with its reason."""
    ordered = sorted(candidates(asked, ranking, corpus), key=lambda found: -score(found, asked))
    sure = confidence(ordered[0], asked) if ordered else 0.0
    reason = silence(asked, ranking, ordered[0] if ordered else None, sure)
    if reason is not None:
        return decline(asked, reason, ranking, corpus, sure)
    chosen = _apart(ordered, asked)
    return Answer(
        question=asked.text,
        language=asked.language,
        citations=tuple(Citation(found.article, found.span, found.speaker) for found in chosen),
        confidence=round(sure, 3),
        hits=ranking.hits,
        words=tuple(term.word for term, met in zip(ranking.terms, chosen[0].strengths, strict=True) if met > 0),
    )


def _apart(ordered: Sequence[Candidate], asked: Asked) -> list[Candidate]:
    """The best candidate, then others near it that say something else: no overlap, no copy of the same words."""
    chosen = [ordered[0]]
    least = _NEAR * score(ordered[0], asked)
    for found in ordered[1:]:
        if len(chosen) == _MOST_CITATIONS or score(found, asked) < least:
            break
        if not any(_same(found, other) for other in chosen):
            chosen.append(found)
    return chosen


def _same(one: Candidate, other: Candidate) -> bool:
    if one.article.id == other.article.id:
        return one.hit.passage is other.hit.passage or one.span.overlaps(other.span)
    return one.article.read(one.span) == other.article.read(other.span)
