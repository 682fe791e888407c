"""What one file yields by itself, whatever else the corpus holds; kept, it need not be read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from bot.articles.cutting import cut
from bot.articles.names.candidates import Candidate, candidates
from bot.articles.names.folding import fold
from bot.articles.names.prose import proses
from bot.articles.names.roster import Words, words_in
from bot.articles.reading import read_article
from bot.articles.speech.interview import OPENING, may_be_interview
from bot.model import Article, Notice, Passage

#: Spellings in running prose weigh more than those in titles, lists and captions.
_PROSE, _TITLE, _ASIDE = 10, 5, 4


@dataclass(frozen=True, slots=True)
class Piece:
    """An article and its passages."""

    article: Article
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a corpus.

    Attributes:
        file: its path below the corpus folder.
        digest: what changes with every byte of it.
        notices: what of it should be looked at.
        names: the words that may be people's names.
        words: what tells which people it may name.
        piece: makes the article and its passages.
    """

    file: str
    digest: str
    notices: tuple[Notice, ...]
    names: tuple[Candidate, ...]
    words: Words
    piece: Callable[[], Piece]


def digest_of(raw: bytes) -> str:
    """What changes with every byte of a file."""
    return sha256(raw).hexdigest()


def read_part(raw: bytes, file: str) -> Part:
    """Reads one file.

    Args:
        raw: its bytes.
        file: its path below the corpus folder, with forward slashes.

    Raises:
        FileError: the file cannot be used.
    """
    article, notices = read_article(raw, file)
    piece = Piece(article, cut(article))
    return Part(file, digest_of(raw), notices, names_in(article), words_of(article), lambda: piece)


def names_in(article: Article) -> tuple[Candidate, ...]:
    """What may be names in one article."""
    pieces = [(article.title, _TITLE)]
    for block in article.blocks:
        if block.kind == "caption":
            continue  # it stands at the block beside it too
        pieces.append((article.read(block.span), _PROSE if block.kind == "paragraph" else _ASIDE))
        if block.caption:
            pieces.append((block.caption, _ASIDE))
    return candidates(pieces)


def words_of(article: Article) -> Words:
    """The words of one article that tell whom it may name."""
    words = frozenset(word for prose in proses(article) for word in words_in(prose.folded))
    # An author may be somebody whom other articles name.
    named = words | words_in(fold(" ".join(article.authors)))
    if not may_be_interview(article):
        return Words(named)
    shown = f"{article.title}\n{article.text[:OPENING]}"
    return Words(named, words_in(fold(shown).lower()))
