"""Markdown with YAML front matter: what the front matter declares, and the body's blocks without their marks."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.articles.formats.front import read_front
from bot.articles.formats.plain import unwrap
from bot.articles.metadata import declared_from
from bot.articles.page import Declared, Page, Raw, RawKind, ends_sentence, squeeze

_TAG = re.compile(r"<[^<>]{0,500}>")
_BOLD_HEADING = 90
_LISTED = 2
_NO_HEADING_END = tuple('.?!…:;,»”"')


def read_markdown(text: str, file: str) -> Page:
    """The page of a Markdown file; front matter that is broken is read as far as it goes, and the page tells of it."""
    front = read_front(text, file)
    declared, warnings = declared_from(front.values)
    blocks = _Blocks()
    blocks.read(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(front.body))
    if declared.title is None:
        declared = _titled(declared, blocks.first_title)
    return Page(declared, tuple(blocks.found), warnings, front.broken)


def _titled(declared: Declared, title: str | None) -> Declared:
    return Declared(
        title, declared.date, declared.authors, declared.publisher, declared.url, declared.language, declared.source
    )


class _Blocks:
    """Collects blocks from Markdown tokens, which come as opening and closing pairs."""

    def __init__(self) -> None:
        self.found: list[Raw] = []
        self.first_title: str | None = None
        self._open: list[str] = []
        self._row: list[str] = []
        self._chunk = 0
        self._width = 0

    def read(self, tokens: list[Token]) -> None:
        inlines = (token.content for token in tokens if token.type == "inline")
        self._width = max((len(line) for content in inlines for line in content.split("\n")), default=0)
        for token in tokens:
            if token.nesting == 1:
                self._open.append(f"{token.type}{token.tag}")
            elif token.nesting == -1:
                self._close(token)
            elif token.type == "inline":
                self._inline(token)
            elif token.type in {"html_block", "code_block", "fence"}:
                self._chunk += 1
                text = _TAG.sub("", token.content) if token.type == "html_block" else token.content
                for line in text.split("\n"):
                    self._add("paragraph", line, 0.0)

    def _close(self, token: Token) -> None:
        self._open.pop()
        if token.type == "tr_close":
            self._chunk += 1
            self._add("item", " | ".join(cell for cell in self._row if cell), 0.0)
            self._row = []

    def _inside(self, name: str) -> bool:
        return any(opened.startswith(name) for opened in self._open)

    def _inline(self, token: Token) -> None:
        if self._inside("table_open"):
            self._row.append(squeeze(_Inline(token).text))
            return
        self._chunk += 1
        inline = _Inline(token)
        if self._inside("heading_open"):
            self._add("heading", inline.text, inline.links)
            if self.first_title is None and self._open[-1].endswith("h1"):
                self.first_title = squeeze(inline.text)
            return
        kind: RawKind = "item" if self._inside("list_item_open") else "paragraph"
        if inline.bold_only and _reads_as_heading(inline.text):
            kind = "heading"
        lines = [line.strip() for line in inline.text.split("\n") if line.strip()]
        lines = unwrap([lines], self._width)[0] if lines else []
        for line in lines:
            listed = kind == "paragraph" and len(lines) >= _LISTED and re.match(r"^[^\s:][^:.]{0,38}\s?:\s", line)
            self._add("item" if listed else kind, line, inline.links)
        for alt in inline.pictures:
            self._add("alternative", alt, 0.0)

    def _add(self, kind: RawKind, text: str, links: float) -> None:
        if text.strip():
            self.found.append(Raw(kind, text.strip(), self._chunk, links))


def _reads_as_heading(text: str) -> bool:
    return len(text) <= _BOLD_HEADING and not ends_sentence(text) and not text.rstrip().endswith(_NO_HEADING_END)


class _Inline:
    """The words of one inline token: emphasis and links as their text, pictures apart."""

    def __init__(self, token: Token) -> None:
        parts: list[str] = []
        self.pictures: list[str] = []
        linked = bold = depth = strong = 0
        for child in token.children or []:
            depth += child.nesting if child.type.startswith("link") else 0
            strong += child.nesting if child.type.startswith("strong") else 0
            if child.type == "image":
                self.pictures.append(child.content)
                continue
            text = _inline_text(child)
            parts.append(text)
            linked += len(text) if depth else 0
            bold += len(text.strip()) if strong else 0
        self.text = "".join(parts)
        size = len(self.text.strip())
        self.links = min(1.0, linked / size) if size else 0.0
        self.bold_only = size > 0 and bold >= size


def _inline_text(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "html_inline":
        return "\n" if token.content.casefold().startswith("<br") else ""
    return token.content
