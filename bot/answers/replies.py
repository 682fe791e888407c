"""The reply to a question that an article asks: "Où manger ?", quoted for its words, answers nothing alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, takewhile

from bot.answers.windows import Window
from bot.model import MAX_QUOTE, Corpus, Span

# A reply is quoted by this many sentences at most.
_MOST = 4
_PAIRS = (("«", "»"), ("“", "”"))
_MARKS = '«»“”"'


def replied(quoted: Window, corpus: Corpus) -> Span | None:
    """The reply to a window that ends with an article's or an interviewer's question; None where no reply fits.

    Args:
        quoted: the sentences that were chosen.
        corpus: where the passage after theirs is found.
    """
    return _reply(quoted, corpus) if _asks(quoted) else None


def _asks(quoted: Window) -> bool:
    """Whether a window is or ends with a question, and nobody's words in quotation marks or in an interview."""
    view, last = quoted.best.every.view, quoted.rows.stop - 1
    if not view.facts["asks"][last] or any(mark in quoted.scene.article.read(quoted.span) for mark in _MARKS):
        return False
    return not any(one.form == "quoted" and one.span.overlaps(quoted.span) for one in quoted.scene.statements)


def _reply(quoted: Window, corpus: Corpus) -> Span | None:
    """The sentences after a question, whole quotations of them where there are such; None where nothing fits."""
    article = quoted.scene.article
    ends = takewhile(lambda span: span.end - quoted.span.start <= MAX_QUOTE, _after(quoted, corpus))
    runs = list(accumulate(ends, lambda run, span: Span(run.start, span.end)))[:_MOST]
    whole = [run for run in runs if _is_paired(article.read(run))]
    return next(reversed(whole or runs), None)


def _after(quoted: Window, corpus: Corpus) -> Iterator[Span]:
    """The sentences that follow a window in its passage, then those of the next passage."""
    passages = corpus.passages_by_article.get(quoted.scene.article.id, ())
    later = [passage for passage in passages if passage.span.start >= quoted.scene.passage.span.end][:1]
    for passage in (quoted.scene.passage, *later):
        yield from (span for span in passage.sentences if span.start >= quoted.span.end)


def _is_paired(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)
