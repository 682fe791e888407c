"""From what is asked and what was found to the outcome."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.answers.candidates import candidates
from bot.answers.counts import Measure, differ
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
# Kinds of questions to which articles may give different figures.
_FIGURES: Mapping[str, Measure] = {"how_many": "number", "how_much": "money", "how_long": "time", "age": "time"}


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
    chosen = _apart(ordered, _otherwise(asked, ordered))
    return Answer(
        question=asked.text,
        language=asked.language,
        citations=tuple(Citation(one.scene.article, one.span, speaker_of(asked, one)) for one in chosen),
        confidence=round(sure, 3),
        hits=ranking.hits,
        words=tuple(term.word for term, met in zip(ranking.terms, best.best.strengths, strict=True) if met > 0),
    )


def _otherwise(asked: Asked, ordered: Sequence[Window]) -> Window | None:
    """The best window of another article that gives another figure for what is asked, where a figure is asked for."""
    first = ordered[0]
    if asked.kind not in _FIGURES or not first.best.sentence.evidence:
        return None
    measure = _FIGURES[asked.kind]
    text, article = _sentence(first), first.scene.article.id
    others = (window for window in ordered if window.scene.article.id != article and _meets_the_same(window, first))
    return next((window for window in others if differ(text, _sentence(window), measure)), None)


def _meets_the_same(window: Window, first: Window) -> bool:
    """Whether a window's best sentence meets every word that the first one's does, and holds a figure of its kind."""
    one, other = window.best, first.best
    met = other.sentence.strengths
    same = any(met) and all(mine > 0 for mine, its in zip(one.sentence.strengths, met, strict=True) if its > 0)
    around = all(mine > 0 for mine, its in zip(one.strengths, other.strengths, strict=True) if its > 0)
    whose = all(one.figures[name] >= other.figures[name] for name in ("own", "named"))
    return same and around and whose and one.sentence.evidence


def _sentence(window: Window) -> str:
    return window.scene.article.read(window.best.sentence.span)


def _apart(ordered: Sequence[Window], otherwise: Window | None) -> list[Window]:
    """The best window, one that gives another figure, then others near it that say something else.

    None overlaps another or has the same words.
    """
    chosen = [ordered[0], *([otherwise] if otherwise else [])]
    for window in ordered[1:]:
        if len(chosen) == _MOST_CITATIONS or window.worth < _NEAR * ordered[0].worth:
            break
        if not any(_same(window, other) for other in chosen):
            chosen.append(window)
    return chosen


def _same(one: Window, other: Window) -> bool:
    if one.scene.article.id == other.scene.article.id:
        return one.scene is other.scene or one.span.overlaps(other.span)
    return one.scene.article.read(one.span) == other.scene.article.read(other.span)
