"""What of a page was taken for residue: shown to organizers, who alone can tell whether it was."""

from __future__ import annotations

from bot.articles.page import fold, squeeze
from bot.articles.reading import read_page
from bot.model import Article


def left_out(raw: bytes, article: Article) -> tuple[str, ...]:
    """The page's blocks that are not in the article's text, in order and each once; captions and the title aside.

    Args:
        raw: the bytes of the file from which `article` was read.
        article: the article.
    """
    kept = {fold(article.read(block.span)) for block in article.blocks} | {fold(article.title)}
    text = fold(article.text)
    blocks = (squeeze(block.text) for block in read_page(raw, article.id).blocks if not block.at_picture)
    return tuple(dict.fromkeys(block for block in blocks if fold(block) not in kept and fold(block) not in text))
