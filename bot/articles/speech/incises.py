"""Declarations that interrupt a quotation: "« Le clavier, explique-t-il, me tournait le dos. »"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.articles.speech.verbs import INVERSION, is_strong
from bot.model import Span

#: Between a comma and the next mark: an inversion, or a verb with a name or a description behind it.
_INCISE = re.compile(
    rf",\s(?P<clause>(?P<whom>(?:le|la|me|nous)\s|l')?(?:s'|se\s|lui\s)?(?:(?:a|avait|ont|est|etait){INVERSION}\s(?:[a-z]+\s){{0,2}}?(?P<participle>[a-z]{{2,}})\b[^,.;:!?…«»“”\"]{{0,40}}"
    rf"|(?P<verb>[a-z]{{2,}}){INVERSION}[^,.;:!?…«»“”\"]{{0,40}}"
    r"|(?P<said>(?:a\s)?[a-z]{2,})\s(?:(?:M\.|Mme|Dr|Me)\s)?(?:[A-Z]|(?:le|la|cette|cet|ce|notre)\s[a-z]|l'[a-z])[^,.;:!?…«»“”\"]{1,60}))"
    r"(?=\s?[,.;:!?…])"
)
_ENDS_BY = re.compile(r"(?:fini\spar|tenu\sa)\s(?P<verb>[a-z]{2,20})")


def incises(folded: str, words: Span) -> Iterator[Span]:
    """The declarations inside quoted words, without the marks around them.

    Args:
        folded: a text without accents.
        words: what stands between quotation marks there.
    """
    for found in _INCISE.finditer(folded, words.start, words.end):
        verb = found["participle"] or found["verb"] or found["said"].removeprefix("a ")
        # "A-t-elle fini par répondre".
        ends = _ENDS_BY.match(folded, found.start("participle"), words.end) if found["participle"] else None
        if is_strong(ends["verb"] if ends else verb) or (found["whom"] and found["verb"]):
            yield Span(found.start("clause"), found.end("clause"))
