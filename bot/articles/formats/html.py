"""Saved pages: trafilatura tells where the article is and what it declares; its blocks are read from the page itself.

trafilatura alone drops headings and short paragraphs of real pages and keeps captions as text. So its result serves as
evidence: the smallest element that holds nearly all of it is the article, and that element's blocks are kept in order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.articles.formats.around import with_surroundings
from bot.articles.metadata import find_date, split_names
from bot.articles.page import Declared, Page, Raw, fold, squeeze
from bot.articles.residue_byline import is_byline, is_prose
from bot.articles.residue_opening import same
from bot.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Elements and blocks of trafilatura's result that hold text of their own.
_HOLDERS = ("p", "head", "quote", "item", "cell")
#: The article's element holds at least this share of the text that trafilatura finds.
_SHARE = 0.9
_REMEDY = "save the page again from the browser, or save its text as .txt"
_EVIDENCE = 25
#: The most words of a paper's name.
_PAPER_WORDS = 5
_SITE_TAIL = re.compile(r"(?<!\s)\s+(?:[|–—•·:]|-)\s+")
_ENCODING_DECLARATION = re.compile(r"^\s{0,20}<\?xml[^>]{0,200}\?>")


def read_html(text: str, file: str) -> Page:
    """The page of a saved web page.

    Raises:
        FileError: there is no text in it.
    """
    import trafilatura  # noqa: PLC0415 - slow to import, and most corpora have no saved page

    tree: Any = trafilatura.load_html(_ENCODING_DECLARATION.sub("", text))
    if tree is None:
        reason = "is no readable HTML page"
        raise FileError(file, reason, _REMEDY)
    try:
        evidence = _evidence(trafilatura, tree)
        body = tree if tree.tag == "body" else tree.find(".//body")
        body = tree if body is None else body
        declared = _declared(trafilatura, tree)
        article = _article_element(body, evidence)
        return Page(declared, tuple(with_surroundings(body, article, declared.title, evidence)))
    except RecursionError as error:
        reason = "is an HTML page nested too deeply"
        raise FileError(file, reason, _REMEDY) from error


def _evidence(trafilatura: Any, tree: Any) -> frozenset[str]:  # noqa: ANN401 - neither library has types
    from copy import deepcopy  # noqa: PLC0415 - beside its only use: trafilatura changes the tree it is given

    found: set[str] = set()
    for recall in (False, True):
        result = trafilatura.bare_extraction(
            deepcopy(tree), include_comments=False, include_tables=True, favor_recall=recall, fast=False
        )
        body = getattr(result, "body", None)
        if body is not None:
            found.update(_texts(body.iter(*_HOLDERS)))
            if not recall and found:
                # The careful result is the better evidence; the generous one serves when there is none.
                break
    return frozenset(found)


def _texts(elements: Iterable[Any]) -> Iterable[str]:
    for element in elements:
        text = fold("".join(element.itertext()))
        if len(text) >= _EVIDENCE:
            yield text


def _article_element(body: Any, evidence: frozenset[str]) -> Any:  # noqa: ANN401 - lxml element
    here = body
    whole = _held(here, evidence)
    while whole:
        inside = max(
            (child for child in here if isinstance(child.tag, str)), key=lambda e: _held(e, evidence), default=None
        )
        if inside is None or _held(inside, evidence) < _SHARE * whole or inside.tag in {"p", "blockquote", "ul", "ol"}:
            break
        here = inside
    return here


def _held(element: Any, evidence: frozenset[str]) -> int:  # noqa: ANN401 - lxml element
    text = fold("".join(element.itertext()))
    return sum(len(found) for found in evidence if found in text)


def _declared(trafilatura: Any, tree: Any) -> Declared:  # noqa: ANN401 - neither library has types
    meta = trafilatura.extract_metadata(tree)
    titles = [" ".join("".join(h1.itertext()).split()) for h1 in tree.iter("h1")]
    titles = [title for title in titles if title]
    site = _meta(tree, "og:site_name", "application-name", "publisher", "dc.publisher")
    head_title = " ".join("".join(tree.findtext(".//title") or "").split())
    title = None if titles else _told_in_text(tree, head_title)
    title = title or _title(titles, head_title, getattr(meta, "title", None))
    paper = head_title if titles == [] and title and head_title and not same(head_title, title) else None
    return Declared(
        title=title,
        date=find_date(getattr(meta, "date", None) or "") if _has_date(tree) else None,
        authors=split_names((getattr(meta, "author", None) or "").replace("; ", ", ")),
        publisher=site or _ld_publisher(tree) or _site_of(head_title, title) or paper,
        url=getattr(meta, "url", None),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    )


def _title(headings: list[str], head_title: str, guess: str | None) -> str | None:
    # The page's <title> repeats the article's: the heading that it holds is the right one among several.
    for heading in headings:
        if fold(heading) in fold(head_title):
            return heading
    return headings[0] if len(headings) == 1 else guess or head_title or None


def _told_in_text(tree: Any, head_title: str) -> str | None:  # noqa: ANN401 - lxml element
    """The heading above all prose, where no `h1` is a title and the page's `<title>` is as short as a paper's name."""
    if len(head_title.split()) > _PAPER_WORDS or _meta(tree, "og:title"):
        return None
    for element in tree.iter("h2", "h3", "p"):
        text = squeeze("".join(element.itertext()))
        if element.tag == "p" and is_prose(Raw("paragraph", text)):
            return None
        if element.tag != "p" and len(text.split()) > _PAPER_WORDS and not is_byline(Raw("heading", text)):
            return text
    return None


def _site_of(head_title: str, title: str | None) -> str | None:
    parts = _SITE_TAIL.split(head_title)
    # Only parts at either end that are no part of the article's own title name the site.
    rest = [part for part in (parts[-1], parts[0]) if title and fold(part) not in fold(title)]
    return rest[0] if len(parts) > 1 and rest else None


def _meta(tree: Any, *names: str) -> str | None:  # noqa: ANN401 - lxml element
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or ""
        if name.casefold() in names and (element.get("content") or "").strip():
            return str(element.get("content")).strip()
    return None


_LD_PUBLISHER = re.compile(r'"publisher"\s*:\s*\{[^{}]{0,300}?"name"\s*:\s*"([^"\\]{2,100})"')


def _ld_publisher(tree: Any) -> str | None:  # noqa: ANN401 - lxml element
    for script in tree.iter("script"):
        found = _LD_PUBLISHER.search(script.text or "") if script.get("type") == "application/ld+json" else None
        if found:
            return found.group(1)
    return None


_DATE_MARKS = ("date", "time", "publish", "issued")


def _has_date(tree: Any) -> bool:  # noqa: ANN401 - lxml element
    """Whether the page declares a date: trafilatura's guesses from copyright lines and addresses are not wanted."""
    if next(tree.iter("time"), None) is not None:
        return True
    for element in tree.iter("meta", "span", "div", "p"):
        name = f"{element.get('property') or ''} {element.get('name') or ''} {element.get('itemprop') or ''}".casefold()
        if any(mark in name for mark in _DATE_MARKS):
            return True
    return any("datePublished" in (script.text or "") for script in tree.iter("script"))
