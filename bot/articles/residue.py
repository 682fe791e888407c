"""Takes a page apart: what belongs to the article, its metadata from the page's own lines, and its captions."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from bot.articles.captions import Kept, with_captions
from bot.articles.formats.plain import shape
from bot.articles.page import Declared, Page, Raw, fold
from bot.articles.residue_closing import read_closing
from bot.articles.residue_dateline import Dateline, take_dateline
from bot.articles.residue_lines import residue_rule
from bot.articles.residue_opening import Opening, read_opening
from bot.articles.residue_pictures import set_captions_apart


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page without its residue."""

    declared: Declared
    blocks: tuple[Kept, ...]


def clean(page: Page) -> Cleaned:
    """Drops a page's residue and completes what it declares from its byline, date line and signature."""
    lines, wire = take_dateline(page.blocks)
    blocks = set_captions_apart(lines)
    opening = read_opening(blocks, page.declared.title, has_title=_has_title(blocks))
    body = [
        raw
        for index, raw in enumerate(blocks)
        if index not in opening.dropped and (index >= opening.start or raw.at_picture)
    ]
    authors = page.declared.authors or opening.authors
    closing = read_closing(body, authors)
    left = [
        raw
        for index, raw in enumerate(body)
        if index not in closing.dropped and (raw.at_picture or residue_rule(raw) is None)
    ]
    declared = _complete(page.declared, opening, wire, authors or closing.authors)
    return Cleaned(declared, tuple(with_captions(_shaped(left), declared.title)))


def _has_title(blocks: list[Raw]) -> bool:
    """A page of one paragraph has no title line: the paragraph is its text."""
    return sum(1 for raw in blocks if not raw.at_picture and residue_rule(raw) is None) > 1


def _complete(declared: Declared, opening: Opening, wire: Dateline, authors: tuple[str, ...]) -> Declared:
    paper = declared.publisher or opening.publisher or wire.agency
    known = opening.publisher if opening.publisher and opening.publisher == declared.title else paper
    return dataclasses.replace(
        declared,
        title=opening.title or declared.title,
        date=declared.date or opening.date or wire.date,
        authors=_without_paper(declared.authors or authors, known),
        publisher=known,
    )


def _without_paper(authors: tuple[str, ...], publisher: str | None) -> tuple[str, ...]:
    """The authors without the paper's name, which pages print before theirs."""
    paper = f"{fold(publisher or '')} "
    return tuple(dict.fromkeys(name[len(paper) :] if fold(name).startswith(paper) else name for name in authors))


def _shaped(blocks: list[Raw]) -> list[Raw]:
    """The blocks with plain lines told apart; captions must not come between a heading and its text."""
    lines = shape([raw for raw in blocks if not raw.at_picture])
    shaped = iter(lines)
    return [raw if raw.at_picture else next(shaped) for raw in blocks]
