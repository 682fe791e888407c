"""Who speaks in what is quoted."""

from __future__ import annotations

from bot.answers.question import Asked
from bot.answers.windows import Window

#: From this share of its characters on, somebody's words make a quotation his or hers, whatever stands around them.
_MUCH = 0.4


def speaker_of(asked: Asked, window: Window) -> str | None:
    """The person asked for if he speaks; else the only one who does, or who says the likeliest sentence.

    None where the likeliest sentence is the article's own telling and so is most of the quotation, or where it is open
    who speaks.
    """
    said = [statement for statement in window.scene.statements if statement.span.overlaps(window.span)]
    for statement in said:
        if not set(asked.people).isdisjoint(statement.speakers):
            return statement.speaker
    here = [statement for statement in said if statement.scope.overlaps(window.best.span)]
    words = sum(min(one.span.end, window.span.end) - max(one.span.start, window.span.start) for one in said)
    if not here and not asked.wants_words and not asked.people and words < _MUCH * len(window.span):
        return None
    speakers = {statement.speaker for statement in said if statement.speaker}
    if len(speakers) == 1:
        return speakers.pop()
    named = {statement.speaker for statement in here}
    return named.pop() if len(named) == 1 else None
