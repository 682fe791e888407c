"""One ranked passage as its sentences share it: who speaks in each, and what each meets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.coverage import Measure, Strengths, highest
from bot.answers.evidence import holds
from bot.answers.plain import plain
from bot.answers.question import Asked
from bot.model import Article, Corpus, Hit, Span, Statement

_LEANS = re.compile(
    r"^[«\"“ ]*(?:il|elle|ils|elles|ce|cela|ca|cet|cette|ces|celui|celle|ceux|celles|son|sa|ses|leur|leurs|lui|en|y|mais"
    r"|et|puis|ensuite|alors|car|or|donc|pourtant|aussi|he|she|it|they|his|her|its|their|this|that|these|those|but|and"
    r"|so|then)\b(?! faut| y a)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage.

    `said` is the share of its characters that are somebody's words; `statements` those that it belongs to. `evidence`
    tells whether it holds the kind of answer that is wanted, `leans` whether it needs the sentence before, `asks`
    whether it is a question.
    """

    span: Span
    strengths: Strengths
    share: float
    meaning: float
    people: frozenset[str]
    statements: tuple[Statement, ...]
    said: float
    evidence: bool
    leans: bool
    asks: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A hit with its article, statements and sentences; `whole` is what all its sentences meet."""

    hit: Hit
    article: Article
    statements: tuple[Statement, ...]
    sentences: tuple[Sentence, ...]
    whole: Strengths
    first: bool


def scene(asked: Asked, hit: Hit, corpus: Corpus, measure: Measure) -> Scene:
    """Reads the sentences of one hit."""
    article = corpus.by_id[hit.passage.article]
    said = corpus.statements_by_article.get(article.id, ())
    near = tuple(statement for statement in said if statement.scope.overlaps(hit.passage.span))
    found = []
    for match in hit.matches:
        text = article.read(match.span)
        folded = plain(text)
        here = tuple(statement for statement in near if statement.scope.overlaps(match.span))
        found.append(
            Sentence(
                span=match.span,
                strengths=match.strengths,
                share=measure.share(match.strengths),
                meaning=match.meaning or 0.0,
                people=match.people,
                statements=here,
                said=_covered(here, match.span) / (len(match.span) or 1),
                evidence=holds(asked.kind, text, folded),
                leans=bool(_LEANS.search(folded)),
                asks=text.rstrip("»”\"' ").endswith("?"),
            )
        )
    whole = highest([match.strengths for match in hit.matches], measure.width)
    first = min((block.span.start for block in article.blocks if block.kind != "heading"), default=0)
    return Scene(hit, article, near, tuple(found), whole, hit.passage.span.start <= first)


def _covered(statements: Sequence[Statement], span: Span) -> int:
    """How many characters of `span` are words of `statements`, those of several counted once."""
    total, reached = 0, span.start
    for statement in statements:
        start, end = max(statement.span.start, reached), min(statement.span.end, span.end)
        if end > start:
            total += end - start
            reached = end
    return total
