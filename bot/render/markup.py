"""Telegram's HTML: text made harmless, its length as Telegram counts it, and cuts between sentences.

The rules are those of "HTML style" and "Message entities" in the Bot API: ``<``, ``>`` and ``&`` are escaped, a length
is the number of UTF-16 code units that are left once the markup is taken away.
"""

from __future__ import annotations

import html
import re

from bot.render.safe import steady

#: The longest message, in UTF-16 code units after the markup is taken away.
MAX_UNITS = 4096
_CUT = " […]"
_TAG = re.compile(r"<[^<>]*>")
_SENTENCE_END = re.compile(r"[.!?…](?:[\u00a0\u202f ]?[»”\"])?(?=\s|$)")
_SPACE = re.compile(r"\s")


def escaped(text: str) -> str:
    """`text` as HTML that shows it as it is, right-to-left marks and emoji included."""
    return html.escape(steady(text), quote=False)


def bold(text: str) -> str:
    """`text` in bold."""
    return f"<b>{escaped(text)}</b>"


def linked(text: str, address: str | None) -> str:
    """`text` as a link, or bare where there is no address."""
    return f'<a href="{html.escape(address)}">{escaped(text)}</a>' if address else escaped(text)


def block(inner: str, *, expandable: bool = False) -> str:
    """A block quotation around HTML; an expandable one shows its first lines until it is touched."""
    return f"<blockquote{' expandable' if expandable else ''}>{inner}</blockquote>"


def units(markup: str) -> int:
    """How long a message is: the UTF-16 code units of HTML without its markup."""
    return utf16(html.unescape(_TAG.sub("", markup)))


def utf16(text: str) -> int:
    """The UTF-16 code units of a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, limit: int) -> str:
    """`text` in at most `limit` UTF-16 code units: whole, or up to the end of a sentence with " […]" after it.

    A text whose first sentence is longer than that is cut between two words; "" where not even a word fits.
    """
    if utf16(text) <= limit:
        return text
    head = _head(text, limit - utf16(_CUT))
    # Looked for in the whole text: the end of the head may stand inside "1.5".
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, len(head) + 1) if found.end() <= len(head)]
    ends = ends or [found.start() for found in _SPACE.finditer(head)]
    return head[: ends[-1]].rstrip() + _CUT if ends else ""


def _head(text: str, limit: int) -> str:
    """The longest beginning of `text` with at most `limit` UTF-16 code units."""
    encoded = text.encode("utf-16-le", "surrogatepass")[: max(limit, 0) * 2]
    # Half a surrogate pair at the end is left out.
    return encoded.decode("utf-16-le", "ignore")
