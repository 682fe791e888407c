"""The project's words as frozen values; imports nothing of the project.

One value for each stage of the way of the data::

    file -> Article -> Passage, Statement -> Ranking of Hits -> Outcome

A position is always a character offset into an article's clean ``text``, half-open: ``text[start:end]``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Language = Literal["fr", "en"]
BlockKind = Literal["paragraph", "heading", "item"]
Form = Literal["quoted", "reported"]
Reason = Literal["off_topic", "no_evidence", "silent_speaker", "unknown_person", "empty"]

#: The longest quotation shown to an asker, in characters.
MAX_QUOTE = 420


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


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item of an article.

    `caption` holds the text of pictures that stand at this block: it helps to find it and is never quoted.
    """

    kind: BlockKind
    span: Span
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One text of the corpus; `id` is its file's path below the corpus folder.

    `text` is clean: paragraphs and headings without page residue, separated by blank lines. The title is not in it.
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
class Event:
    """What the organizers say of their event; every part may be missing."""

    name: str = ""
    place: str = ""
    dates: tuple[dt.date, ...] = ()
    languages: tuple[Language, ...] = ("fr", "en")
    contact: str = ""


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
    """Everything read from one corpus folder."""

    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()
    statements: tuple[Statement, ...] = ()
    people: tuple[Person, ...] = ()
    event: Event = field(default_factory=Event)
    #: The organizers' own dictionary: an English word and its French words.
    lexicon: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Article]:
        """The articles under their ids."""
        return {article.id: article for article in self.articles}

    @cached_property
    def statements_by_article(self) -> dict[str, tuple[Statement, ...]]:
        """The statements under their article's id, in the order of the text."""
        grouped: dict[str, list[Statement]] = {}
        for statement in self.statements:
            grouped.setdefault(statement.article, []).append(statement)
        return {article: tuple(found) for article, found in grouped.items()}


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question as the search understands it.

    `weight` is the term's share in telling passages apart (inverse document frequency, larger is rarer); `known` tells
    whether the corpus has the word, one of its translations or a near spelling at all.
    """

    word: str
    weight: float
    known: bool


@dataclass(frozen=True, slots=True)
class Match:
    """How one sentence meets a question: for each term, 0 (not at all) to 1 (the very word).

    `people` are those whom the sentence names or quotes, whoever is asked for.
    """

    span: Span
    strengths: tuple[float, ...]
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its score for one question, and how each of its sentences meets the question's terms.

    `context` holds, for each term, how strongly the passage's context (title, heading, caption) meets it; `nearby` the
    same of the passages before and after it.
    """

    passage: Passage
    score: float
    matches: tuple[Match, ...] = ()
    context: tuple[float, ...] = ()
    nearby: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """The hits of one question, best first, and the terms they were found by.

    `people` tells for each person of the corpus how strongly the person's roles meet each term.
    """

    terms: tuple[Term, ...]
    hits: tuple[Hit, ...]
    people: Mapping[str, tuple[float, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a question: the words as asked and the people of the corpus whom they may mean, none if unknown."""

    span: Span
    words: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """An article and a span in it.

    The quote is read from the article and cannot be given, so that a false quotation cannot be built.

    Raises:
        ValueError: the span is empty or not inside the article's text.
    """

    article: Article
    span: Span
    speaker: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.span.start < self.span.end <= len(self.article.text):
            msg = f"{self.article.id}: {self.span} is not a span of its {len(self.article.text)} characters"
            raise ValueError(msg)

    @property
    def quote(self) -> str:
        """The article's own words."""
        return self.article.read(self.span)


@dataclass(frozen=True, slots=True)
class Answer:
    """A question that the corpus answers: citations, best first, and how sure the bot is (0 to 1)."""

    question: str
    language: Language
    citations: tuple[Citation, ...]
    confidence: float
    hits: tuple[Hit, ...] = ()
    #: The question's words that the quotation meets, for marking them.
    words: tuple[str, ...] = ()

    @property
    def speaker(self) -> str | None:
        """The person whom the first citation quotes."""
        return self.citations[0].speaker


@dataclass(frozen=True, slots=True)
class Declined:
    """A question that the corpus does not answer: why, and what is near it in the corpus.

    `person` is the name that was asked for, where one was; `near` are subjects, people or titles in plain words.
    """

    question: str
    language: Language
    reason: Reason
    near: tuple[str, ...] = ()
    person: str | None = None
    confidence: float = 0.0
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A greeting, thanks or question about the bot itself: neither an answer nor a decline."""

    question: str
    language: Language
    topic: Literal["greeting", "thanks", "farewell", "identity", "help"]


Outcome = Answer | Declined | SmallTalk
