"""How articles are cut into passages."""

from __future__ import annotations

import pytest

from bot.articles.cutting import cut
from bot.model import Article, Block, Span

_BLOCKS = ("heading:Le port en fête", "heading:La maire a ouvert le bal", "Douze bateaux sont venus.", "Il a plu.")


def _article(*blocks: str) -> Article:
    texts = [block.removeprefix("heading:") for block in blocks]
    starts = [sum(len(text) + 2 for text in texts[:place]) for place in range(len(texts))]
    spans = [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
    found = tuple(
        Block("heading" if block.startswith("heading:") else "paragraph", span)
        for block, span in zip(blocks, spans, strict=True)
    )
    return Article("a.md", "La fête", "\n\n".join(texts), found)


def test_a_heading_that_says_something_is_a_passage_besides() -> None:
    """A short heading only stands over the passages under it; one of five words or more is one as well."""
    article = _article(*_BLOCKS)
    assert [article.read(passage.span) for passage in cut(article)] == [
        "La maire a ouvert le bal",
        "Douze bateaux sont venus.",
        "Il a plu.",
    ]


def test_headings_stand_over_what_is_under_them() -> None:
    """The context of a passage is the title and its headings, without its own words."""
    over = [passage.context.split("\n") for passage in cut(_article(*_BLOCKS))]
    assert over[0] == ["La fête", "Le port en fête"]
    assert over[1] == over[2] == ["La fête", "Le port en fête", "La maire a ouvert le bal"]


# Add a row: what a paragraph ends with, what the next begins with, and whether they are one passage.
INTRODUCED: list[tuple[str, str, bool]] = [
    ("Elle résume :", "« C'est un port. »", True),
    ("Elle a vu passer trois maires et douze fêtes. " * 6 + "Elle résume :", "« C'est un port. »", True),
    ("Elle a vu passer trois maires et douze fêtes. " * 20 + "Elle résume :", "« C'est un port. »", False),
    ("Elle résume :", "Le port est plein.", False),
    ("Elle résume.", "« C'est un port. »", False),
]


@pytest.mark.parametrize(("before", "after", "together"), INTRODUCED)
def test_a_quotation_shares_the_passage_of_what_introduces_it(before: str, after: str, *, together: bool) -> None:
    """A paragraph that ends with a colon says whose words the next one holds, unless both are too long."""
    assert (len(cut(_article(before, after))) == 1) == together
