"""The blocks of an HTML element in reading order, told apart by tag; what only decorates the page is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.articles.page import Raw, ends_sentence, fold, squeeze

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}) | _HEADINGS  # fmt: skip
_SILENT = frozenset({
    "audio", "button", "canvas", "embed", "head", "iframe", "input", "label", "math", "noscript", "object", "option",
    "script", "select", "style", "svg", "template", "textarea", "video",
})  # fmt: skip
#: Elements that stand beside an article. One that holds much of what trafilatura found is kept all the same.
_BESIDE = frozenset({"aside", "footer", "form", "nav", "dialog"})
_BESIDE_ROLES = frozenset({"navigation", "complementary", "dialog", "search", "contentinfo", "banner"})
#: Words in a class or id that name what stands beside an article, whole words of the name only.
_BESIDE_NAMES = frozenset({
    "ad", "ads", "advert", "advertisement", "annonce", "ariane", "breadcrumb", "breadcrumbs", "burger", "commentaires",
    "comments", "comment", "coms", "consent", "cookie", "cookies", "disqus", "footer", "gdpr", "inread", "menu", "nav",
    "navbar", "newsletter", "outbrain", "outils", "partage", "partager", "pied", "promo", "pub", "publicite", "rebond",
    "related", "rgpd", "share", "sharing", "sidebar", "skip", "social", "sponsored", "taboola", "tags", "teaser",
    "teasers", "ticker",
})  # fmt: skip
#: Names of boxes that belong to the article.
_BOX_NAMES = frozenset({"encadre", "encadres", "infobox", "reperes"})
_CAPTION_NAMES = frozenset({"caption", "cred", "credit", "credits", "legende", "photo", "wp-caption-text"})
_INLINE = frozenset({"b", "em", "i", "small", "span", "strong"})
_LABEL_WORDS = 3
#: Names of what stands before a text without being part of its first sentence.
_LABEL_NAMES = frozenset({"kicker", "label", "overline", "rubrique", "surtitre"})
#: Names of what gives a picture's credit inside its caption.
_CREDIT_NAMES = frozenset({"cred", "credit", "credits", "copyright", "photographe", "photographer"})
_WORDS = re.compile(r"[a-z]+")
_KEPT_ALL_THE_SAME = 200
_CAPTION_MAX = 300
_LONG_HEADING = 100
_BREAK = "\n"


def gather(element: Any, evidence: frozenset[str]) -> Iterator[Raw]:  # noqa: ANN401 - lxml element
    """The blocks of an element; `evidence` are folded texts known to belong to the article."""
    for number, (kind, text, links) in enumerate(_walk(element, "paragraph", evidence)):
        yield Raw(_kind(kind), text, chunk=number, links=links)


def _kind(kind: str) -> Any:  # noqa: ANN401 - a literal
    return kind


def _walk(element: Any, kind: str, evidence: frozenset[str]) -> Iterator[tuple[str, str, float]]:  # noqa: ANN401
    if element.tag == "tr":
        yield from _row(element, evidence)
        return
    kind = _kind_of(element, kind)
    pieces: list[tuple[str, bool]] = [(element.text or "", False)]
    for child in element:
        if isinstance(child.tag, str) and not is_beside(child, evidence) and not _is_label(child, kind):
            if child.tag == "br":
                pieces.append((_BREAK, False))
            elif child.tag in _BLOCKS or _holds_blocks(child):
                yield from _flush(pieces, kind, element)
                pieces = []
                yield from _walk(child, kind, evidence)
            else:
                pieces.extend(_inline(child, linked=False, evidence=evidence))
        pieces.append((child.tail or "", False))
    yield from _flush(pieces, kind, element)


def _kind_of(element: Any, kind: str) -> str:  # noqa: ANN401 - lxml element
    if element.tag in _HEADINGS:
        return "heading"
    if element.tag in {"figcaption", "caption", "figure"} or _names(element) & _CAPTION_NAMES:
        small = len("".join(element.itertext())) <= _CAPTION_MAX
        return "caption" if small or element.tag == "figcaption" else kind
    if element.tag in {"li", "dt", "dd"} and kind != "caption":
        return "item"
    return kind


def _row(row: Any, evidence: frozenset[str]) -> Iterator[tuple[str, str, float]]:  # noqa: ANN401 - lxml element
    cells = [list(_walk(cell, "paragraph", evidence)) for cell in row if isinstance(cell.tag, str)]
    filled = [cell for cell in cells if cell]
    kinds = [kind for cell in filled for kind, _, _ in cell]
    if len(filled) > 1 and all(len(cell) == 1 for cell in filled) and set(kinds) == {"paragraph"}:
        # A row of a table of data: its cells are read together.
        yield "item", " | ".join(cell[0][1] for cell in filled), max(cell[0][2] for cell in filled)
        return
    caption = bool(_names(row) & _CAPTION_NAMES)
    for cell in filled:
        yield from (("caption" if caption else kind, text, links) for kind, text, links in cell)


def _inline(element: Any, *, linked: bool, evidence: frozenset[str]) -> Iterator[tuple[str, bool]]:  # noqa: ANN401
    linked = linked or element.tag == "a"
    yield element.text or "", linked
    for child in element:
        if isinstance(child.tag, str) and not is_beside(child, evidence):
            if child.tag == "br":
                yield _BREAK, False
            else:
                yield from _inline(child, linked=linked, evidence=evidence)
        yield child.tail or "", linked


def _flush(pieces: list[tuple[str, bool]], kind: str, element: Any) -> Iterator[tuple[str, str, float]]:  # noqa: ANN401
    marked = [(text if text == _BREAK else re.sub(r"[ \t\r\n\f\v]+", " ", text), link) for text, link in pieces]
    whole = "".join(text for text, _ in marked)
    size = len(whole.strip())
    links = sum(len(text) for text, link in marked if link) / size if size else 0.0
    for line in whole.split(_BREAK):
        text = squeeze(line)
        if text.strip("\xa0\u202f"):
            yield _true_kind(kind, text, element), text, min(links, 1.0)


def _true_kind(kind: str, text: str, element: Any) -> str:  # noqa: ANN401 - lxml element
    """Papers set standfirsts as headings, and headings as short bold paragraphs that end like no sentence."""
    if kind == "heading" and len(text) > _LONG_HEADING and ends_sentence(text):
        return "paragraph"
    if kind != "paragraph" or len(text) > 90 or text[-1] in '.?!…:;,»”"':  # noqa: PLR2004 - a heading's length
        return kind
    bold = "".join("".join(child.itertext()) for child in element if child.tag in {"b", "strong"})
    return "heading" if squeeze(bold) == text else kind


def is_beside(element: Any, evidence: frozenset[str]) -> bool:  # noqa: ANN401 - lxml element
    """Whether an element stands beside the article, by its tag, role or names, and holds little that belongs to it."""
    if element.tag in _SILENT or element.get("hidden") is not None:
        return True
    suspect = (
        element.tag in _BESIDE
        or (element.get("role") or "").casefold() in _BESIDE_ROLES
        or bool(_names(element) & _BESIDE_NAMES)
    )
    if not suspect or _names(element) & _BOX_NAMES:
        return False
    text = fold("".join(element.itertext()))
    return sum(len(found) for found in evidence if found in text) < _KEPT_ALL_THE_SAME


def _is_label(element: Any, kind: str) -> bool:  # noqa: ANN401 - lxml element
    """Whether a part of a caption names the photographer, or a few words before a text only say what it is."""
    names = _names(element)
    if kind == "caption" and element.tag != "figcaption" and names & _CREDIT_NAMES:
        return True
    few = len("".join(element.itertext()).split()) <= _LABEL_WORDS
    return element.tag in _INLINE and few and bool(names & _LABEL_NAMES)


def _names(element: Any) -> frozenset[str]:  # noqa: ANN401 - lxml element
    names = f"{element.get('class') or ''} {element.get('id') or ''}".casefold()
    return frozenset(_WORDS.findall(names)) | frozenset(names.split())


def _holds_blocks(element: Any) -> bool:  # noqa: ANN401 - lxml element
    return any(inner.tag in _BLOCKS for inner in element.iter() if isinstance(inner.tag, str))
