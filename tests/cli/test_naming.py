"""A few letters mean one article."""

from __future__ import annotations

from bot.cli.naming import named
from bot.model import Article, Corpus


def test_a_whole_name_is_not_taken_for_a_part_of_others() -> None:
    """`un` is un.md, though trois.md has these letters in its title."""
    articles = (Article("un.md", "Le port", "Le port.", ()), Article("trois.md", "Une fête", "Une fête.", ()))
    assert named("un", Corpus(articles, ())) == articles[0]
