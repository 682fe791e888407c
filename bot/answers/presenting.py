"""Which sentences tell who somebody is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from bot.answers.candidates import Candidates
from bot.answers.introducing import FAR, Known, Told, told_at, words_of
from bot.answers.plain import plain
from bot.answers.scene import Flags
from bot.answers.traits import Trait
from bot.model import Article, Corpus, Reference, Span

# What is taken off for words that are somebody's, and for a sentence that needs the one before.
_QUOTED, _LEANING = 0.3, 0.5
#: How well sentences must meet the words of a description, on average, to tell who is meant by it.
_MOST = 0.65
#: How many sentences before a description the name stands, at most, that is quoted with it.
_BACK = 3
# How well whatever means somebody ("elle") tells what is asked where the words beside it show that plainly.
_POINTED = 1.0


def presenting(found: Candidates, corpus: Corpus) -> tuple[range, ...]:
    """The rows of the sentences that tell together who the people asked for are, the most telling first.

    Args:
        found: the sentences that may answer.
        corpus: what its people are, and where its articles mean them.
    """
    view = found.view
    people = {one.name: Known.of(one) for one in corpus.people if one.name in view.asked.people}
    worth: dict[range, float] = {}
    named: set[int] = set()
    for row in np.flatnonzero(view.met.named & ~view.facts["asks"] & _met(found)).tolist():
        told = _told(found, row, people, corpus)
        if told.named:
            named.add(row)
        first = next(
            (near for near in range(row, max(row - _BACK, int(view.start[row])) - 1, -1) if near in named), None
        )
        if first is None and told.strength and _is_titled(found, row):
            first = row
        if told.strength and first is not None and _fits(found, range(first, row + 1)):
            facts = view.facts[first]
            worth[range(first, row + 1)] = (
                told.strength
                + float(found.figures["inside"][first : row + 1].max())
                - _QUOTED * float(facts["said"])
                - _LEANING * bool(facts["leans"])
            )
    return tuple(sorted(worth, key=lambda rows: -worth[rows]))


def _met(found: Candidates) -> Flags:
    """Which sentences meet, with what stands around them, some of what the question adds to who it is."""
    added = set(words_of(found.view.asked.where))
    terms = [place for place, term in enumerate(found.view.ranking.terms) if added.issuperset(words_of(term.word))]
    met: Flags = np.any(found.around[:, terms] > 0, axis=1) if terms else np.ones(len(found), bool)
    return met


def _fits(found: Candidates, rows: range) -> bool:
    """Whether sentences, with what the people are, meet most of the words that say who is meant instead of a name."""
    view = found.view
    if not view.asked.described or view.asked.trait:
        return True
    roles = [view.ranking.people[person] for person in view.asked.people if person in view.ranking.people]
    met = np.vstack([view.met.strengths[rows.start : rows.stop], *roles]).max(axis=0)
    return not len(met) or bool(met.mean() >= _MOST)


def _told(found: Candidates, row: int, people: Mapping[str, Known], corpus: Corpus) -> Told:
    """What a sentence tells of `people`, by the best of the places where it means one of them."""
    candidate = found[row]
    if candidate.scene.heading:
        return Told(0.0, named=False)
    article, facts = candidate.scene.article, found.view.facts[row]
    sentence = Span(int(facts["start"]), int(facts["shown"]))
    here = [meant for meant in corpus.references_by_article.get(article.id, ()) if sentence.covers(meant.span)]
    told = [
        _asked_of(
            told_at(article, sentence, meant.span, people[meant.person]),
            _beside(article, sentence, meant, here),
            found.view.asked.trait,
        )
        for meant in here
        if meant.person in people
    ]
    return Told(max((one.strength for one in told), default=0.0), any(one.named for one in told))


def _asked_of(told: Told, beside: str, trait: Trait | None) -> Told:
    """What a place that means somebody tells of what is asked: who that is, or a trait that the words beside it show."""
    if trait is None:
        return told
    if not trait.shown.search(beside):
        return Told(0.0, told.named)
    return Told(max(told.strength, _POINTED), told.named) if trait.plain else told


def _is_titled(found: Candidates, row: int) -> bool:
    """Whether the article of a sentence has the name of somebody who is asked for in its title."""
    title = set(words_of(found[row].scene.article.title))
    return any(title.issuperset(words_of(name)) for name in found.view.asked.people)


def _beside(article: Article, sentence: Span, meant: Reference, others: Sequence[Reference]) -> str:
    """What stands beside a name, folded, the name too: no further than to the names of others."""
    apart = [other.span for other in others if other.person != meant.person]
    start = max((span.end for span in apart if span.end <= meant.span.start), default=sentence.start)
    end = min((span.start for span in apart if span.start >= meant.span.end), default=sentence.end)
    return plain(article.text[max(start, meant.span.start - FAR) : min(end, meant.span.end + FAR)])
