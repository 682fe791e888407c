"""What else the articles have near a question: the next sources after those that an answer quotes."""

from __future__ import annotations

from bot.model import MAX_QUOTE, Answer, Citation, Corpus, Hit, Span, Statement

#: A further source is shown only where its passage scores at least this share of the best.
_SHARE = 0.35
_SHORT = 80


def further_citations(answer: Answer, corpus: Corpus, most: int) -> tuple[Citation, ...]:
    """The best sentences of the next hits, none of which overlaps what is quoted already."""
    taken = [(each.article.id, each.span) for each in answer.citations]
    least = _SHARE * max((hit.score for hit in answer.hits), default=0.0)
    found: list[Citation] = []
    for hit in answer.hits:
        article = corpus.by_id.get(hit.passage.article)
        span = _best(hit, corpus) if article and hit.score >= least else None
        if article is None or span is None or any(id_ == article.id and span.overlaps(other) for id_, other in taken):
            continue
        found.append(Citation(article, span))
        taken.append((article.id, span))
        if len(found) == most:
            break
    return tuple(found)


def _best(hit: Hit, corpus: Corpus) -> Span | None:
    """The sentence of a hit that meets the question best, with the whole statement it belongs to; None where none does."""
    matches = [match for match in hit.matches if any(match.strengths)]
    if not matches:
        return None
    best = max(matches, key=lambda match: sum(match.strengths)).span
    said = corpus.statements_by_article.get(hit.passage.article, ())
    span = next((each.scope for each in said if _fits(each, best)), best)
    if len(span) < _SHORT:
        later = [each for each in hit.passage.sentences if each.start >= span.end]
        span = Span(span.start, later[0].end) if later and later[0].end - span.start <= MAX_QUOTE else span
    return span if len(span) <= MAX_QUOTE else None


def _fits(statement: Statement, sentence: Span) -> bool:
    return statement.scope.covers(sentence) and len(statement.scope) <= MAX_QUOTE
