"""What the bot understands of a raw file or page, before anything is written."""

from __future__ import annotations

import html
import re
from collections.abc import Container
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.articles.files import BESIDE
from bot.articles.left_out import left_out
from bot.articles.reading import read_article
from bot.counting import counted, words_in
from bot.errors import FileError, RefusedError
from bot.ingest.fetching import Fetched
from bot.ingest.naming import file_name
from bot.ingest.sniffing import ending_of
from bot.model import Article, Notice

_HEAD_OPENS = re.compile(rb"<head\b[^<>]{0,500}>", re.IGNORECASE)
_PASSWORD = re.compile(rb"<input\b[^<>]{0,500}type\s{0,4}=\s{0,4}[\"']?password", re.IGNORECASE)
#: Fewer words are no article: a notice about cookies, a line that asks to log in.
_FEWEST_WORDS, _FEWEST_WORDS_OF_A_PAGE, _FEWEST_BEHIND_A_LOGIN = 5, 40, 250


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that is not in the corpus yet.

    `source` is what the organizer gave, `name` the file that it will be; `left_out` is what was taken for residue.
    """

    source: str
    name: str
    raw: bytes
    article: Article
    left_out: tuple[str, ...]
    notices: tuple[Notice, ...]


def draft(raw: bytes, source: str, taken: Container[str] = ()) -> Draft:
    """Reads a raw file as an article.

    Args:
        raw: the file's bytes.
        source: what the file is called, for messages and as a hint to its kind; never becomes a name in the corpus.
        taken: the names of the articles of the corpus.

    Raises:
        RefusedError: there is no article in it; says why.
    """
    shown = _shown(source)
    if shown.casefold() in BESIDE:
        raise RefusedError(shown, "is no article but stands beside the articles", "put it into their folder by hand")
    ending = ending_of(raw, shown)
    try:
        article, _ = read_article(raw, f"draft{ending}", strict=True)
        name = file_name(article.title, article.date, ending, taken)
        article, notices = read_article(raw, name)
    except FileError as error:
        place = "" if error.line is None else f"line {error.line}: "
        raise RefusedError(shown, f"{place}{error.reason}", error.remedy) from error
    _check(article, raw, shown, ending)
    return Draft(shown, name, raw, article, left_out(raw, article), notices)


def draft_page(page: Fetched, taken: Container[str] = ()) -> Draft:
    """Reads a fetched page as an article that knows its address.

    Raises:
        RefusedError: there is no article on the page; says why.
    """
    source = page.url.partition("?")[0]
    found = draft(page.raw, source if page.media_type != "text/plain" else f"{source}.txt", taken)
    if found.article.url or not found.name.endswith(".html"):
        return found
    return draft(_with_address(page.raw, page.url), source, taken)


def _with_address(raw: bytes, url: str) -> bytes:
    """The page with a line that says where it is from, as pages say it themselves."""
    line = f'<link rel="canonical" href="{html.escape(url)}">'.encode("ascii", "xmlcharrefreplace")
    opens = _HEAD_OPENS.search(raw)
    at = opens.end() if opens else 0
    return raw[:at] + line + raw[at:]


def _check(article: Article, raw: bytes, source: str, ending: str) -> None:
    words = words_in(article.text)
    if ending == ".html" and _PASSWORD.search(raw) and words < _FEWEST_BEHIND_A_LOGIN:
        reason = "the page asks to log in and shows no article"
        raise RefusedError(source, reason, "log in with the browser, save the page and add that file")
    if words < (_FEWEST_WORDS_OF_A_PAGE if ending == ".html" else _FEWEST_WORDS):
        reason = counted("holds no article (only {words:word/words} of text)", "en", words=words)
        raise RefusedError(source, reason, "copy the article's text into a .txt file and add that")


def _shown(source: str) -> str:
    """The last part of a name that a stranger may have chosen, harmless and short."""
    parts = urlsplit(source)
    name = source if parts.scheme in {"http", "https"} else source.replace("\\", "/").rpartition("/")[2]
    return "".join(char if char.isprintable() else "?" for char in name)[:120] or "file"
