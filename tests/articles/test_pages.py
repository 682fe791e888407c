"""What must be read from a page, as golden files that a person can write: see `pages/README.md`."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.articles.reading import read_article
from bot.model import Article

_PAGES = Path(__file__).parent / "pages"
_ENDINGS = {".txt", ".md", ".html"}
_FOUND = sorted(
    page
    for page in _PAGES.iterdir()
    if page.suffix in _ENDINGS and page.name != "README.md" and not page.name.endswith(".expected.txt")
)
_MARKS = {"heading": "## ", "item": "* ", "paragraph": "", "caption": "[caption] "}


def _shown(article: Article) -> str:
    date = article.date.isoformat() if article.date else "-"
    lines = [f"title: {article.title}", f"date: {date}"]
    lines += [f"authors: {', '.join(article.authors) or '-'}", f"publisher: {article.publisher or '-'}"]
    for block in article.blocks:
        lines += ["", f"{_MARKS[block.kind]}{article.read(block.span)}"]
        lines += [f"[picture] {caption}" for caption in block.caption.splitlines()]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("page", _FOUND, ids=lambda page: page.name)
def test_a_page_is_read_as_expected(page: Path) -> None:
    """Title, date, authors, publisher, blocks and captions of a page, and none of its residue."""
    article, _ = read_article(page.read_bytes(), page.name)
    expected = page.with_name(f"{page.stem}.expected.txt").read_text(encoding="utf-8")
    assert _shown(article).replace("\u00a0", " ").replace("\u202f", " ") == expected.replace("\u00a0", " ")


def test_there_are_pages() -> None:
    """The folder is not empty."""
    assert _FOUND
