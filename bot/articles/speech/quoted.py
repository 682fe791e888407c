"""Speech in quotation marks, and who says it: from the sentence that holds it, the one before, or the paragraph."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from bot.articles.names.cast import Cast
from bot.articles.sentences import BLANK
from bot.articles.speech.attribution import Attribution, behind, declared, inverted, only
from bot.articles.speech.nouns import said_by_noun
from bot.articles.speech.quotations import Quotation
from bot.articles.speech.sources import called_by, sourced
from bot.articles.speech.undeclared import FEWEST_WORDS, going_on, told_behind
from bot.model import Article, Span, Statement

#: "Leur « Car de nuit »": behind a determiner stands the name of something.
_NAMED = re.compile(r"\b(?:le|la|les|une?|du|des|aux?|son|sa|ses|leurs?|ce|cet|cette)\s$", re.IGNORECASE)
_COLON = re.compile(r":\s{0,3}$")
#: How long a name before a colon may be.
_NAME = 60


def quoted(article: Article, cast: Cast) -> Iterator[Statement]:
    """The quoted statements of an article, in order."""
    prose = cast.prose
    before: tuple[int, int, str | None] = (-1, -1, None)
    heroes = {hero for hero in (cast.protagonist("f"), cast.protagonist("m")) if hero}
    hero = heroes.pop() if len(heroes) == 1 else None
    for quotation in prose.quotations:
        scope = _scope(cast, quotation)
        paragraph = prose.paragraph_at(quotation.marked.start)
        said = (
            _attribution(cast, scope, quotation) or _introduced(cast, quotation) or told_behind(cast, quotation, scope)
        )
        named = _NAMED.search(prose.folded, max(scope.start, quotation.marked.start - 8), quotation.marked.start)
        if said is None and named is None and len(article.read(quotation.words).split()) >= FEWEST_WORDS:
            said = Attribution(going_on(cast, quotation, before, hero))
        if said is not None:
            before = (paragraph, scope.end, said.speaker)
            yield Statement(article.id, quotation.words, scope, "quoted", said.speaker)


def declaration(cast: Cast, quotation: Quotation) -> Attribution | None:
    """Who is told to say quoted words, by their sentence or the one before; None where nobody is."""
    return _declaration(cast, _scope(cast, quotation), quotation)


def _declaration(cast: Cast, scope: Span, quotation: Quotation) -> Attribution | None:
    return _attribution(cast, scope, quotation) or _introduced(cast, quotation)


def _scope(cast: Cast, quotation: Quotation) -> Span:
    prose = cast.prose
    first, last = prose.sentence_at(quotation.marked.start), prose.sentence_at(quotation.marked.end - 1)
    return Span(prose.sentences[first].start, max(prose.sentences[last].end, quotation.marked.end))


def _attribution(cast: Cast, scope: Span, quotation: Quotation) -> Attribution | None:
    """Who speaks, from the sentence that holds the quotation: what follows it first, then what stands before."""
    after = Span(quotation.marked.end, _next_quotation(cast, quotation, scope.end))
    before = Span(scope.start, quotation.marked.start)
    follows = cast.prose.folded[after.start : min(after.end, after.start + 90)]
    return (
        _interrupted(cast, quotation)
        or (inverted(cast, after) if BLANK not in follows.split(",")[0][:20] else None)
        or called_by(cast, before, after)
        or behind(cast, after)
        or declared(cast, after)
        or sourced(cast, after)
        or sourced(cast, before)
        or declared(cast, before, last=True)
    )


def _interrupted(cast: Cast, quotation: Quotation) -> Attribution | None:
    """Who is said to speak inside the quotation: nothing else of it is left for mentions to be found in."""
    here = [mention for mention in cast.between(quotation.words.start, quotation.words.end) if mention.subject]
    return Attribution(here[0].person) if here else None


def _next_quotation(cast: Cast, quotation: Quotation, end: int) -> int:
    """Where the next quotation of the same sentence begins, or its end."""
    quotations = cast.prose.quotations
    place = bisect.bisect_left(quotations, quotation.marked.end, key=lambda other: other.marked.start)
    return min(quotations[place].marked.start, end) if place < len(quotations) else end


def _introduced(cast: Cast, quotation: Quotation) -> Attribution | None:
    """A paragraph or sentence that ends in a colon introduces the quotation after it."""
    prose = cast.prose
    before = prose.folded[max(0, quotation.marked.start - 300) : quotation.marked.start]
    if not _COLON.search(before):
        return None
    end = quotation.marked.start - (len(before) - len(before.rstrip(" \n\u00a0\u202f:")))
    named = [mention for mention in cast.between(max(0, end - _NAME), end) if mention.span.end == end]
    if named and named[-1].kind == "name":
        return Attribution(named[-1].person)
    sentence = prose.sentences[max(prose.sentence_at(max(end - 1, 0)), 0)]
    clause = Span(sentence.start, end)
    found = said_by_noun(cast, clause) or declared(cast, clause, last=True)
    if found is not None:
        return found
    subjects = [mention for mention in cast.between(sentence.start, end) if mention.subject]
    person = only(subjects) if subjects else None
    return Attribution(person) if person else None
