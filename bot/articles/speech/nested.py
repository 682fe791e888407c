"""What somebody else says inside an interview's answer: "Il m'a dit : « … »" is not the word of whoever is interviewed."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.articles.names.cast import Cast
from bot.articles.sentences import trim
from bot.articles.speech.quotations import Quotation
from bot.articles.speech.quoted import declaration
from bot.model import Span, Statement

#: Whoever is interviewed declares the words, or everybody does.
_I = re.compile(r"\b(?:je|nous|on|i|we)\b|\bj'|-(?:je|nous|on)\b", re.IGNORECASE)
#: How far before quoted words, in characters, their declaration begins at most.
_NEAR = 120


def without_others(cast: Cast, answers: Sequence[Statement]) -> Iterator[Statement]:
    """The answers, cut where they quote somebody else, and what is quoted there with whoever is told to say it.

    Args:
        cast: the people of the interview.
        answers: its answers, in order.
    """
    for answer in answers:
        start = answer.span.start
        for quotation in _inside(cast, answer.span):
            told = declaration(cast, quotation) if _by_another(cast, answer, quotation) else None
            if told is None or told.speaker == answer.speaker:
                continue
            yield from _piece(cast, answer, Span(start, quotation.marked.start))
            yield replace(answer, span=quotation.words, scope=quotation.marked, speaker=told.speaker)
            start = quotation.marked.end
        yield from _piece(cast, answer, Span(start, answer.span.end))


def _inside(cast: Cast, span: Span) -> Sequence[Quotation]:
    """The quotations wholly inside a stretch of the text."""
    every = cast.prose.quotations
    first = bisect.bisect_left(every, span.start, key=lambda quotation: quotation.marked.start)
    last = bisect.bisect_right(every, span.end, key=lambda quotation: quotation.marked.end)
    return every[first:last]


def _piece(cast: Cast, answer: Statement, span: Span) -> Iterator[Statement]:
    """What is left of an answer in `span`, if that is more than a mark."""
    rest = trim(cast.prose.article.text, span)
    if any(letter.isalnum() for letter in cast.prose.article.read(rest)):
        yield answer if rest == answer.span else replace(answer, span=rest, scope=rest)


def _by_another(cast: Cast, answer: Statement, quotation: Quotation) -> bool:
    """Whether somebody is spoken of right before quoted words, and no "je" stands behind."""
    start = max(answer.span.start, quotation.marked.start - _NEAR)
    subjects = [m for m in cast.between(start, quotation.marked.start) if m.subject]
    return bool(subjects) and not _I.search(cast.prose.folded, subjects[-1].span.end, quotation.marked.start)
