"""A citation in the few letters that fit into a button, and back.

A button lives as long as its message; the corpus does not. So a reference holds where the words stand and a check of
the words themselves: it is only ever resolved against the corpus of today, and to nothing once the article is gone or
says something else there.
"""

from __future__ import annotations

import base64
import hashlib

from bot.model import Article, Citation, Corpus, Span

_ARTICLE, _START, _LENGTH, _CHECK = 6, 4, 2, 2
#: Letters of one reference; each letter holds six bits.
LETTERS = _ARTICLE + _START + _LENGTH + _CHECK
_BITS = 6
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}


def reference(citation: Citation) -> str | None:
    """The letters that stand for a citation; None where its numbers do not fit."""
    start, length = citation.span.start, len(citation.span)
    if start >= 1 << _BITS * _START or length >= 1 << _BITS * _LENGTH:
        return None
    return (
        _digest(citation.article.id, _ARTICLE)
        + _letters(start, _START)
        + _letters(length, _LENGTH)
        + _digest(citation.quote, _CHECK)
    )


def resolve(letters: str, corpus: Corpus) -> Citation | None:
    """The citation that a reference stands for; None where today's corpus does not have these words there."""
    if len(letters) != LETTERS or any(letter not in _VALUES for letter in letters):
        return None
    article = _article(letters[:_ARTICLE], corpus)
    place = letters[_ARTICLE:-_CHECK]
    start, length = _number(place[:_START]), _number(place[_START:])
    if article is None or not length or start + length > len(article.text):
        return None
    found = Citation(article, Span(start, start + length), _speaker(corpus, article.id, Span(start, start + length)))
    return found if _digest(found.quote, _CHECK) == letters[-_CHECK:] else None


def _article(digest: str, corpus: Corpus) -> Article | None:
    return next((article for article in corpus.articles if _digest(article.id, _ARTICLE) == digest), None)


def _speaker(corpus: Corpus, article: str, span: Span) -> str | None:
    """Who says words, where a single statement stands around or within them."""
    speakers = {
        said.speaker
        for said in corpus.statements_by_article.get(article, ())
        if said.span.overlaps(span) and (said.scope.covers(span) or span.covers(said.scope))
    }
    return speakers.pop() if len(speakers) == 1 else None


def _digest(text: str, letters: int) -> str:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=9).digest()
    return base64.urlsafe_b64encode(digest).decode()[:letters]


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> _BITS * place & 63] for place in reversed(range(count)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number << _BITS | _VALUES[letter]
    return number
