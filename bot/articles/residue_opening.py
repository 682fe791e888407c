"""The top of a page: finds the title, reads the byline and date below it, and drops what stands above."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.articles.metadata import DATE, is_name
from bot.articles.names.first_names import is_first_name
from bot.articles.page import Raw, ends_sentence, fold, squeeze
from bot.articles.residue_bars import is_menu, parts
from bot.articles.residue_byline import bylines, is_byline, is_prose, is_signature
from bot.articles.residue_lines import residue_rule
from bot.articles.residue_paper import GENRES, names_paper, paper_above

_TOP = 40
_TITLE_MAX = 220
_TITLE_MIN_WORDS = 3
_PIECES = 3
_DATED_TITLE_WORDS = 6
_NEAR = 0.86
#: How many lines above a title may be its byline.
_ABOVE = 3
_BY = re.compile(r"(?:Publié )?(?:[Pp]ar|PAR|[Bb]y|BY)\s")


@dataclass(frozen=True, slots=True)
class Opening:
    """What the top of a page gives: the title, where the article begins, and the lines of its byline."""

    title: str | None
    start: int
    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    dropped: frozenset[int] = frozenset()


def read_opening(blocks: list[Raw], declared_title: str | None, *, has_title: bool) -> Opening:
    """Finds the title among the first blocks and what stands above and right below it.

    Args:
        blocks: the page's blocks, in order.
        declared_title: the title that the page declares, if any.
        has_title: whether the first line of a page without declared title may be one (False keeps it in the text).
    """
    index = _same_title(blocks, declared_title) if declared_title else None
    if index is None and not declared_title and has_title:
        index = _find_title(blocks)
    paper = None
    if index is None and declared_title and names_paper(declared_title):
        index = _above_byline(blocks)
        paper, declared_title = (declared_title, None) if index is not None else (None, declared_title)
    if index is None:
        start = 0
        title = declared_title
    else:
        start = _start(blocks, index)
        shown = squeeze(blocks[index].text)
        longer = declared_title is not None and fold(shown).startswith(f"{fold(declared_title)} ")
        title = shown if longer or not declared_title else declared_title
    drop, date, authors = bylines(blocks, start if index is None else index + 1)
    if index:
        above = blocks[max(0, index - _ABOVE) : index]
        date, authors = _or_above(above, date, authors)
    dropped = {*drop, *({index} if index is not None else ())}
    dropped |= {other for other in _title_again(blocks, title) if other != index}
    publisher = paper or (paper_above(blocks, index) if index and not declared_title else None)
    return Opening(title, start, date, authors, publisher, frozenset(dropped))


def _or_above(
    above: list[Raw], date: dt.date | None, authors: tuple[str, ...]
) -> tuple[dt.date | None, tuple[str, ...]]:
    """Date and authors from the lines right above the title where those below it tell none."""
    _, found, names = bylines(above, 0)
    signed = any(is_signature(squeeze(raw.text)) or _BY.match(raw.text.strip()) for raw in above)
    people = tuple(name for name in names if signed or is_first_name(name.split(" ", 1)[0]))
    return date or found, authors or people


def _above_byline(blocks: list[Raw]) -> int | None:
    """The line right above a byline, where a page declares its paper's name as its title."""
    byline = next((index for index, block in enumerate(blocks[1:_TOP], start=1) if is_byline(block)), None)
    if byline is None:
        return None
    above = byline - 1
    while above and (is_name(blocks[above].text.strip()) or blocks[above].at_picture):
        above -= 1
    return above if _may_be_title(blocks[above]) else None


def _same_title(blocks: list[Raw], title: str) -> int | None:
    return next((index for index, block in enumerate(blocks[:_TOP]) if same(block.text, title)), None)


def _title_again(blocks: list[Raw], title: str | None) -> list[int]:
    top = [block for block in blocks[:_TOP] if len(block.text) <= _TITLE_MAX]
    return [
        index
        for index, block in enumerate(top)
        if title and index < _TOP and blocks[index] is block and same(block.text, title)
    ]


