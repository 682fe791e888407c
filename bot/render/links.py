"""Addresses that open an article at the quoted words.

The end of such an address is a text directive (``#:~:text=``, WICG "URL Fragment Text Directives"): browsers that know
it scroll to the text and mark it, the others open the page.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from bot.model import Citation

#: Quotations up to this many characters are given whole, longer ones by their first and last words.
_WHOLE = 60
_WORDS = 4
_ADDRESS_CHARACTERS = "%/:?#[]@!$&'()*+,;=~-._"
#: A run of words ends with its line and at a quotation mark.
_BREAK = re.compile(r"[\n«»“”„\"]")
_AROUND = " \t\r\u00a0\u202f,.;:!?…‘’'"
#: A run of fewer words is found in too many places to begin or end a quotation with.
_TELLING = 2


def address(url: str | None) -> str | None:
    """The web address `url` in plain ASCII, or None where it is missing or no http(s) address."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    # "replace": a lone surrogate has no UTF-8 form and must not stop an answer.
    return quote(url.strip().encode("utf-8", "replace"), safe=_ADDRESS_CHARACTERS) if usable else None


def link(citation: Citation) -> str | None:
    """The address of the cited article, pointing at the quoted words; None where the article has no address."""
    base = address(citation.article.url)
    if base is None:
        return None
    directive = text_directive(citation.quote)
    page, _, fragment = base.partition("#")
    fragment = fragment.partition(":~:")[0]
    return f"{page}#{fragment}:~:{directive}" if directive else base


def text_directive(words: str) -> str:
    """The directive ``text=…`` that finds `words` on a page, or "" where there is nothing to find.

    A short quotation stands whole. A long one, or one over several paragraphs, is given as its first and last words,
    because a browser looks for each of the two inside one paragraph only. Neither has a quotation mark in it, nor punctuation
    at its ends: a page may set them and the spaces beside them in another way than the article's clean text.
    """
    runs = [run for run in (part.strip(_AROUND) for part in _BREAK.split(words)) if run]
    telling = [run for run in runs if len(run.split()) >= _TELLING] or runs
    if not telling:
        return ""
    first, last = telling[0].split(), telling[-1].split()
    if len(telling) == 1 and (len(telling[0]) <= _WHOLE or len(first) <= 2 * _WORDS):
        return f"text={_encoded(' '.join(first))}"
    return f"text={_encoded(' '.join(first[:_WORDS]))},{_encoded(' '.join(last[-_WORDS:]))}"


def _encoded(words: str) -> str:
    # The dash and the comma have a meaning in the directive, and "quote" leaves the dash as it is.
    return quote(words.encode("utf-8", "replace"), safe="").replace("-", "%2D")
