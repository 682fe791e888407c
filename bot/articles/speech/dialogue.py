"""Several people interviewed together: each answer begins with the name of whoever gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.articles.names.cast import Cast
from bot.articles.speech.marking import LONGEST_QUESTION, marks, plain
from bot.model import Block, Span, Statement

#: A name, a colon or dash, and the answer; or initials and the answer.
_MARK = re.compile(
    r"(?:(?P<who>[A-ZÀ-Þ][\w'’.-]*(?:\s[\w'’.-]+){0,4})\s?[:—–]|(?P<initials>(?:[A-ZÀ-Þ]\.\s?){2,4}))\s{0,3}(?=\S)"
)
#: How many answers of at least two people make a dialogue.
_FEWEST = 4


def dialogue(cast: Cast) -> tuple[Statement, ...]:
    """The answers of a dialogue, each with the question before it as its topic; none where the article is no dialogue."""
    article = cast.prose.article
    forms = _forms(cast)
    marked = [_speaker(article.read(block.span), forms) for block in article.blocks]
    speakers = [speaker for speaker, _ in marked if speaker]
    if len(speakers) < _FEWEST or len(set(speakers)) < 2:  # noqa: PLR2004 -- two people
        return ()
    return tuple(_answers(cast, list(zip(article.blocks, marked, strict=True))))


def _answers(cast: Cast, blocks: list[tuple[Block, tuple[str | None, int]]]) -> Iterator[Statement]:
    article = cast.prose.article
    topic, last = "", None
    for block, (named, begins) in blocks:
        text = article.read(block.span)
        asks = len(text) <= LONGEST_QUESTION and text.rstrip().endswith(("?", "…"))
        if not named and (block.kind == "heading" or asks):
            topic, last = text, None
            continue
        # A paragraph without a name is one more of the same answer.
        last = named or last
        span = Span(block.span.start + begins, block.span.end)
        if last:
            yield Statement(article.id, span, span, "quoted", last, topic=topic)


def _speaker(text: str, forms: Mapping[str, str]) -> tuple[str | None, int]:
    """Whose name begins a paragraph, and where the words begin."""
    found = _MARK.match(text)
    person = forms.get(plain(found["who"] or found["initials"])) if found else None
    return (person, found.end()) if found and person else (None, 0)


def _forms(cast: Cast) -> dict[str, str]:
    """What may stand before somebody's answer, where it means one person only."""
    bearers: dict[str, set[str]] = {}
    for name in cast.profiles:
        for form in marks(name, [name.split(" ")[0]]):
            bearers.setdefault(form, set()).add(name)
    return {form: next(iter(names)) for form, names in bearers.items() if len(names) == 1}
