"""What the passages of a corpus say, as numbers: every word of every sentence, and whom each sentence is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from bot.model import Article, Corpus, Passage
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
    def read(cls, corpus: Corpus, passages: Sequence[Passage]) -> Texts:
        """Reads `passages`, all of `corpus` and in its order."""
        taken = _Notes(corpus)
        for passage in passages:
            taken.take(passage)
        return taken.texts()


def tag(person: str) -> str:
    """The term that stands for a person, whatever the spelling, pronoun or role in the text."""
    return f"@{person}"


class _Naming(dict[str, bool]):
    """Whether what stands between two spaces may be a part of a name that ends there."""

    def __init__(self, spotter: Spotter) -> None:
        super().__init__()
        self._spotter = spotter

    def __missing__(self, chunk: str) -> bool:
        self[chunk] = found = self._spotter.may_name(chunk)
        return found


class _Notes:
    """What is noted while passages are read one by one."""

    def __init__(self, corpus: Corpus) -> None:
        self._articles, self._statements = corpus.by_id, corpus.statements_by_article
        self._references = corpus.references_by_article
        self._article_numbers = {article.id: number for number, article in enumerate(corpus.articles)}
        self._reader = Reader()
        self._spotter = Spotter(corpus.people)
        self._naming = _Naming(self._spotter)
        self._people = {person.name: number for number, person in enumerate(corpus.people)}
        self._roles = [
            list(chain.from_iterable(self._reader.read(role, "fr") for role in person.roles))
            for person in corpus.people
        ]
        self._of_article: list[int] = []
        self._sentences: list[int] = []
        self._bodies: list[Sequence[int]] = []
        self._contexts: list[Sequence[int]] = []
        self._about: list[list[int]] = []
        self._context: tuple[str, Sequence[int]] = ("", ())

    def take(self, passage: Passage) -> None:
        """Reads one passage."""
        article = self._articles[passage.article]
        said = [s for s in self._statements.get(article.id, ()) if s.speaker and s.scope.overlaps(passage.span)]
        meant = [r for r in self._references.get(article.id, ()) if r.span.overlaps(passage.span)]
        self._of_article.append(self._article_numbers[article.id])
        self._sentences.append(len(passage.sentences))
        self._contexts.append(self._over(passage, article))
        for sentence in passage.sentences:
            text = article.read(sentence)
            self._bodies.append(self._reader.read(text, article.language))
            about = set(self._spotter.spot(text)) if any(map(self._naming.__getitem__, text.split())) else set()
            about.update(chain.from_iterable(s.speakers for s in said if s.scope.overlaps(sentence)))
            about.update(r.person for r in meant if r.span.overlaps(sentence))
            self._about.append(sorted(self._people.setdefault(name, len(self._people)) for name in about))

    def _over(self, passage: Passage, article: Article) -> Sequence[int]:
        """The words over a passage; those of one article often stand under the same headings."""
        if passage.context != self._context[0]:
            self._context = passage.context, self._reader.read(passage.context, article.language)
        return self._context[1]

    def texts(self) -> Texts:
        """Everything read so far."""
        names = list(self._people)
        self._roles += [[] for _ in range(len(names) - len(self._roles))]
        people_starts, people = _flat(self._about)
        met = np.zeros(len(names), bool)
        met[people] = True
        words, new = _words(self._reader, [tag(name) for name, is_met in zip(names, met, strict=True) if is_met])
        body_starts, body = _flat(self._bodies)
        context_starts, context = _flat(self._contexts)
        role_starts, roles = _flat(self._roles)
        return Texts(
            words=words,
            articles=np.array(self._of_article, np.int32),
            sentences=starts_of(self._sentences),
            body_starts=body_starts,
            body=new[body],
            context_starts=context_starts,
            context=new[context],
            people_starts=people_starts,
            people=people,
            names=Strings.of(names),
            tags=np.array([words.terms.find(tag(name)) for name in names], np.int32),
            role_starts=role_starts,
            roles=words.term[new[roles]],
        )


def _flat(rows: Sequence[Sequence[int]]) -> tuple[Longs, Integers]:
    starts = starts_of(np.fromiter(map(len, rows), np.int64, len(rows)))
    return starts, np.fromiter(chain.from_iterable(rows), np.int32, int(starts[-1]))


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
