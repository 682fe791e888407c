"""Bytes to text: the declared encoding, else UTF-8, else the likeliest of the Western European ones."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from bot.articles.page import tidy
from bot.errors import FileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_HEAD = 8192
_GUESSES = ["cp1252", "iso8859_15", "iso8859_1", "mac_roman", "cp850"]
#: Browsers read these declarations as windows-1252, which has the quotation marks and dashes that editors type.
_READ_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"GIF8", b"\x1f\x8b", b"{\\rtf")


def decode(raw: bytes, file: str, *, html: bool = False) -> str:
    """The text of a file in Unicode NFC without invisible characters.

    Args:
        raw: the file's bytes.
        file: its name, for errors.
        html: whether an encoding may be declared in a `<meta>` tag.

    Raises:
        FileError: the file is no text, or in an encoding that nothing tells.
    """
    if raw.startswith(_BINARY) or _looks_binary(raw):
        reason = "is not text (a PDF, Word file or picture?)"
        raise FileError(file, reason, "save the article's text as .txt or .md and put that in its place")
    for name in _candidates(raw, html=html):
        text = _try(raw, name)
        if text is not None:
            return tidy(text.removeprefix("\ufeff"))
    reason = "is in an encoding that cannot be told"
    raise FileError(file, reason, "open it in a text editor and save it as UTF-8")


def _looks_binary(raw: bytes) -> bool:
    marked = any(raw.startswith(mark) for mark, _ in _MARKS)
    return not marked and b"\x00" in raw[:_HEAD]


def _candidates(raw: bytes, *, html: bool) -> list[str]:
    names = [name for mark, name in _MARKS if raw.startswith(mark)][:1]
    # Valid UTF-8 with accents is UTF-8 whatever the page says: other encodings hardly ever look so by chance.
    names.append("utf-8")
    declared = _META.search(raw[:_HEAD]) if html else None
    if declared is not None:
        name = declared.group(1).decode("ascii").casefold()
        names.append(_READ_AS.get(name, name))
    best = from_bytes(raw, cp_isolation=_GUESSES).best()
    if best is not None:
        names.append("cp1252" if best.encoding in {"latin_1", "iso8859_1"} else best.encoding)
    return [*names, "cp1252", "iso8859_15"]


def _try(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except (LookupError, UnicodeError):
        return None
