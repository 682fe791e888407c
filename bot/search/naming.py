"""Whom each sentence of some articles names or quotes."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

import numpy as np

from bot.model import Corpus, Span
from bot.search.chunks import Rows
from bot.search.fitting import firsts
from bot.search.noting import Reader, Told
from bot.search.spans import Longs, between, starts_of
from bot.search.spotting import Spotter


def whom(corpus: Corpus, read: Reader, spotter: Spotter, people: dict[str, int]) -> Rows:
    """The numbers of those whom each sentence names, quotes or means, ascending.

    Args:
        corpus: tells who says what, and whom places mean.
        read: the articles whose sentences they are.
        spotter: finds who is named.
        people: everybody's number; whoever has none is given one.
    """
    spoken = _spoken(corpus, read.articles, people)
    sentences, found = _overlapping(read.articles, spoken)
    texts, named = spotter.spot(read.chunks, read.sentences, people)
    size = max(len(people), 1)
    each = np.sort(np.concatenate([texts, sentences]) * size + np.concatenate([named, found]))
    rows, numbers = np.divmod(each[firsts(each)], size)
    count = len(read.sentences.starts) - 1
    return Rows(starts_of(np.bincount(rows, minlength=count)), numbers.astype(np.int32))


def _spoken(corpus: Corpus, articles: Sequence[Told], people: dict[str, int]) -> Longs:
    """Rows of an article's place, where a statement or reference of it begins and ends, and somebody's number."""
    found = array("q")
    for place, (article, _) in enumerate(articles):
        for name, span in _meant(corpus, article.id):
            found.extend((place, span.start, span.end, people.setdefault(name, len(people))))
    return np.array(found, np.int64).reshape(-1, 4)


def _meant(corpus: Corpus, article: str) -> Iterator[tuple[str, Span]]:
    for statement in corpus.statements_by_article.get(article, ()):
        for speaker in statement.speakers:
            yield speaker, statement.scope
    for reference in corpus.references_by_article.get(article, ()):
        yield reference.person, reference.span


def _overlapping(articles: Sequence[Told], spoken: Longs) -> tuple[Longs, Longs]:
    """The sentences that share a character with what somebody says or is meant by, and beside each who it is.

    The sentences of an article are apart and in order, so that those are neighbours.
    """
    width = 1 + max((len(article.text) for article, _ in articles), default=0)
    offsets = array("q")
    for place, (_, passages) in enumerate(articles):
        base = place * width
        for passage in passages:
            for span in passage.sentences:
                offsets.extend((base + span.start, base + span.end))
    spans = np.array(offsets, np.int64).reshape(-1, 2)
    shift = spoken[:, 0] * width
    first = np.searchsorted(spans[:, 1], shift + spoken[:, 1], side="right")
    last = np.searchsorted(spans[:, 0], shift + spoken[:, 2], side="left")
    many = np.maximum(last - first, 0)
    return between(first, many), np.repeat(spoken[:, 3], many)
