"""Whom each sentence of some articles names or quotes."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np

from bot.model import Corpus
from bot.search.noting import Reader, Told
from bot.search.rows import Rows
from bot.search.spans import Longs, between, firsts, starts_of
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
    sentences, found = _overlapping(read, spoken)
    texts, named = spotter.spot(read.cores, read.sentences, people)
    size = max(len(people), 1)
    each = np.sort(np.concatenate([texts, sentences]) * size + np.concatenate([named, found]))
    rows, numbers = np.divmod(each[firsts(each)], size)
    count = len(read.sentences.starts) - 1
    return Rows(starts_of(np.bincount(rows, minlength=count)), numbers.astype(np.int32))


def _spoken(corpus: Corpus, articles: Sequence[Told], people: dict[str, int]) -> Longs:
    """Rows of an article's place, where a statement or reference of it begins and ends, and somebody's number."""
    found = array("q")
    known: dict[str, tuple[int, ...]] = {}
    for place, (article, _) in enumerate(articles):
        for statement in corpus.statements_by_article.get(article.id, ()):
            if statement.speaker and statement.speaker not in known:
                known[statement.speaker] = tuple(people.setdefault(name, len(people)) for name in statement.speakers)
            for number in known.get(statement.speaker or "", ()):
                found.extend((place, statement.scope.start, statement.scope.end, number))
        for reference in corpus.references_by_article.get(article.id, ()):
            number = people.setdefault(reference.person, len(people))
            found.extend((place, reference.span.start, reference.span.end, number))
    return np.array(found, np.int64).reshape(-1, 4)


def _overlapping(read: Reader, spoken: Longs) -> tuple[Longs, Longs]:
    """The sentences that share a character with what somebody says or is meant by, and beside each who it is.

    The sentences of an article are apart and in order, so that those are neighbours.
    """
    width = 1 + max((len(article.text) for article, _ in read.articles), default=0)
    many = np.diff(read.of_passages[read.passages])
    starts, ends = read.spans + np.repeat(np.arange(len(many)), many) * width
    shift = spoken[:, 0] * width
    first = np.searchsorted(ends, shift + spoken[:, 1], side="right")
    last = np.searchsorted(starts, shift + spoken[:, 2], side="left")
    met = np.maximum(last - first, 0)
    return between(first, met), np.repeat(spoken[:, 3], met)
