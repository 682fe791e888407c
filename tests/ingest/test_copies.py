"""Near copies."""

from __future__ import annotations

from bot.ingest.copies import near_copies
from bot.model import Article

_WORDS = [f"mot{number}" for number in range(200)]


def _article(name: str, words: list[str]) -> Article:
    return Article(name, name.upper(), " ".join(words), ())


def test_a_shortened_copy_is_found() -> None:
    """A text that lies inside another one is its copy, in both directions, whatever accents and capitals."""
    long, short = _article("long", _WORDS), _article("short", [word.upper() for word in _WORDS[50:110]])
    assert [(copy.article, copy.title, copy.share) for copy in near_copies(short, [long])] == [("long", "LONG", 1.0)]
    assert near_copies(long, [short])[0].share == 1.0


def test_articles_that_share_a_quotation_are_no_copies() -> None:
    """A common passage of a quarter of the text makes no copy; neither does the article itself."""
    one = _article("one", _WORDS[:100])
    other = _article("other", _WORDS[:25] + [f"autre{number}" for number in range(75)])
    assert near_copies(one, [other, one]) == ()


def test_the_nearest_comes_first() -> None:
    """Copies are told by how much they share."""
    one = _article("one", _WORDS[:100])
    near, nearer = _article("near", _WORDS[:60] + ["x"] * 40), _article("nearer", _WORDS[:90] + ["x"] * 10)
    assert [copy.article for copy in near_copies(one, [near, nearer])] == ["nearer", "near"]


def test_very_short_texts() -> None:
    """Texts of a few words are compared as a whole."""
    assert (
        near_copies(_article("a", ["un", "deux"]), [_article("b", ["un", "deux"]), _article("c", ["trois"])])[0].article
        == "b"
    )
