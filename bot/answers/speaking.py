"""Who speaks in what is quoted."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.question import Asked
from bot.model import Span, Statement

#: From this share of its characters on, somebody's words make a quotation his or hers, whatever stands around them.
_MUCH = 0.4
#: Kinds of questions about a person that may be asked for that person's words; others ask for a fact.
_MAY_BE_SAID = frozenset({"what", "why", "meaning", "name"})


def speaker_of(asked: Asked, statements: Iterable[Statement], quoted: Span, best: Span) -> str | None:
    """The person asked for if he speaks; else the only one who does, or who says the likeliest sentence.

    None where the likeliest sentence is the article's own telling and so is most of the quotation (unless somebody's
    words may be wanted: those of the person asked for), or where it is open who speaks.

    Args:
        asked: what the question wants.
        statements: those of the article.
        quoted: what is quoted of the article.
        best: the likeliest sentence of it; all of it where no sentence is likelier than the others.
    """
    said = [statement for statement in statements if statement.span.overlaps(quoted)]
    here = [statement for statement in said if statement.scope.overlaps(best)]
    if asked.kind not in _MAY_BE_SAID and not asked.wants_words:
        # A few of somebody's words in a sentence that tells a fact do not make it that person's.
        here = [statement for statement in here if statement.span.shared(best) >= _MUCH * len(best)]
    words = sum(one.span.shared(quoted) for one in said)
    told = not here and not asked.wants_words and words < _MUCH * len(quoted)
    if told and (not asked.people or asked.kind not in _MAY_BE_SAID):
        return None
    for statement in said:
        if not set(asked.people).isdisjoint(statement.speakers):
            return statement.speaker
    speakers = {statement.speaker for statement in said if statement.speaker}
    if len(speakers) == 1:
        return speakers.pop()
    named = {statement.speaker for statement in here}
    return named.pop() if len(named) == 1 else None
