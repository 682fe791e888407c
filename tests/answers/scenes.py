"""A small corpus of one article, and what the search would find in it, for the tests of this room."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.scene import Scenes
from bot.model import Article, Block, Corpus, Hit, Match, Passage, Ranking, Span, Statement, Term
from tests import rankings


def article(*paragraphs: str, name: str = "a.md") -> Article:
    """An article of paragraphs."""
    text = "\n\n".join(paragraphs)
    spans = [span_of(text, paragraph) for paragraph in paragraphs]
    return Article(name, "La fête du port", text, tuple(Block("paragraph", span) for span in spans))


def span_of(text: str, words: str) -> Span:
    """Where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def hit(found: Article, *sentences: str, strengths: Sequence[Sequence[float]], score: float = 1.0) -> Hit:
    """A passage of `sentences`, and for each how strongly it meets each term."""
    spans = tuple(span_of(found.text, sentence) for sentence in sentences)
    passage = Passage(found.id, Span(spans[0].start, spans[-1].end), spans)
    matches = tuple(Match(span, tuple(row)) for span, row in zip(spans, strengths, strict=True))
    return Hit(passage, score, matches)


def ranking(*hits: Hit, words: str) -> Ranking:
    """A ranking for terms of the same weight."""
    return rankings.ranking([Term(word, 1.0, known=True) for word in words.split()], *hits)


def said(found: Article, words: str, speaker: str | None, scope: str = "") -> Statement:
    """A quotation in an article."""
    return Statement(found.id, span_of(found.text, words), span_of(found.text, scope or words), "quoted", speaker)


def corpus(*articles: Article, statements: Sequence[Statement] = ()) -> Corpus:
    """A corpus of articles and statements."""
    return Corpus(articles, statements=tuple(statements))


def scenes(found: Ranking, holder: Corpus) -> Scenes:
    """The scenes of what was found in a corpus."""
    return Scenes(holder, found.passages)
