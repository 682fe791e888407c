"""What is measured of the sentences that may answer: the columns that `figures` explains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from bot.answers.coverage import Floats
from bot.answers.evidence import is_exact, is_telling
from bot.answers.view import View
from bot.model import MAX_QUOTE

#: From this strength on, a word counts as the one that was asked.
_EXACTLY = 0.9
#: The length of a usual sentence, in characters.
_USUAL = 80
#: A figure of every sentence, under its name.
Columns = Mapping[str, Floats]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What sentences meet, with all that stands around them.

    Attributes:
        added: the share of the question that each sentence meets, and what each thing around it adds.
        around: how well the sentence and what stands around it meet each term.
        here: how well the passage and what stands over it do.
    """

    added: Columns
    around: Floats
    here: Floats

    @classmethod
    def of(cls, view: View) -> Words:
        """Adds up what stands around each sentence, nearest first."""
        around, reached = view.met.strengths, view.measure.share(view.met.strengths)
        added = {"inside": reached}
        whole = view.whole()
        for name, strengths in _around(view, whole):
            more = np.maximum(around, strengths)
            share = view.measure.share(more)
            added[name] = share - reached
            around, reached = more, share
        here = np.maximum(whole, view.met.context[view.owner])
        return cls(added, around, here)


def _around(view: View, whole: Floats) -> Iterator[tuple[str, Floats]]:
    """What stands around each sentence meets so much of each term, nearest first."""
    met = view.met
    yield "lead", _neighbour(view, -1)
    yield "next", _neighbour(view, 1)
    yield "statement", view.together()
    yield "role", _roles(view)
    yield "passage", whole
    yield "context", met.context[view.owner]
    yield "before", met.before[view.owner]
    yield "after", met.after[view.owner]


def _neighbour(view: View, step: int) -> Floats:
    """What the sentence before or after each one meets, nothing where there is none."""
    found = np.roll(view.met.strengths, -step, axis=0)
    found[view.start if step < 0 else view.end - 1] = 0
    return found


def _roles(view: View) -> Floats:
    """What the roles of each sentence's speakers meet."""
    found = np.zeros_like(view.met.strengths)
    for row, speakers in view.speakers.items():
        for person in speakers & view.ranking.people.keys():
            found[row] = np.maximum(found[row], view.ranking.people[person])
    return found


def measured(view: View, words: Words, evidence: Floats, beside: Floats) -> Columns:
    """Every figure of every sentence.

    Args:
        view: the sentences.
        words: what they meet.
        evidence: how surely they hold the kind of answer that is wanted.
        beside: how well what is counted stands beside it.
    """
    return {
        **words.added,
        **_met(view, words),
        **_lacking(view, words),
        **_answer(view, words, evidence, beside),
        **_speech(view),
        **_form(view),
    }


def _met(view: View, words: Words) -> Columns:
    """How the words are met, by the sentence itself and by what it belongs to."""
    strengths, share, (rows, terms) = view.met.strengths, view.measure.share, view.met.strengths.shape
    length = np.maximum(view.lengths, _USUAL)
    together = np.minimum(strengths[:, 1:], strengths[:, :-1])
    return {
        "words": (strengths > 0).sum(axis=1) / max(terms, 1),
        "exactly": share((strengths >= _EXACTLY).astype(float)),
        "together": together.mean(axis=1) if terms > 1 else np.zeros(rows),
        "dense": words.added["inside"] / np.sqrt(length / _USUAL),
        "over": share(view.met.context)[view.owner],
        "article": share(_articles(view)),
    }


def _articles(view: View) -> Floats:
    """What the ranked passages of each sentence's article meet together."""
    numbers = {article: number for number, article in enumerate({scene.article.id: None for scene in view.scenes})}
    owners = np.array([numbers[scene.article.id] for scene in view.scenes], np.int64)[view.owner]
    found = np.zeros((len(numbers), view.met.strengths.shape[1]))
    np.maximum.at(found, owners, np.maximum(view.met.strengths, view.met.context[view.owner]))
    return found[owners]


def _lacking(view: View, words: Words) -> Columns:
    """Which words nothing meets, and how well the most telling one is met."""
    terms, shares = view.ranking.terms, view.measure.shares
    unknown = [not term.known for term in terms]
    absent = shares[[new and term.translated for new, term in zip(unknown, terms, strict=True)]].sum()
    untranslated = shares[[new and not term.translated for new, term in zip(unknown, terms, strict=True)]].sum()
    none = np.zeros(len(view.owner))
    return {
        "missing": view.measure.unmet(words.around, [term.known for term in terms]),
        "absent": none + absent,
        "untranslated": none + untranslated,
        "names": view.measure.unmet(words.here, [term.word in view.asked.named for term in terms]),
        "strongest": words.here[:, shares.argmax()] if terms else none,
    }


def _answer(view: View, words: Words, evidence: Floats, beside: Floats) -> Columns:
    """Whether the kind of answer that is wanted is there, and how near to what is asked."""
    none = np.zeros(len(view.owner))
    if not is_telling(view.asked.kind):
        return {"evidence": none + 0.5} | dict.fromkeys(("near", "counted", "exact", "lacking", "reached"), none)
    near = view.measure.share(np.maximum(view.met.strengths, _neighbour(view, -1) / 2))
    exact = is_exact(view.asked.kind)
    return {
        "evidence": evidence,
        "near": near * evidence,
        "counted": beside,
        "exact": evidence * exact,
        "lacking": (1 - evidence) * exact,
        "reached": view.measure.share(words.around) * evidence * exact,
    }


def _speech(view: View) -> Columns:
    """Who speaks in each sentence."""
    wanted, facts = frozenset(view.asked.people), view.facts
    own = np.zeros(len(view.owner), bool)
    own[[row for row, speakers in view.speakers.items() if not wanted.isdisjoint(speakers)]] = True
    named = view.met.named
    return {
        "own": own.astype(float),
        "named": named.astype(float),
        "around": view.any_in_passage(named).astype(float),
        "foreign": (facts["spoken"] & ~own).astype(float) * bool(wanted),
        "quoted": facts["said"],
        "spoken": facts["spoken"].astype(float),
        "open": facts["open"].astype(float),
    }


def _form(view: View) -> Columns:
    """How each sentence is made and where it stands."""
    facts, meaning = view.facts, view.met.meaning
    rank = view.scores[view.owner] / (max(view.ranking.scores.max(initial=0.0), 0.0) or 1.0)
    return {
        "rank": rank,
        "top": (rank >= 1).astype(float),
        "leaning": facts["leans"].astype(float),
        "asking": facts["asks"].astype(float),
        "length": np.minimum(1.0, view.lengths / MAX_QUOTE),
        "first": (view.place == 0).astype(float),
        "heading": np.array([scene.heading for scene in view.scenes], float)[view.owner],
        "lede": np.array([scene.opens for scene in view.scenes], float)[view.owner],
        "meaning": np.zeros(len(view.owner)) if meaning is None else meaning,
    }
