"""Words that stand alone as a heading and again in what somebody says further on: they are the same person's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.articles.names.cast import Cast
from bot.articles.names.folding import letters_of
from bot.articles.speech.quotations import quotations
from bot.model import Span, Statement

#: How many letters words must have at least to be known again.
_FEWEST = 12
#: How many paragraphs may be headings in truth.
_MOST = 40


def headings(cast: Cast, said: Sequence[Statement]) -> Iterator[Statement]:
    """What headings quote of the statements of an article, as statements of the same people."""
    article = cast.prose.article
    heads = [block for block in article.blocks if block.kind == "heading"]
    letters = [letters_of(article.read(statement.span)) for statement in said] if heads else []
    for block in heads:
        for quotation in quotations(article.text, (block,)):
            speaker = _speaker(article.read(quotation.words), said, letters)
            if speaker:
                yield Statement(article.id, quotation.words, block.span, "quoted", speaker)


def settled(cast: Cast, said: Sequence[Statement]) -> list[Statement]:
    """The statements of an article, where a paragraph of quoted words alone that are said again is whose they are there."""
    article, prose = cast.prose.article, cast.prose
    alone = [statement for statement in said if _is_paragraph(cast, statement)][:_MOST]
    letters = [letters_of(article.read(statement.span)) for statement in said] if alone else []
    found = {
        statement.span: _speaker(article.read(statement.span), said, letters, prose.paragraph(_number(cast, statement)))
        for statement in alone
    }
    return [replace(one, speaker=found[one.span]) if found.get(one.span) else one for one in said]


def _number(cast: Cast, statement: Statement) -> int:
    return cast.prose.paragraph_at(statement.span.start)


def _is_paragraph(cast: Cast, statement: Statement) -> bool:
    """Whether quoted words are all that a paragraph has, without a final mark: a heading that looks like a paragraph."""
    whole = cast.prose.paragraph(_number(cast, statement))
    text = cast.prose.article.read(whole)
    around = len(whole) - len(statement.span)
    return statement.form == "quoted" and around <= len("«  »") and text.rstrip('»”" \u00a0\u202f')[-1:] not in ".!?…"


def _speaker(words: str, said: Sequence[Statement], letters: Sequence[str], itself: Span | None = None) -> str | None:
    """The only one of those who say `words` among more words; `itself` is where the words stand alone."""
    wanted = letters_of(words)
    if len(wanted) < _FEWEST:
        return None
    speakers = {
        statement.speaker
        for statement, plain in zip(said, letters, strict=True)
        if wanted in plain and statement.speaker and not (itself and itself.overlaps(statement.span))
    }
    return speakers.pop() if len(speakers) == 1 else None
