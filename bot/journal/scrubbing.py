"""Takes personal data out of a question before it is kept: addresses, numbers, handles, and the names of strangers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Mention, Span

_NAME = "[name]"
_WAY = (
    "rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|all[ée]es?|quai|route|cours|square|street|road|lane|drive|way"
)
_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|\d{4}-\d\d-\d\d(?!\d)"
#: What is put in place of what. Every repetition is bounded, so that a long line takes linear time.
_RULES = tuple(
    (re.compile(pattern, re.IGNORECASE), mark)
    for pattern, mark in (
        (r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", "[mail]"),
        (r"\b(?:https?://|www\.|t\.me/)\S{1,500}", "[link]"),
        (r"(?<![\w@])@[a-z_]\w{1,63}", "[handle]"),
        (r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b", "[number]"),
        (rf"(?<![\w.,])(?!{_DATE})(?:\+ ?)?\(?\d(?:[ .\-/()\u00a0\u202f]{{0,3}}\d){{7,18}}(?!\w)", "[number]"),
        (
            rf"(?<!\w)\d{{1,4}}(?: ?(?:bis|ter))?,? (?:{_WAY}) (?:(?:de|du|des|la|le|les|saint|[ld]['’])[ -]?){{0,3}}"
            r"[\w'’-]{1,30}(?:,? \d{5}(?!\d))?",
            "[address]",
        ),
        (rf"(?<!\w)\d{{1,5}} (?:[\w'’-]{{2,20}} ){{1,2}}(?:{_WAY})(?!\w)", "[address]"),
    )
)
_INTRODUCTION = re.compile(
    r"\b(?i:je m['’]appelle|mon nom est|moi c['’]est|my name is|i am called)[ :]{1,3}"
    r"([^\W\d_][\w'’-]{0,30}(?: [A-ZÀ-ÖØ-Þ][\w'’-]{0,30}){0,2})"
)
_CAPITALIZED_BEFORE = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]{1,30} ){1,2}$")
_CAPITALIZED_AFTER = re.compile(r"(?: [A-ZÀ-ÖØ-Þ][\w'’-]{1,30}){1,2}")
_BEFORE = 64


def scrub(text: str, mentions: Sequence[Mention] = (), about: str | None = None) -> str:
    """The text with marks such as `[mail]` in the place of personal data.

    Args:
        text: a question.
        mentions: the names found in `text`; those of people of the corpus stay.
        about: the name that is asked for, which stays although nobody in the corpus bears it.
    """
    for span in reversed(_strangers(text, mentions, about)):
        text = text[: span.start] + _NAME + text[span.end :]
    for pattern, mark in _RULES:
        text = pattern.sub(mark, text)
    return text


def _strangers(text: str, mentions: Sequence[Mention], about: str | None) -> list[Span]:
    """The spans of names that say who somebody is whom no article knows, in order and apart."""
    known = [mention.span for mention in mentions if mention.people or mention.words == about]
    wanted = [_whole(text, mention.span) for mention in mentions if not mention.people and mention.words != about]
    wanted += [Span(*found.span(1)) for found in _INTRODUCTION.finditer(text)]
    apart: list[Span] = []
    for span in sorted(wanted):
        if any(span.overlaps(each) for each in known):
            continue
        if apart and span.start <= apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(span.end, apart[-1].end))
        else:
            apart.append(span)
    return apart


def _whole(text: str, span: Span) -> Span:
    """A name with the capitalised words at its sides: its first name may be a word that the corpus knows."""
    before = _CAPITALIZED_BEFORE.search(text[max(0, span.start - _BEFORE) : span.start])
    after = _CAPITALIZED_AFTER.match(text, span.end)
    start = span.start - len(before.group()) if before and span.start - len(before.group()) > 0 else span.start
    return Span(start, after.end() if after else span.end)
