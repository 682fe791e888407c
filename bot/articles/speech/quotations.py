"""Which words of an article stand between quotation marks.

Only outermost quotations are found: a quotation inside another is part of it. A quotation may run over several
paragraphs, each of which opens again and only the last of which closes. Apostrophes are never quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.articles.sentences import sentences, trim
from bot.model import Block, Span

#: An opening mark and what closes it.
_PAIRS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’", "'": "'"}
_MARK = re.compile("[«»“”„\"‘']")
#: A quotation longer than this, in characters, was most likely never closed.
_LONGEST = 4000
_SPACES = " \t\u00a0\u202f\n"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words and, around them, the same with their marks."""

    words: Span
    marked: Span


def quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """The outermost quotations in `blocks`, in the order of the text."""
    found: list[Quotation] = []
    after = 0
    for number, block in enumerate(blocks):
        start = max(after, block.span.start)
        while start < block.span.end:
            quotation = _next(text, blocks, number, start)
            if quotation is None:
                break
            found.append(quotation)
            start = max(quotation.marked.end, start + 1)
        after = max(after, start)
    return tuple(found)


def _next(text: str, blocks: Sequence[Block], number: int, start: int) -> Quotation | None:
    """The first quotation that begins in block `number` at or after `start`."""
    block = blocks[number].span
    for match in _MARK.finditer(text, start, block.end):
        mark, position = match.group(), match.start()
        if _is_opening(text, position, block):
            end = _closing(text, blocks, number, position)
            if end is not None:
                return _quotation(text, Span(position, end), len(mark))
        elif mark in "»”" or (mark == '"' and position > start):
            lost = _opening_lost(text, Span(start, position), block)
            if lost is not None:
                return lost
    return None


def _quotation(text: str, marked: Span, opening: int = 1) -> Quotation | None:
    closed = text[marked.end - 1] in "»”\"’'“"
    words = trim(text, Span(marked.start + opening, marked.end - 1 if closed else marked.end))
    return Quotation(words, marked) if len(words) else None


def _is_opening(text: str, position: int, block: Span) -> bool:
    mark = text[position]
    if mark not in _PAIRS:
        return False
    if mark in "«“„":
        return True
    before = text[position - 1] if position > block.start else " "
    follows = text[position + 1] if position + 1 < block.end else " "
    if mark == '"':
        return not (follows.isspace() or follows in ".,;:!?)") or before.isspace() or before in "(:—–["
    # A single mark opens only before a word and after a space: everything else is an apostrophe.
    return (before.isspace() or before in "(—–:") and follows.isalnum()


def _closing(text: str, blocks: Sequence[Block], number: int, position: int) -> int | None:
    """The position after the mark that closes the quotation opened at `position`, or the end of its block."""
    mark = text[position]
    block = blocks[number].span
    end = _closing_here(text, mark, Span(position + 1, block.end))
    if end is not None or mark in "‘'":
        return end
    for following in blocks[number + 1 :]:
        if following.kind == "heading" or following.span.end - position > _LONGEST:
            break
        reopened = text[following.span.start] in (mark, _PAIRS[mark])
        start = following.span.start + (1 if reopened else 0)
        end = _closing_here(text, mark, Span(start, following.span.end))
        if not reopened:
            return end if end is not None and _no_opening(text, start, end) else block.end
        if end is not None:
            return end
        block = following.span
    return block.end


def _no_opening(text: str, start: int, end: int) -> bool:
    """Whether the closing mark before `end` has no opening mark of its own after `start`."""
    return end < start + _LONGEST and text[end - 1] in "»”" and not re.search("[«“]", text[start:end])


def _closing_here(text: str, mark: str, span: Span) -> int | None:
    if mark in "‘'":
        return _closing_single(text, mark, span)
    depth = 1
    closers = _PAIRS[mark]
    for match in _MARK.finditer(text, span.start, span.end):
        if match.group() in closers and (mark != '"' or _closes(text, match.start(), span)):
            depth -= 1
        elif match.group() == mark and mark in "«“" and _closed_later(text, closers, match.end(), span, depth):
            depth += 1
        if depth == 0:
            return match.end()
    return None


def _closed_later(text: str, closers: str, position: int, span: Span, depth: int) -> bool:
    """Whether enough marks follow to close one more level; otherwise the mark is no level of its own."""
    return text.count(closers[0], position, span.end) > depth


def _closes(text: str, position: int, span: Span) -> bool:
    """Whether an upright mark can close: it does not when a space stands before it and a word after it."""
    before = text[position - 1]
    follows = text[position + 1] if position + 1 < span.end else " "
    return not (before in _SPACES and follows.isalnum())


def _closing_single(text: str, mark: str, span: Span) -> int | None:
    """A single closing mark stands before a space or a mark; one after a final mark is preferred to an apostrophe."""
    first: int | None = None
    for match in re.finditer("[‘’']", text[span.start : span.end]):
        position = span.start + match.start()
        follows = text[position + 1] if position + 1 < span.end else " "
        if match.group() == "‘":
            break
        if match.group() not in _PAIRS[mark] or follows.isalnum():
            continue
        if text[position - 1] in ".,!?…":
            return position + 1
        first = first or position + 1
    return first if mark == "‘" else None


def _opening_lost(text: str, before: Span, block: Span) -> Quotation | None:
    """A closing mark without an opening one: its words begin with the first whole sentence after what precedes."""
    if text[before.end] == '"' and not text[before.end - 1 : before.end].strip():
        return None
    starts = [sentence.start for sentence in sentences(text, Span(before.start, before.end))]
    if before.start > block.start:
        starts = starts[1:]
    if not starts:
        return None
    return _quotation(text, Span(starts[0], before.end + 1), 0)
