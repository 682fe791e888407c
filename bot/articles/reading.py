"""One file to one article: decoded, read by its format, cleaned, and put together with the spans of its blocks."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from bot.articles.captions import Kept
from bot.articles.files import ENDINGS
from bot.articles.formats.encoding import decode
from bot.articles.formats.html import read_html
from bot.articles.formats.markdown import read_markdown
from bot.articles.formats.plain import read_plain
from bot.articles.page import Page, RawKind, bounded, fold, squeeze
from bot.articles.residue import Cleaned, clean
from bot.errors import FileError
from bot.model import Article, Block, BlockKind, Language, Notice, Span

_TITLE_WORDS = 12
_TITLE_CHARS = 90
_ENGLISH = frozenset("the and of to in is that for was with it as on by at this from are have has were said".split())
_FRENCH = frozenset("le la les de des et en un une du que qui est pour dans par sur il elle au ce a l d".split())


def read_article(raw: bytes, file: str, *, strict: bool = False) -> tuple[Article, tuple[Notice, ...]]:
    """Reads one article file.

    Args:
        raw: the file's bytes.
        file: its path below the corpus folder, with forward slashes; becomes the article's id.
        strict: whether broken front matter refuses the file; else the article is read without what is broken.

    Returns:
        The article, and notices about what of the file should be looked at.

    Raises:
        FileError: the file cannot be used: no text, unknown format; broken front matter where this is `strict`.
    """
    page = bounded(read_page(raw, file))
    if strict and page.broken is not None:
        raise page.broken
    cleaned = clean(page)
    text, blocks = _assemble(cleaned.blocks)
    if not text:
        reason = "holds no text of an article"
        raise FileError(file, reason, "put the article's text into it, or leave it out")
    declared = cleaned.declared
    title = squeeze(declared.title or "") or _first_words(text)
    article = Article(
        id=file,
        title=title,
        text=text,
        blocks=blocks,
        publisher=declared.publisher,
        date=declared.date,
        authors=declared.authors,
        url=declared.url,
        language=_language(declared.language, text),
        source=declared.source,
    )
    return article, tuple(_notices(page, cleaned, file))


def read_page(raw: bytes, file: str) -> Page:
    """What a file's format reader makes of it, page residue included.

    Raises:
        FileError: the file cannot be read as its ending says.
    """
    ending = PurePosixPath(file).suffix.casefold()
    if ending not in ENDINGS:
        reason = "is no article file"
        raise FileError(file, reason, f"article files end in {', '.join(ENDINGS)}")
    if ending == ".md":
        return read_markdown(decode(raw, file), file)
    if ending == ".txt":
        return read_plain(decode(raw, file))
    return read_html(decode(raw, file, html=True), file)


def _assemble(kept: tuple[Kept, ...]) -> tuple[str, tuple[Block, ...]]:
    pieces: list[str] = []
    blocks: list[Block] = []
    position = 0
    for each in kept:
        piece = squeeze(each.raw.text).strip("\xa0\u202f ")
        if not piece:
            continue
        blocks.append(Block(_kind(each.raw.kind), Span(position, position + len(piece)), each.caption))
        pieces.append(piece)
        position += len(piece) + 2
    return "\n\n".join(pieces), tuple(blocks)


def _kind(kind: RawKind) -> BlockKind:
    return kind if kind in {"heading", "item", "caption"} else "paragraph"


def _first_words(text: str) -> str:
    words = text.split("\n", 1)[0].split()
    title = " ".join(words[:_TITLE_WORDS])[:_TITLE_CHARS].rstrip(" ,;:.–-")
    return f"{title}…" if len(title) < len(text) else title


def _language(declared: str | None, text: str) -> Language:
    if declared:
        code = declared.strip().casefold()
        if code.startswith(("en", "ang")):
            return "en"
        if code.startswith("fr"):
            return "fr"
    words = re.findall(r"[a-z]+", fold(text[:6000]))
    english = sum(word in _ENGLISH for word in words)
    return "en" if english > sum(word in _FRENCH for word in words) else "fr"


def _notices(page: Page, cleaned: Cleaned, file: str) -> list[Notice]:
    found = [Notice(file, text, line) for text, line in page.warnings]
    if page.broken is not None:
        text = f"{page.broken.reason}: it is read as far as it goes; {page.broken.remedy}"
        found.append(Notice(file, text, page.broken.line))
    if not cleaned.declared.title:
        found.append(
            Notice(file, "has no title: its first words serve; write the title on a line of its own at the top")
        )
    if cleaned.declared.date is None:
        found.append(Notice(file, "has no date: write it as year-month-day in front matter, or below the title"))
    return found
