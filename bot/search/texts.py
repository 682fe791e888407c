"""What the passages of a corpus say, as numbers: every word of every sentence, and whom each sentence is about."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from bot.model import Corpus, Language, Passage
from bot.search.reader import Reader
from bot.search.spans import Longs, starts_of
from bot.search.spotting import Spotter
from bot.search.strings import Lookup, Strings

Integers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Words:
    """The different words of a corpus, in the order of their surfaces.

    Attributes:
        surfaces: words without accents, sorted.
        terms: what words are indexed by, and the tags of people.
        of_surface: where the words of each surface begin, and at the end how many words there are.
        surface: the surface of each word.
        term: the term of each word.
    """

    surfaces: Lookup
    terms: Lookup
    of_surface: Longs
    surface: Integers
    term: Integers


@dataclass(frozen=True, slots=True)
class Texts:
    """The passages of a corpus in numbers.

    Attributes:
        words: the different words.
        articles: the number of each passage's article.
        sentences: where the sentences of each passage begin, and at the end how many there are.
        body_starts: where the words of each sentence begin in `body`, and its end.
        body: the words of all sentences.
        context_starts: where the words over each passage (title, headings, captions) begin in `context`, and its end.
        context: the words over all passages.
        people_starts: where those whom each sentence names or quotes begin in `people`, and its end.
        people: the numbers of those whom the sentences name or quote.
        names: the people's names.
        tags: the term that stands for each person, -1 where no sentence is about one.
        role_starts: where the terms of each person's roles begin in `roles`, and its end.
        roles: the terms of all roles.
    """

    words: Words
    articles: Integers
    sentences: Longs
    body_starts: Longs
    body: Integers
    context_starts: Longs
    context: Integers
    people_starts: Longs
    people: Integers
    names: Strings
    tags: Integers
    role_starts: Longs
    roles: Integers

    @property
    def passage_starts(self) -> Longs:
        """Where the words of each passage begin in `body`, and its end."""
        return self.body_starts[self.sentences]

    @classmethod
    def read(cls, corpus: Corpus, passages: Iterable[Passage]) -> Texts:
        """Reads `passages`, all of `corpus` and in its order."""
        taken = _Notes(corpus)
        for passage in passages:
            taken.take(passage)
        return taken.texts()


def tag(person: str) -> str:
    """The term that stands for a person, whatever the spelling, pronoun or role in the text."""
    return f"@{person}"


class _Rows:
    """Rows of numbers, one after the other."""

    def __init__(self) -> None:
        self.values = array("i")
        self.ends = array("q", [0])

    def end(self) -> None:
        """Ends a row."""
        self.ends.append(len(self.values))

    @property
    def starts(self) -> Longs:
        """Where each row begins, and the end of the last one."""
        return np.array(self.ends, np.int64)


class _Notes:
    """What is noted while passages are read one by one."""

    def __init__(self, corpus: Corpus) -> None:
        self._articles, self._statements = corpus.by_id, corpus.statements_by_article
        self._references = corpus.references_by_article
        self._article_numbers = {article: number for number, article in enumerate(corpus.by_id)}
        self._spotter = Spotter(corpus.people)
        self._reader = Reader(self._spotter.may_name)
        self._people = {person.name: number for number, person in enumerate(corpus.people)}
        self._of_article, self._sentences = array("i"), array("q", [0])
        self._body, self._context, self._about, self._roles = _Rows(), _Rows(), _Rows(), _Rows()
        self._over: tuple[str, array[int]] = ("", array("i"))
        for person in corpus.people:
            for role in person.roles:
                self._reader.read(role, "fr", self._roles.values)
            self._roles.end()

    def take(self, passage: Passage) -> None:
        """Reads one passage."""
        article = self._articles[passage.article]
        said = [s for s in self._statements.get(article.id, ()) if s.speaker and s.scope.overlaps(passage.span)]
        meant = [r for r in self._references.get(article.id, ()) if r.span.overlaps(passage.span)]
        self._of_article.append(self._article_numbers[article.id])
        self._take_context(passage.context, article.language)
        for span in passage.sentences:
            text = article.text[span.start : span.end]
            may_name = self._reader.read(text, article.language, self._body.values)
            self._body.end()
            if may_name or said or meant:
                about = set(self._spotter.spot(text)) if may_name else set()
                about.update(chain.from_iterable(s.speakers for s in said if s.scope.overlaps(span)))
                about.update(r.person for r in meant if r.span.overlaps(span))
                self._about.values.extend(sorted(self._people.setdefault(name, len(self._people)) for name in about))
            self._about.end()
        self._sentences.append(len(self._body.ends) - 1)

    def _take_context(self, context: str, language: Language) -> None:
        """The words over a passage; those of one article often stand under the same headings."""
        if context != self._over[0]:
            self._over = context, array("i")
            self._reader.read(context, language, self._over[1])
        self._context.values.extend(self._over[1])
        self._context.end()

    def texts(self) -> Texts:
        """Everything read so far."""
        names = list(self._people)
        while len(self._roles.ends) <= len(names):
            self._roles.end()
        people = np.array(self._about.values, np.int32)
        met = np.zeros(len(names), bool)
        met[people] = True
        words, new = _words(self._reader, [tag(name) for name, is_met in zip(names, met, strict=True) if is_met])
        return Texts(
            words=words,
            articles=np.array(self._of_article, np.int32),
            sentences=np.array(self._sentences, np.int64),
            body_starts=self._body.starts,
            body=new[self._body.values],
            context_starts=self._context.starts,
            context=new[self._context.values],
            people_starts=self._about.starts,
            people=people,
            names=Strings.of(names),
            tags=np.array([words.terms.find(tag(name)) for name in names], np.int32),
            role_starts=self._roles.starts,
            roles=words.term[new[self._roles.values]],
        )


def _words(reader: Reader, tags: Iterable[str]) -> tuple[Words, Integers]:
    """The words that were read, sorted, and the new number of each."""
    met = list(reader.numbers)
    order = sorted(range(len(met)), key=met.__getitem__)
    new = np.empty(len(met), np.int32)
    new[order] = np.arange(len(met), dtype=np.int32)
    surfaces = list(dict.fromkeys(met[number][0] for number in order))
    terms = sorted({term for _, term in met}.union(tags))
    surface_numbers = {surface: number for number, surface in enumerate(surfaces)}
    term_numbers = {term: number for number, term in enumerate(terms)}
    surface = np.fromiter((surface_numbers[met[number][0]] for number in order), np.int32, len(met))
    term = np.fromiter((term_numbers[met[number][1]] for number in order), np.int32, len(met))
    of_surface = starts_of(np.bincount(surface, minlength=len(surfaces)))
    return Words(Lookup.of(surfaces), Lookup.of(terms), of_surface, surface, term), new