def same(text: str, title: str) -> bool:
    """Whether a block says the title again, alone or as a large part of it."""
    if len(text) > _TITLE_MAX:
        return False
    one, other = (re.sub(r"[\W_]+", " ", fold(each)).strip() for each in (text, title))
    if not one or not other:
        return False
    if (
        one == other
        or one in _title_parts(title)
        or (one in other and len(one) > 0.5 * len(other) and len(one.split()) > _TITLE_MIN_WORDS)
        # A sentence that begins with the words of the title is text; a title with more behind it is none.
        or (one.startswith(f"{other} ") and len(other.split()) > _TITLE_MIN_WORDS and not ends_sentence(text))
    ):
        return True
    return abs(len(one) - len(other)) < 0.3 * len(other) and SequenceMatcher(None, one, other).ratio() >= _NEAR


def _title_parts(title: str) -> list[str]:
    """A title's pieces where it is long enough to be a page's: "Preparing a visit – The Festival"."""
    pieces = re.split(r"(?<!\s)\s+[|–—-]\s+", title)
    return [re.sub(r"[\W_]+", " ", fold(piece)).strip() for piece in pieces if len(piece.split()) > 2]  # noqa: PLR2004


def _prose_from(blocks: list[Raw], start: int) -> int:
    return next((index for index in range(start, len(blocks)) if is_prose(blocks[index])), len(blocks))


def _start(blocks: list[Raw], title: int) -> int:
    """Where the article begins: at its title, or at prose above it."""
    prose = _prose_from(blocks, 0)
    return min(prose, title)


def _find_title(blocks: list[Raw]) -> int | None:
    prose = _prose_from(blocks, 0)
    if prose == len(blocks) or prose > _TOP:
        prose = min(len(blocks), _TOP)
    able = [index for index in range(prose) if _may_be_title(blocks[index])]
    if not able:
        return None
    byline = next((index for index in range(able[0] + 1, prose) if is_byline(blocks[index])), None)
    if byline is not None:
        able = [index for index in able if index < byline]
    others = [index for index in able if not names_paper(blocks[index].text)]
    return _first_of_chunk(blocks, others or able)


def _first_of_chunk(blocks: list[Raw], able: list[int]) -> int:
    """The best title among the last chunk of possible ones: the first that is no bare kicker."""
    chunk = [index for index in able if blocks[index].chunk == blocks[able[-1]].chunk]
    full = [index for index in chunk if len(blocks[index].text.split()) > _TITLE_MIN_WORDS]
    if full:
        return full[0]
    alone = [index for index in able if index < chunk[0] and _is_alone(blocks, index)]
    if alone and not _is_alone(blocks, chunk[0]) and blocks[alone[-1]].chunk == blocks[chunk[0]].chunk - 1:
        return alone[-1]
    before = [index for index in able if len(blocks[index].text.split()) > _TITLE_MIN_WORDS]
    return before[-1] if before and blocks[before[-1]].chunk >= blocks[chunk[0]].chunk - 1 else chunk[0]


def _is_alone(blocks: list[Raw], index: int) -> bool:
    """Whether a line has no other in its chunk."""
    beside = blocks[max(0, index - 1) : index + 2]
    return sum(block.chunk == blocks[index].chunk for block in beside) == 1


def _may_be_title(raw: Raw) -> bool:
    text = raw.text.strip()
    if len(text) > _TITLE_MAX or not any(char.isalpha() for char in text) or text.endswith((".", ",", ";", ":")):
        return False
    if (
        raw.at_picture
        or _is_somebody(text)
        or residue_rule(raw) is not None
        or is_byline(raw)
        or is_menu(text)
        or len(parts(text)) > _PIECES
    ):
        return False
    if re.search(r"(?: / .*){2}|(?: > .*){2}|(?: \| .*){2}|\s{3,}", text):
        return False
    words = fold(text).split()
    if words[0] in GENRES and len(words) <= _TITLE_MIN_WORDS:
        return False
    dated = DATE.search(fold(text))
    return dated is None or len(fold(text).replace(dated.group(0), " ").split()) > _DATED_TITLE_WORDS


def _is_somebody(text: str) -> bool:
    """Whether a line is a name; words in capitals are one where the first is a first name."""
    return is_name(text) and (not text.isupper() or is_first_name(text.split(" ", 1)[0]))
