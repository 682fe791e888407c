"""Plain text as copied from a page: lines, unwrapped where an editor broke them, and their part in the page."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.articles.formats.paging import joined, without_heads
from bot.articles.page import Declared, Page, Raw, ends_sentence, fold, squeeze

#: Lines longer than this mean that the text is not wrapped at a column.
_WIDEST = 120
_NARROWEST = 40
_FULL_LINES = 2
_GOES_ON = 25
_HEADING = 100
_ITEM = 130
_FEW_LINES = 3
_LABEL_WORDS = 4
#: How many lines below a heading say it again.
_NEAR = 4
_LABEL = re.compile(r"^[^\s:«\"“][^:«\"“.]{0,38}\s?:\s")
_TIME = re.compile(r"^(?:à |de |dès )?\d{1,2}\s?(?:h\b|h\d|:\d)", re.IGNORECASE)
_BULLET = re.compile(r"^[-–—•*▪■►‣·]\s+")
_ENDS = (":", ";", ",")
_QUOTED = re.compile(r"^[«\"“][^«»\"“”]{3,100}[»\"”]$")


def read_plain(text: str) -> Page:
    """The page of a plain text file: its lines, with the blank lines kept as borders of chunks."""
    blocks: list[Raw] = []
    for number, lines in enumerate(unwrap(without_heads(_chunks(text)))):
        blocks.extend(Raw("line", line, chunk=number) for line in lines)
    return Page(Declared(), tuple(blocks))


def _chunks(text: str) -> list[list[str]]:
    chunks: list[list[str]] = [[]]
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped.strip("\xa0\u202f"):
            chunks[-1].append(stripped)
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def unwrap(chunks: list[list[str]], width: int | None = None) -> list[list[str]]:
    """The chunks with lines joined that were one paragraph, broken at a column.

    A line was broken there if the first word of the next one would not have fitted: lists and headings stay apart.

    Args:
        chunks: the lines between blank lines.
        width: the text's column, where more is known of it than these chunks tell.
    """
    if width is None:
        width = max((len(squeeze(line)) for lines in chunks for line in lines), default=0)
    full = [_is_full(last, line, width) for lines in chunks for last, line in pairwise(lines)]
    # One line that happens to be the longest is no sign of a column, and neither is a text of long lines.
    wrapped = _NARROWEST <= width <= _WIDEST and sum(full) >= _FULL_LINES
    return [_unwrap_chunk(lines, width if wrapped else None) for lines in chunks]


def _unwrap_chunk(lines: list[str], width: int | None) -> list[str]:
    whole = [lines[0]]
    for last, line in pairwise(lines):
        full = width is not None and _is_full(last, line, width)
        goes_on = line[0].islower() and ends_sentence(line) and not ends_sentence(last) and len(last) >= _GOES_ON
        in_column = width is not None and line[0].islower() and not ends_sentence(last) and not last.endswith(_ENDS[:2])
        if full or ((in_column or goes_on) and not _LABEL.match(last) and not _LABEL.match(line)):
            whole[-1] = joined(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _is_full(last: str, line: str, width: int) -> bool:
    if _BULLET.match(line) or _TIME.match(line) or _LABEL.match(line):
        return False
    return len(last) + 1 + len(line.split(maxsplit=1)[0]) > width - 2


def shape(blocks: list[Raw]) -> list[Raw]:
    """Tells headings, items and paragraphs apart among the lines that are left; other blocks stay as they are."""
    shaped: list[Raw] = []
    for index, block in enumerate(blocks):
        if block.kind != "line":
            shaped.append(block)
            continue
        before = shaped[-1] if shaped else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        size = sum(1 for other in blocks[max(0, index - 40) : index + 40] if other.chunk == block.chunk)
        if before is not None and _is_quoted_heading(block, before, blocks[index + 1 : index + 1 + _NEAR]):
            shaped.append(Raw("heading", squeeze(block.text), block.chunk, block.links))
            continue
        shaped.append(_shape_line(block, before, after, size))
    return shaped


def _is_quoted_heading(block: Raw, before: Raw, below: list[Raw]) -> bool:
    """Whether a line is a quotation that stands between sentences and comes again in the text below it."""
    text = squeeze(block.text)
    if not _QUOTED.match(text) or not ends_sentence(before.text) or ends_sentence(text):
        return False
    return any(fold(text).strip('" ') in fold(raw.text) for raw in below)


def _shape_line(block: Raw, before: Raw | None, after: Raw | None, size: int) -> Raw:
    text = squeeze(block.text)
    if _BULLET.match(text) and not text.startswith(("-", "–", "—")):
        return Raw("item", _BULLET.sub("", text), block.chunk, block.links)
    if after is not None and _is_heading(text, block, before, after, size):
        return Raw("heading", text, block.chunk, block.links)
    if _is_item(text, size) or (size > 1 and text.startswith("- ")):
        return Raw("item", text, block.chunk, block.links)
    return Raw("paragraph", text, block.chunk, block.links)


def _is_heading(text: str, block: Raw, before: Raw | None, after: Raw, size: int) -> bool:  # noqa: PLR0911 a list of forms
    if len(text) > _HEADING or not any(char.isalpha() for char in text):
        return False
    if text.isupper() and not text.endswith(_ENDS):
        return True
    if after.text[:1].islower() or ends_sentence(text) or text.endswith(_ENDS) or _LABEL.match(text):
        return False
    if text[0] in '«"“':
        return bool(_QUOTED.match(text)) and after.chunk != block.chunk
    if _TIME.match(text):
        return False
    if after.chunk == block.chunk:  # the first line of a list, or a line between two that are sentences
        between = before is not None and ends_sentence(before.text) and len(after.text) >= _HEADING
        return between or (_opens_chunk(block, before) and size >= _FEW_LINES)
    return size == 1 or before is None or before.chunk != block.chunk or ends_sentence(before.text)


def _opens_chunk(block: Raw, before: Raw | None) -> bool:
    return before is None or before.chunk != block.chunk


def _is_item(text: str, size: int) -> bool:
    label = _LABEL.match(text)
    short = len(text) <= _ITEM or not ends_sentence(text)
    # What stands before the colon of a long paragraph is a clause of it, unless it is a word or two.
    labelled = label and not re.search(r"[«\"“]", text) and (short or len(label.group().split()) <= _LABEL_WORDS)
    if _TIME.match(text) or labelled:
        return size > 1
    return size >= _FEW_LINES and len(text) <= _ITEM and not ends_sentence(text)
