"""What of a page was taken for residue."""

from __future__ import annotations

from bot.articles.left_out import left_out
from bot.model import Article, Block, Span

_BODY = "Le port de Brume rouvre lundi."
_ARTICLE = Article("port.md", "Le port rouvre", _BODY, (Block("paragraph", Span(0, len(_BODY))),))


def test_blocks_that_the_article_does_not_have_are_told_once() -> None:
    """The title and what stands in the text are not told, whatever its spaces; the rest is, in order and once each."""
    page = "# Le port rouvre\n\nPartager\n\nLe port  de\nBrume rouvre lundi.\n\nS'abonner\n\nPartager\n"
    assert left_out(page.encode(), _ARTICLE) == ("Partager", "S'abonner")


def test_a_page_that_is_all_article_has_nothing_left_out() -> None:
    """A piece of the article's own text is no residue, even where it stands by itself."""
    assert left_out(b"Le port de Brume\n\nrouvre lundi.\n", _ARTICLE) == ()
