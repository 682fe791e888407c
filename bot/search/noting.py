"""The words of articles in numbers, noted article by article: notes of an earlier corpus and of new articles join."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.model import Article, Language, Passage
from bot.search.chunks import Chunks
from bot.search.cores import Word
from bot.search.rows import Rows
from bot.search.spans import Longs, starts_of, taken

#: An article with its passages.
Told = tuple[Article, Sequence[Passage]]


@dataclass(frozen=True, slots=True)
class Notes:
    """What articles say, as numbers of words.

    Attributes:
        words: the different words.
        passages: where the passages of each article begin, and at the end how many there are.
        sentences: where the sentences of each passage begin, and at the end how many there are.
        body: the words of each sentence.
        context: the words over each passage.
        about: the numbers of those whom each sentence names or quotes, ascending.
        roles: the words of each role of the corpus's people.
    """

    words: Sequence[Word]
    passages: Longs
    sentences: Longs
    body: Rows
    context: Rows
    about: Rows
    roles: Rows

    def pick(self, articles: npt.NDArray[np.integer]) -> Notes:
        """The notes of some articles, in this order; the words stay."""
        sentences = self.sentences[self.passages]
        return Notes(
            self.words,
            starts_of(np.diff(self.passages)[articles]),
            starts_of(taken(self.passages, np.diff(self.sentences), articles)),
            _taken(self.body, sentences, articles),
            _taken(self.context, self.passages, articles),
            _taken(self.about, sentences, articles),
            self.roles,
        )

    def then(self, other: Notes) -> Notes:
        """These notes and those of other articles behind them; words that both have are one, the roles are the others'."""
        numbers = {word: number for number, word in enumerate(self.words)}
        new = np.fromiter((numbers.setdefault(word, len(numbers)) for word in other.words), np.int32, len(other.words))
        return Notes(
            list(numbers),
            np.concatenate([self.passages, other.passages[1:] + self.passages[-1]]),
            np.concatenate([self.sentences, other.sentences[1:] + self.sentences[-1]]),
            self.body.then(Rows(other.body.starts, new[other.body.values])),
            self.context.then(Rows(other.context.starts, new[other.context.values])),
            self.about.then(other.about),
            Rows(other.roles.starts, new[other.roles.values]),
        )


def _taken(rows: Rows, starts: Longs, articles: npt.NDArray[np.integer]) -> Rows:
    """The rows of some articles, which begin at `starts`."""
    lengths = taken(starts, rows.lengths, articles)
    return Rows(starts_of(lengths), taken(rows.starts[starts], rows.values, articles))


class Reader:
    """Reads articles one lot after the other and notes them.

    Args:
        articles: each with its passages.
        roles: of the corpus's people.
    """

    def __init__(self, articles: Sequence[Told], roles: Sequence[str]) -> None:
        self.articles = articles
        #: Where the passages of each article and the sentences of each passage begin, and at the end how many there are.
        self.passages = starts_of([len(passages) for _, passages in articles])
        self.of_passages = starts_of([len(each.sentences) for _, passages in articles for each in passages])
        self._starts: list[int] = []
        self._ends: list[int] = []
        chunks = Chunks()
        #: The chunks of each sentence.
        self.sentences = chunks.read(self._sentences())
        self._contexts, self._over = self._read_contexts(chunks)
        self._roles = chunks.read([(roles, "fr")])
        #: What stands in all chunks.
        self.cores = chunks.cores()

    @property
    def spans(self) -> Longs:
        """Where each sentence begins and ends in its article."""
        return np.stack([np.fromiter(bounds, np.int64, len(bounds)) for bounds in (self._starts, self._ends)])

    def notes(self, about: Rows) -> Notes:
        """The articles in numbers.

        Args:
            about: whom each sentence names or quotes.
        """
        different, of_chunks = self.cores.words()
        return Notes(
            words=different,
            passages=self.passages,
            sentences=self.of_passages,
            body=self.sentences.spread(of_chunks),
            context=self._contexts.spread(of_chunks).pick(self._over),
            about=about,
            roles=self._roles.spread(of_chunks),
        )

    def _sentences(self) -> Iterator[tuple[Sequence[str], Language]]:
        """The sentences of each article."""
        for article, passages in self.articles:
            spans = [span for each in passages for span in each.sentences]
            starts, ends = [span.start for span in spans], [span.end for span in spans]
            self._starts += starts
            self._ends += ends
            yield list(map(article.text.__getitem__, map(slice, starts, ends))), article.language

    def _read_contexts(self, chunks: Chunks) -> tuple[Rows, Longs]:
        """What stands over passages, each text of an article once, and which of them stands over each passage."""
        over = array("q")

        def lots() -> Iterator[tuple[Sequence[str], Language]]:
            count = 0
            for article, passages in self.articles:
                known: dict[str, int] = {}
                over.extend(known.setdefault(each.context, count + len(known)) for each in passages)
                count += len(known)
                yield tuple(known), article.language

        rows = chunks.read(lots())
        return rows, np.array(over, np.int64)
