"""From what is asked and what was found to the outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, takewhile

import numpy as np

from bot.answers.candidates import Candidates
from bot.answers.counts import Measure, differ
from bot.answers.doubt import signs
from bot.answers.lacking import only_seeks_words
from bot.answers.presenting import presenting
from bot.answers.question import Asked
from bot.answers.replies import replied
from bot.answers.scene import Flags, Scenes
from bot.answers.sections import beginning
from bot.answers.silence import decline, silence
from bot.answers.speaking import speaker_of
from bot.answers.weighing import weights
from bot.answers.windows import Window, Windows
from bot.model import Answer, Citation, Corpus, Outcome, Ranking, Span

_MOST_CITATIONS = 3
# A further citation must be worth at least this against the first one.
_NEAR = 0.5
# How sure a sentence is that tells who somebody is: somewhat less than on development questions (docs/quality.md). The
# beginning of a part, whose heading is its evidence, is taken for as sure.
_PRESENTED = 0.9
# A sentence counts the same as another one where it meets each word at least so well, as a share.
_ALIKE = 0.6
# Kinds of questions to which articles may give different figures.
_FIGURES: Mapping[str, Measure] = {"how_many": "number", "how_much": "money", "how_long": "time", "age": "time"}


def decide(asked: Asked, ranking: Ranking, scenes: Scenes) -> Outcome:
    """The outcome of a question: an answer with one to three citations, or a decline with its reason.

    Args:
        asked: what the question wants.
        ranking: what was found for it.
        scenes: the passages of the corpus.

    Returns:
        The outcome without its hits.
    """
    table = weights(meaning=ranking.met.meaning is not None)
    found = Candidates.of(asked, ranking, scenes)
    ordered = Windows.of(found, table.likely(found))
    presented = list(ordered.over(presenting(found, scenes.corpus))) if asked.identity or asked.trait else []
    if presented:
        return _answer(asked, _apart(presented), _PRESENTED, found, scenes.corpus)
    begins = next(_beginnings(asked, ordered, scenes.corpus), None) if asked.contents else None
    if begins:
        return _answer(asked, [begins], _PRESENTED, found, scenes.corpus)
    if asked.identity and asked.described:
        # Whoever was found by a description that no sentence bears out is not meant.
        return decline(replace(asked, people=()), "no_evidence", ranking, scenes, 0.0)
    best = leading(asked, ranking, ordered)
    sure = table.probability(signs(best)) if best else 0.0
    reason = silence(asked, ranking, best, people_around(best, scenes.corpus), enough=sure >= table.sure)
    if reason is not None or best is None:
        return decline(asked, reason or "no_evidence", ranking, scenes, sure)
    near = takewhile(lambda window: window.worth >= _NEAR * best.worth, ordered)
    other = _otherwise(asked, ordered)
    chosen = _apart(chain([best], [other] if other else [], near))
    return _answer(asked, chosen, sure, found, scenes.corpus)


def leading(asked: Asked, ranking: Ranking, ordered: Windows) -> Window | None:
    """What is quoted first if anything is; None where there is nothing to quote."""
    return _of_person(asked, ranking, ordered) or (ordered[0] if len(ordered) else None)


def _of_person(asked: Asked, ranking: Ranking, ordered: Windows) -> Window | None:
    """The worthiest words of whoever is asked for by name alone, else what names the person; None with a subject too."""
    if not asked.people or not (asked.identity or only_seeks_words(ranking)):
        return None
    wanted = ("named",) if asked.identity else ("own",) if asked.wants_words else ("own", "named")
    found = [window for figure in wanted for window in ordered if window.holds(figure)]
    if asked.identity:
        # A whole name stands where a person is first spoken of.
        found.sort(key=lambda window: not any(name in window.scene.article.read(window.span) for name in asked.people))
    return next(iter(found), None)


def people_around(quoted: Window | None, corpus: Corpus) -> tuple[Span, ...]:
    """Where the article of a quotation names people."""
    meant = corpus.references_by_article.get(quoted.scene.article.id, ()) if quoted else ()
    return tuple(one.span for one in meant)


def _beginnings(asked: Asked, ordered: Windows, corpus: Corpus) -> Iterator[Window]:
    """What a part of an event begins with, where somebody is named in it if those who took part are asked for."""
    for window in ordered.over(beginning(ordered.candidates)):
        if asked.kind != "who" or any(window.span.covers(one) for one in people_around(window, corpus)):
            yield window


def _answer(asked: Asked, chosen: Sequence[Window], sure: float, found: Candidates, corpus: Corpus) -> Answer:
    around = found.around[chosen[0].best.row]
    return Answer(
        question=asked.text,
        language=asked.language,
        citations=tuple(_citation(asked, one, corpus) for one in chosen),
        confidence=round(sure, 3),
        words=tuple(term.word for term, met in zip(found.view.ranking.terms, around, strict=True) if met > 0),
    )


def _citation(asked: Asked, quoted: Window, corpus: Corpus) -> Citation:
    article, reply = quoted.scene.article, replied(quoted, corpus)
    if reply is None:
        speaker = speaker_of(asked, quoted.scene.statements, quoted.span, quoted.best.span)
        return Citation(article, quoted.span, speaker)
    # The words are those of whoever replies, not of whom the question names.
    said = corpus.statements_by_article.get(article.id, ())
    return Citation(
        article, Span(quoted.span.start, reply.end), speaker_of(replace(asked, people=()), said, reply, reply)
    )


def _otherwise(asked: Asked, ordered: Windows) -> Window | None:
    """The best window of another article that gives another figure for what is asked, where a figure is asked for."""
    found, first = ordered.candidates, ordered[0]
    if asked.kind not in _FIGURES or not found.evidence[first.best.row]:
        return None
    measure, text = _FIGURES[asked.kind], first.best.text
    others = (ordered[int(rank)] for rank in np.flatnonzero(_meets_the_same(found, first.best.row)[ordered.best]))
    elsewhere = (window for window in others if window.scene.article.id != first.scene.article.id)
    return next((window for window in elsewhere if differ(text, window.best.text, measure)), None)


def _meets_the_same(found: Candidates, first: int) -> Flags:
    """Which sentences meet every word that one does about as well, and hold a figure of its kind."""
    strengths, around = found.view.met.strengths, found.around
    same: Flags = found.evidence & (strengths >= _ALIKE * strengths[first]).all(axis=1)
    same &= (around >= _ALIKE * around[first]).all(axis=1)
    for name in ("own", "named"):
        same &= found.figures[name] >= found.figures[name][first]
    return same if strengths[first].any() else np.zeros(len(found), bool)


def _apart(windows: Iterable[Window]) -> list[Window]:
    """The first windows that say something else each: none overlaps another or has the same words."""
    chosen: list[Window] = []
    for window in windows:
        if not any(_same(window, other) for other in chosen):
            chosen.append(window)
        if len(chosen) == _MOST_CITATIONS:
            break
    return chosen


def _same(one: Window, other: Window) -> bool:
    if one.scene.article.id == other.scene.article.id:
        return one.scene is other.scene or one.span.overlaps(other.span)
    return one.scene.article.read(one.span) == other.scene.article.read(other.span)
