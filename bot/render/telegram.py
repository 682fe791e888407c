"""An outcome as a Telegram message in HTML: the lead, the quotation as a block quote, numbered sources with links.

Every message fits: at most `MAX_UNITS`, whatever the article's title, text or speaker is.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Answer, Article, Citation, Corpus, Declined, Language, Outcome, SmallTalk, Span, Unavailable
from bot.render import answer as plain
from bot.render.chat_words import tell
from bot.render.links import address, link
from bot.render.marks import balanced, quoted
from bot.render.markup import MAX_UNITS, block, bold, escaped, linked, shortened, units, utf16
from bot.render.safe import clipped
from bot.render.words import listed, say

_NAME, _TITLE, _DETAILS = 120, 160, 120
#: A second or third quotation longer than this, in characters, is folded away.
_FOLDED = 160
_ARTICLES_A_PAGE = 8
#: What the longest lead, speakers and sources leave for quotations, at the least.
_LEAST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the list of articles: its HTML, its number (from 0) and how many pages there are."""

    html: str
    number: int
    pages: int


def message(outcome: Outcome) -> str:
    """The outcome in the asker's language as the HTML of one message."""
    match outcome:
        case Answer():
            return _answer(outcome)
        case Declined():
            return _declined(outcome)
        case SmallTalk():
            lines = [escaped(line) for line in plain.talk(outcome)]
            return "\n".join([*lines, *(f"• {escaped(clipped(name, _TITLE))}" for name in plain.listing(outcome))])
        case Unavailable():
            return escaped(say(outcome.language, "unavailable"))


def further(citation: Citation, language: Language) -> str:
    """One more quotation with its source, as a message of its own."""
    spoken = {"speaker": escaped(_names(citation.speaker, language))} if citation.speaker else {}
    lead = tell(language, "also_by" if spoken else "also", tongue=_tongue(citation.article, language), **spoken)
    source = _source(citation, language)
    room = MAX_UNITS - units(lead) - units(source) - 8
    return f"{lead}\n{block(escaped(balanced(shortened(citation.quote, room))))}\n{source}"


def context(citation: Citation, around: Span, language: Language) -> str:
    """The words `around` a citation, folded, with the quoted words in bold, as a message of its own."""
    article, quote = citation.article, citation.span
    lead = tell(language, "around", source=_source(citation, language))
    room = MAX_UNITS - units(lead) - utf16(citation.quote) - 4
    after = shortened(article.read(Span(quote.end, max(quote.end, around.end))), room)
    before = _end_of(article.read(Span(min(quote.start, around.start), quote.start)), room - utf16(after))
    return f"{lead}\n{block(escaped(before) + bold(citation.quote) + escaped(after), expandable=True)}"


def sources_page(corpus: Corpus, number: int, language: Language) -> Page:
    """A page of the list of articles, newest first; a number past the last page gives the last page."""
    found = sorted(corpus.articles, key=lambda article: (article.date is None, -(_day(article)), article.title))
    if not found:
        return Page(tell(language, "no_articles"), 0, 1)
    pages = -(-len(found) // _ARTICLES_A_PAGE)
    number = min(max(number, 0), pages - 1)
    shown = found[number * _ARTICLES_A_PAGE : (number + 1) * _ARTICLES_A_PAGE]
    key = "sources_page" if pages > 1 else "sources_title"
    head = tell(language, key, count=len(found), page=number + 1, pages=pages)
    lines = [f"• {_named(article, language, address(article.url))}" for article in shown]
    return Page("\n\n".join([head, *lines]), number, pages)


def _answer(answer: Answer) -> str:
    first = answer.citations[0]
    tongue = _tongue(first.article, answer.language)
    if first.speaker:
        speaker = escaped(_names(first.speaker, answer.language))
        lead = tell(answer.language, "said_by", speaker=speaker, tongue=tongue)
    else:
        where = escaped(clipped(first.article.publisher or "", _NAME)) or tell(answer.language, "an_article")
        lead = tell(answer.language, "found_in", where=where, tongue=tongue)
    speakers = [plain.speaker_change(answer.citations, place) for place in range(len(answer.citations))]
    names = [bold(_names(name, answer.language)) if name else "" for name in speakers]
    sources = _sources(answer)
    room = MAX_UNITS - units(lead) - units(sources) - sum(units(name) + 8 for name in names)
    parts = [lead]
    for place, (citation, name) in enumerate(zip(answer.citations, names, strict=True), start=1):
        if name:
            parts.append(f"{name}{say(answer.language, 'colon')}")
        number = f" [{place}]"
        left = max(_LEAST_QUOTE, room // (len(answer.citations) + 1 - place)) - utf16(number)
        quote = balanced(shortened(citation.quote, left - 4))
        room -= utf16(quote) + utf16(number)
        parts.append(block(escaped(quote) + number, expandable=place > 1 and len(quote) > _FOLDED))
    return "\n".join([*parts, "", sources])


def _sources(answer: Answer) -> str:
    numbers: dict[str, list[int]] = {}
    for number, citation in enumerate(answer.citations, start=1):
        # Two quotations of one article share its line; the link leads to the first.
        numbers.setdefault(citation.article.id, []).append(number)
    heading = say(answer.language, "Source" if len(numbers) == 1 else "Sources") + say(answer.language, "colon")
    lines = [
        "".join(f"[{number}]" for number in found) + " " + _source(answer.citations[found[0] - 1], answer.language)
        for found in numbers.values()
    ]
    return "\n".join([heading, *lines])


def _declined(declined: Declined) -> str:
    lines = [escaped(line) for line in (plain.decline_line(declined), *plain.hints(declined))]
    if declined.near:
        lines += ["", escaped(say(declined.language, "near"))]
        lines += [f"• {escaped(clipped(near, _TITLE))}" for near in declined.near]
    return "\n".join(lines)


def _source(citation: Citation, language: Language) -> str:
    return _named(citation.article, language, link(citation))


def _named(article: Article, language: Language, target: str | None) -> str:
    title = linked(quoted(clipped(article.title or article.id, _TITLE), language), target)
    known = clipped(plain.details(article, language), _DETAILS)
    return say(language, "source", title=title, details=escaped(known)) if known else title


def _names(speaker: str, language: Language) -> str:
    return clipped(listed(speaker, language), _NAME)


def _tongue(article: Article, language: Language) -> str:
    return say(language, f"in_{article.language}") if article.language != language else ""


def _day(article: Article) -> int:
    return article.date.toordinal() if article.date else 0


def _end_of(text: str, limit: int) -> str:
    """The end of a text, cut after the end of a sentence, in at most `limit` UTF-16 code units."""
    if utf16(text) <= limit:
        return text
    lines = text.split("\n\n")
    kept: list[str] = []
    while lines and utf16("\n\n".join([lines[-1], *kept])) <= limit:
        kept.insert(0, lines.pop())
    return "\n\n".join(kept)
