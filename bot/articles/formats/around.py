"""What of an article stands outside its element on a saved page: the standfirst and byline above, a last paragraph below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.articles.formats.blocks import gather, is_beside
from bot.articles.metadata import is_name
from bot.articles.page import Raw, ends_sentence, fold, squeeze
from bot.articles.residue_byline import is_byline
from bot.articles.residue_opening import same
from bot.articles.residue_pictures import is_credit

_FEWEST = 40
_HEADINGS = ("h1", "h2", "h3")


def with_surroundings(body: Any, article: Any, title: str | None, evidence: frozenset[str]) -> list[Raw]:  # noqa: ANN401
    """The blocks of an article's element, and before and behind them those that stand outside it.

    Between the title and the element these are sentences, lines of the byline and captions; below it, paragraphs that are
    known to belong to the article. Without a heading that says the title, nothing above it is known.

    Args:
        body: the page's body, an lxml element as `article` is.
        article: the element that holds nearly all of the article's text.
        title: the article's title.
        evidence: folded texts known to belong to the article.
    """
    here = list(gather(article, evidence))
    inside = {fold(raw.text) for raw in here}
    others = list(_outside(body, article, title))
    outside = [
        (above, raw)
        for above, element in others
        if not is_beside(element, evidence)
        for raw in gather(element, evidence)
        if fold(raw.text) not in inside
    ]
    above_it = [raw for above, raw in outside if above]
    before = [
        raw for number, raw in enumerate(above_it) if _is_text(raw) or is_credit(raw) or _is_byline(above_it, number)
    ]
    behind = [raw for above, raw in outside if not above and _is_text(raw) and fold(raw.text) in evidence]
    return _numbered([*before, *here, *behind])


def _outside(body: Any, article: Any, title: str | None) -> Iterator[tuple[bool, Any]]:  # noqa: ANN401
    """The largest elements between the title and the article's element, and those behind it, in order.

    Each comes with whether it stands above.
    """
    around = {article, *article.iterancestors()}
    done: set[Any] = set()
    titled, above = False, True
    for element in body.iter():
        if element is article:
            above = False
            done.add(element)
        elif element.getparent() in done or not isinstance(element.tag, str):
            done.add(element)
        elif element in around:
            continue
        elif above and not titled:
            titled = element.tag in _HEADINGS and same(squeeze("".join(element.itertext())), title or "")
            done.update({element} if titled else ())
        else:
            done.add(element)
            yield above, element


def _is_byline(blocks: list[Raw], number: int) -> bool:
    """Whether a line is of the byline: it says so, or is a name right beside one that does."""
    beside = blocks[max(0, number - 1) : number + 2]
    return is_byline(blocks[number]) or (is_name(blocks[number].text) and any(is_byline(raw) for raw in beside))


def _is_text(raw: Raw) -> bool:
    text = raw.text.strip()
    return raw.kind == "paragraph" and len(text) >= _FEWEST and ends_sentence(text) and raw.links < 0.5  # noqa: PLR2004


def _numbered(blocks: list[Raw]) -> list[Raw]:
    return [Raw(raw.kind, raw.text, number, raw.links) for number, raw in enumerate(blocks)]
