"""What the search finds for one question: its terms, the hits, and how each sentence meets them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model.corpus import Passage, Span


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question as the search understands it.

    `weight` is the term's share in telling passages apart (inverse document frequency, larger is rarer); `known` tells
    whether the corpus has the word, one of its translations or a near spelling at all. `translated` is False for a word
    of another language than the corpus's that no lexicon has: that it is not met says little.
    """

    word: str
    weight: float
    known: bool
    translated: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """How one sentence meets a question: for each term, 0 (not at all) to 1 (the very word).

    `people` are those whom the sentence names or quotes, whoever is asked for. `meaning` is how near the sentence's
    sense is to the question's (0 to 1), None where no embedding model takes part.
    """

    span: Span
    strengths: tuple[float, ...]
    people: frozenset[str] = frozenset()
    meaning: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its score for one question, and how each of its sentences meets the question's terms.

    `context` holds, for each term, how strongly the passage's context (title, heading, caption) meets it; `before` and
    `after` the same of the passage before and the passage after it in its article, empty where there is none.
    """

    passage: Passage
    score: float
    matches: tuple[Match, ...] = ()
    context: tuple[float, ...] = ()
    before: tuple[float, ...] = ()
    after: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Pick:
    """A sentence of an article that a reader found to answer a question."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ranking:
    """The hits of one question, best first, and the terms they were found by.

    Passages that stand beside one of the best are hits too, even with a score of 0: an answer often stands one further.

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
