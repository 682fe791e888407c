"""What is quoted: the run of sentences of one passage that most surely holds the answer, and no padding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answers.candidates import Candidate
from bot.answers.scene import Scene
from bot.model import MAX_QUOTE, Span, Statement

_MOST_SENTENCES = 6
# What a quotation of full length must gain in likelihood over a short one.
_BREVITY = 0.01
# The share of its likelihood that a quotation loses by a statement cut in two, or a first sentence that needs another.
_CUT = 0.02
_LEANING = 0.02


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that may be quoted together.

    `mass` is the likelihood, 0 to 1, that one of them holds the answer; `worth` the same less what speaks against
    their form; `best` the likeliest of them.
    """

    scene: Scene
    span: Span
    sentences: Sequence[Candidate]
    best: Candidate
    mass: float
    worth: float


def windows(candidates: Sequence[Candidate], likely: Sequence[float]) -> Iterator[Window]:
    """Every run of whole sentences of a passage, at most 420 characters long.

    A single sentence that is longer is quoted up to the last space before that.

    Args:
        candidates: the sentences of the ranked passages, those of a passage together and in order.
        likely: the likelihood of each, adding up to 1 at most.
    """
    for first, opening in enumerate(candidates):
        mass, best = 0.0, first
        for last in range(first, min(first + _MOST_SENTENCES, len(candidates))):
            if candidates[last].scene is not opening.scene:
                break
            span = Span(opening.sentence.span.start, candidates[last].sentence.span.end)
            if len(span) > MAX_QUOTE and last > first:
                break
            mass += likely[last]
            best = last if likely[last] > likely[best] else best
            shown = _shortened(opening.scene, span)
            worth = mass * (1 - _faults(opening, shown)) - _BREVITY * len(shown) / MAX_QUOTE
            yield Window(opening.scene, shown, candidates[first : last + 1], candidates[best], mass, worth)


def _faults(opening: Candidate, span: Span) -> float:
    leaning = _LEANING if opening.place and opening.sentence.leans else 0.0
    cut = any(_is_cut(statement, span) for statement in opening.scene.statements)
    return leaning + _CUT * cut


def _is_cut(statement: Statement, span: Span) -> bool:
    return statement.span.overlaps(span) and not span.covers(statement.span)


def _shortened(scene: Scene, span: Span) -> Span:
    """The longest beginning of `span` that may be quoted."""
    if len(span) <= MAX_QUOTE:
        return span
    text = scene.article.text[span.start : span.start + MAX_QUOTE]
    return Span(span.start, span.start + (text.rfind(" ") if " " in text else MAX_QUOTE))
