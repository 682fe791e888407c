"""Articles cut into passages, the pieces that are indexed and ranked.

A passage is a paragraph as a rule. Paragraphs that belong together (a quotation over several of them, the items of a
list, a line that introduces a quotation) share a passage; a very long paragraph is cut between sentences.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.articles.sentences import sentences
from bot.articles.speech.quotations import quotations
from bot.model import Article, Block, Passage, Span

#: Lengths in characters.
_LONG_PARAGRAPH = 1200
_LONG_QUOTATION = 900
_LIST = 600
_SHORT = 220
#: A heading of so many words may tell what the text under it does not: it is a passage too.
_TELLING = 5


@dataclass(slots=True)
class _Group:
    """Blocks that make one passage, and the headings over them."""

    blocks: list[Block]
    headings: tuple[str, ...] = field(default=())

    @property
    def span(self) -> Span:
        return Span(self.blocks[0].span.start, self.blocks[-1].span.end)


def cut(article: Article) -> tuple[Passage, ...]:
    """The passages of `article`: apart, in order, made of whole sentences.

    A heading stands in the context of the passages under it; one that says something is a passage besides. A caption is
    a passage of its own.
    """
    running = [block for block in article.blocks if block.kind != "caption"]
    quoted = tuple(quotation.marked for quotation in quotations(article.text, running))
    passages: list[Passage] = []
    for group in _groups(article, quoted):
        captions = [block.caption for block in group.blocks if block.caption]
        context = "\n".join([article.title, *group.headings, *captions])
        for piece in _pieces(article.text, group, quoted):
            span = Span(piece[0].start, piece[-1].end)
            passages.append(Passage(article.id, span, piece, context))
    return tuple(passages)


def _groups(article: Article, quoted: Sequence[Span]) -> list[_Group]:
    groups: list[_Group] = []
    headings: list[str] = []
    fresh = True
    for block in article.blocks:
        if block.kind == "heading":
            if len(article.read(block.span).split()) >= _TELLING:
                groups.append(_Group([block], tuple(headings if fresh else [])))
            headings = [*(headings if fresh else []), article.read(block.span)]
            headings.extend([block.caption] if block.caption else [])
            fresh = True
            continue
        if block.kind == "caption":
            groups.append(_Group([block], tuple(headings)))
            continue
        last = groups[-1] if groups and not (fresh and headings) else None
        if last is not None and _belongs(article, last, block, quoted):
            last.blocks.append(block)
        elif len(block.span):
            groups.append(_Group([block], tuple(headings)))
        fresh = False
    return groups


def _belongs(article: Article, group: _Group, block: Block, quoted: Sequence[Span]) -> bool:
    """Whether `block` goes into the passage that `group` makes so far."""
    last = group.blocks[-1]
    if last.kind == "caption":
        return False
    length = block.span.end - group.span.start
    text = article.read(block.span).lstrip("*_ ")
    before = article.read(last.span).rstrip()
    if any(quote.overlaps(last.span) and quote.overlaps(block.span) for quote in quoted):
        return length <= _LONG_QUOTATION
    if block.kind == "item":
        introduced = last.kind == "item" or (before.endswith(":") and len(last.span) <= _SHORT)
        return introduced and length <= _LIST
    if last.kind == "item" or length > _LONG_QUOTATION:
        return False
    if before.endswith(":"):
        return text[:1] in '«“"‘—–'
    # A line such as "said she" after a quotation that stands alone.
    return text[:1].islower() and before[-1:] in '»”"’'


def _pieces(text: str, group: _Group, quoted: Sequence[Span]) -> list[tuple[Span, ...]]:
    """The sentences of a group, in one piece or, if it is too long, in several of about the same length."""
    every = [sentence for block in group.blocks for sentence in sentences(text, block.span)]
    if not every:
        return []
    total = every[-1].end - every[0].start
    if total <= _LONG_PARAGRAPH:
        return [tuple(every)]
    aim = total / (total // _LONG_PARAGRAPH + 1)
    pieces: list[tuple[Span, ...]] = []
    piece: list[Span] = []
    for number, sentence in enumerate(every):
        piece.append(sentence)
        if number + 1 < len(every) and _cut_after(piece, every[number + 1], every[-1], aim, quoted):
            pieces.append(tuple(piece))
            piece = []
    pieces.append(tuple(piece))
    return pieces


def _cut_after(piece: Sequence[Span], following: Span, last: Span, aim: float, quoted: Sequence[Span]) -> bool:
    """Whether a passage ends here: long enough and outside quotations, or too long with the next sentence."""
    start, end = piece[0].start, piece[-1].end
    if following.end - start > _LONG_PARAGRAPH:
        return True
    place = bisect.bisect_left(quoted, end, key=lambda quote: quote.start)
    inside = place > 0 and following.start < quoted[place - 1].end
    return not inside and end - start >= aim * 0.8 and last.end - following.start > _SHORT
