"""An article as running prose: what stands in quotation marks is blanked, so that only the journalist's words count."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from bot.articles.names.folding import fold
from bot.articles.sentences import BLANK, sentences
from bot.articles.speech.incises import incises
from bot.articles.speech.quotations import Quotation, quotations
from bot.model import Article, Block, Span

#: "L'incubateur La Darse", "la société Hublot".
_NAMED = re.compile(
    r"(?<!\w)(?:[lL]'|[lL][ae]\s)(?P<noun>[a-z]{4,20})\s(?P<name>(?:L[ae]\s)?[A-Z][\w'-]{1,30}(?:\s[A-Z][\w'-]{1,30})?)"
)


@dataclass(frozen=True)
class Prose:
    """An article's text with blanked quotations, and its sentences.

    Attributes:
        article: the article, or one caption of it as if it were all of its text.
        start: where its text stands in the article's.
    """

    article: Article
    start: int = 0

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The article's quotations outside headings and captions."""
        headings = [block.span for block in self.article.blocks if block.kind == "heading"]
        found = quotations(self.article.text, [block for block in self.article.blocks if block.kind != "caption"])
        return tuple(quote for quote in found if not any(quote.marked.overlaps(span) for span in headings))

    @cached_property
    def masked(self) -> str:
        """The text, of the same length, with blanks for quoted words, headings and captions.

        A final mark stays, and so does a declaration that interrupts a quotation.
        """
        text, folded = list(self.article.text), fold(self.article.text)
        for quotation in self.quotations:
            words = quotation.words
            kept = words.end - 1 if text[words.end - 1] in ".!?…" else words.end
            text[words.start : kept] = BLANK * (kept - words.start)
            for incise in incises(folded, words):
                text[incise.start : incise.end] = self.article.text[incise.start : incise.end]
        for block in self.article.blocks:
            if block.apart:
                text[block.span.start : block.span.end] = " " * len(block.span)
        return "".join(text)

    @cached_property
    def folded(self) -> str:
        """The masked text without accents."""
        return fold(self.masked)

    @cached_property
    def named_things(self) -> Mapping[str, tuple[str, ...]]:
        """The names that stand behind the nouns of things ("l'incubateur La Darse"), under the noun, folded."""
        names: dict[str, dict[str, None]] = {}
        for found in _NAMED.finditer(self.folded):
            names.setdefault(found["noun"].lower(), {})[found["name"]] = None
        return {noun: tuple(each) for noun, each in names.items()}

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences; a quotation of several sentences is part of the sentence that holds it."""
        found: list[Span] = []
        for span in self._paragraphs:
            found.extend(sentences(self.masked, span))
        return tuple(found)

    @cached_property
    def _paragraphs(self) -> tuple[Span, ...]:
        """The blocks that are no headings or captions; blocks that share a quotation are one."""
        found: list[Span] = []
        starts = [quote.marked for quote in self.quotations]
        for block in self.article.blocks:
            if block.apart or not len(block.span):
                continue
            if found and any(quote.overlaps(found[-1]) and quote.overlaps(block.span) for quote in starts):
                found[-1] = Span(found[-1].start, block.span.end)
            else:
                found.append(block.span)
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self._paragraphs]

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds or last began before `position`; -1 before the first."""
        return bisect.bisect_right(self._sentence_starts, position) - 1

    def paragraph_at(self, position: int) -> int:
        """The number of the paragraph that holds or last began before `position`."""
        return bisect.bisect_right(self._paragraph_starts, position) - 1

    def paragraph(self, number: int) -> Span:
        """The span of a paragraph."""
        return self._paragraphs[number]


def proses(article: Article) -> tuple[Prose, ...]:
    """An article's running text, and each caption by itself: whoever a word of a caption means stands in it."""
    captions = (block.span for block in article.blocks if block.kind == "caption")
    return (Prose(article), *(Prose(_alone(article, span), span.start) for span in captions))


def _alone(article: Article, span: Span) -> Article:
    return replace(article, text=article.read(span), blocks=(Block("paragraph", Span(0, len(span))),))
