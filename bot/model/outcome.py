"""What a question comes to: an answer with citations, a decline with its reason, small talk, or nothing just now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.model.corpus import Article, Language, Span
from bot.model.ranking import Hit

Reason = Literal["off_topic", "no_evidence", "silent_speaker", "unknown_person", "empty"]
#: What small talk is about: courtesy, the bot itself, or the articles as a whole.
Topic = Literal[
    "greeting", "thanks", "farewell", "identity", "help", "nod", "tongue", "foreign", "here", "sorry", "link",
    "origin", "event", "summary", "articles", "people",
]  # fmt: skip

#: The longest quotation shown to an asker, in characters.
MAX_QUOTE = 420


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

    `person` is the name that was asked for, where one was. `subjects` are what that person does speak about, in words of
    the language `tongue` where that is one, `speakers` who speaks about what was asked, `alike` whose names are like the
    one asked for, `near` titles or other hints.
    """

    question: str
    language: Language
    reason: Reason
    near: tuple[str, ...] = ()
    person: str | None = None
    confidence: float = 0.0
    hits: tuple[Hit, ...] = ()
    subjects: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    tongue: Language | None = None


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A greeting, thanks, a question about the bot itself or the articles as a whole: neither an answer nor a decline.

    `named` are the titles or the people that are told of, `more` how many others there are; `description` is what the
    organizers say of their event, in the asker's language, where they do and it is asked for.
    """

    question: str
    language: Language
    topic: Topic
    named: tuple[str, ...] = ()
    more: int = 0
    description: str = ""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """A question that cannot be looked up just now, for the search engine is away: nobody knows whether it has an answer."""

    question: str
    language: Language


Outcome = Answer | Declined | SmallTalk | Unavailable
