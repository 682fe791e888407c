"""Which kind of article file some bytes are: told by the content, the name is only a hint."""

from __future__ import annotations

import re

from bot.articles.files import MAX_BYTES
from bot.articles.formats.encoding import decode
from bot.errors import FileError, RefusedError

_HEAD = 4096
_HTML = re.compile(
    r"^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200})?<(?:!doctype\s{1,9}html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"</(?:p|div|article|h[1-6]|span|a)>", re.IGNORECASE)
_MANY_TAGS = 5
_FRONT = re.compile(r"^\s{0,20}-{3,}[ \t]{0,20}\n\w{1,40}[ \t]{0,3}:")
_MARKDOWN = re.compile(r"^#{1,3} \S", re.MULTILINE)


def ending_of(raw: bytes, name: str) -> str:
    """The ending that fits the content: `.md`, `.txt` or `.html`.

    Args:
        raw: the file's bytes.
        name: what the file is called, for messages and as a hint.

    Raises:
        RefusedError: the file is empty, too large or no text.
    """
    if len(raw) > MAX_BYTES:
        reason = f"has {MAX_BYTES // 1024 // 1024} MB or more"
        raise RefusedError(name, reason, "give only the article's text, as .txt")
    if not raw.strip():
        raise RefusedError(name, "is empty", "give the article's text, as .txt")
    try:
        text = decode(raw, name, html=True)
    except FileError as error:
        raise RefusedError(name, error.reason, error.remedy) from error
    head = text[:_HEAD]
    if _HTML.match(head) or len(_TAGS.findall(text)) >= _MANY_TAGS:
        return ".html"
    if _FRONT.match(head) or (name.casefold().endswith(".md")) or _MARKDOWN.search(head):
        return ".md"
    return ".txt"
