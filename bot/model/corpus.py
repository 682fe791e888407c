"""What a corpus folder holds once it is read: articles, passages, statements, people.

A position is always a character offset into an article's clean ``text``, half-open: ``text[start:end]``.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Language = Literal["fr", "en"]
BlockKind = Literal["paragraph", "heading", "item", "caption"]
Form = Literal["quoted", "reported"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of character offsets into one article's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shared(self, other: Span) -> int:
        """How many characters the two spans have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def moved(self, by: int) -> Span:
        """The span so many characters further on."""
        return Span(self.start + by, self.end + by) if by else self


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item of an article, or what a picture's caption tells.

    `caption` holds what else stands at pictures at this block: it helps to find the block and is never quoted.
    """

    kind: BlockKind
    span: Span
    caption: str = ""

    @property
    def apart(self) -> bool:
        """Whether it stands apart from the running text."""
        return self.kind in {"heading", "caption"}


@dataclass(frozen=True, slots=True)
class Article:
    """One text of the corpus; `id` is its file's path below the corpus folder.

    `text` is clean: paragraphs, headings and captions without page residue, separated by blank lines. The title is not
    in it.
    """

    id: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    publisher: str | None = None
    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: Language = "fr"
    source: str | None = None

    def read(self, span: Span) -> str:
        """The article's own words in `span`."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of an article that is indexed and ranked.

    `context` is what stands over it (title, heading, captions): it helps to find the passage and is never quoted.
    `sentences` are the spans of its sentences, in order.
    """

    article: str
    span: Span
    sentences: tuple[Span, ...]
    context: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that an article attributes to somebody.

    `span` covers the words alone; `scope` the whole sentences that hold the words and their attribution. `speaker` is
    the person's name in its best spelling (several who speak together are joined by ", "), or None where the article
    leaves it open. `topic` is what an interviewer asked to get these words, or empty: it helps to find them.
    """

    article: str
    span: Span
    scope: Span
    form: Form
    speaker: str | None
    topic: str = ""

    @property
    def speakers(self) -> tuple[str, ...]:
        """Each person who says these words; none where it is open."""
        return tuple(self.speaker.split(", ")) if self.speaker else ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the corpus names: best spelling, every spelling met, and the roles the articles give."""

    name: str
    spellings: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where an article means a person: by name, by a pronoun ("elle") or by a description ("le maraîcher")."""

    article: str
    span: Span
    person: str


@dataclass(frozen=True, slots=True)
class Event:
    """What the organizers say of their event; every part may be missing.

    `description` is a sentence for each language in which they wrote one.
    """

    name: str = ""
    place: str = ""
    dates: tuple[dt.date, ...] = ()
    languages: tuple[Language, ...] = ("fr", "en")
    contact: str = ""
    description: Mapping[Language, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about a corpus file that an organizer should know, with the way to mend it.

    `fatal` tells that the file as a whole could not be used.
    """

    file: str
    text: str
    line: int | None = None
    fatal: bool = False


@dataclass(frozen=True)
class Corpus:
    """Everything read from one corpus folder.

    Articles, passages and statements may be made only when they are asked for; none of them ever changes.
    """

    articles: Sequence[Article] = ()
    passages: Sequence[Passage] = ()
    statements: Sequence[Statement] = ()
    people: tuple[Person, ...] = ()
    references: Sequence[Reference] = ()
    event: Event = field(default_factory=Event)
    #: The organizers' own dictionary: an English word and its French words.
    lexicon: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Article]:
        """The articles under their ids."""
        return {article.id: article for article in self.articles}

    @cached_property
    def passages_by_article(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages under their article's id, in the order of the text."""
        grouped: dict[str, list[Passage]] = {}
        for passage in self.passages:
            grouped.setdefault(passage.article, []).append(passage)
        return {article: tuple(found) for article, found in grouped.items()}

    @cached_property
    def statements_by_article(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements under their article's id, in the order of the text."""
        grouped: dict[str, list[Statement]] = {}
        for statement in self.statements:
            grouped.setdefault(statement.article, []).append(statement)
        return {article: tuple(found) for article, found in grouped.items()}

    @cached_property
    def spoken(self) -> Mapping[str, Mapping[str, int]]:
        """How many statements of each person each article has; who speaks most often comes first."""
        found: dict[str, dict[str, int]] = {}
        for article, said in self.statements_by_article.items():
            for speaker, count in spoken(said).items():
                found.setdefault(speaker, {})[article] = count
        return dict(sorted(found.items(), key=lambda person: -sum(person[1].values())))

    @cached_property
    def references_by_article(self) -> Mapping[str, tuple[Reference, ...]]:
        """The references under their article's id, in the order of the text."""
        grouped: dict[str, list[Reference]] = {}
        for reference in self.references:
            grouped.setdefault(reference.article, []).append(reference)
        return {article: tuple(found) for article, found in grouped.items()}


def spoken(statements: Iterable[Statement]) -> dict[str, int]:
    """How many of some statements are each person's."""
    return dict(Counter(speaker for statement in statements for speaker in statement.speakers))
