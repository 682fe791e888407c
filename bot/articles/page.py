"""A page as a format reader leaves it: what it declares about itself and its raw blocks, residue included."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from bot.errors import FileError
from bot.letters import bare

#: `line` is a line of plain text whose part in the page is not known yet; `caption` stands at a picture, `alternative`
#: is what a page shows where it cannot show the picture.
RawKind = Literal["paragraph", "heading", "item", "line", "caption", "alternative"]

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "œ": "oe"})
_KEPT_CONTROLS = frozenset("\n\t")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
#: No newspaper article is so long: a book is. Reading more would keep a small server busy for minutes.
MOST_CHARACTERS = 1_000_000
#: A line that ends like a sentence: its mark may stand inside closing quotation marks or brackets.
_SENTENCE_END = re.compile(r"[.!?…][\s»”\"')\]]*$")


class _Seen(dict[int, int | None]):
    """A table for `str.translate` that leaves out what is not seen; each character is judged once."""

    def __missing__(self, code: int) -> int | None:
        char = chr(code)
        stays = char in _KEPT_CONTROLS or unicodedata.category(char) not in _UNSEEN
        self[code] = found = code if stays else None
        return found


_SEEN = _Seen()


@dataclass(frozen=True, slots=True)
class Raw:
    """One block of a page.

    Blocks with the same `chunk` stood together without a blank line between them. `links` is the share of the
    characters that are links (0 to 1).
    """

    kind: RawKind
    text: str
    chunk: int = 0
    links: float = 0.0

    @property
    def at_picture(self) -> bool:
        """Whether it belongs to a picture and not to the running text."""
        return self.kind in {"caption", "alternative"}


@dataclass(frozen=True, slots=True)
class Declared:
    """What a page says of itself, by front matter or metadata; every part may be missing."""

    title: str | None = None
    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A file as its format reader understands it.

    Attributes:
        declared: what it says of itself.
        blocks: its blocks, residue included.
        warnings: what of it should be looked at, with the line where it is known.
        broken: what is wrong with it, though it is read as far as it goes.
    """

    declared: Declared
    blocks: tuple[Raw, ...]
    warnings: tuple[tuple[str, int | None], ...] = ()
    broken: FileError | None = None


def bounded(page: Page, most: int = MOST_CHARACTERS) -> Page:
    """The page with at most so many characters of text; a warning says when some were left out."""
    left = most
    kept: list[Raw] = []
    for block in page.blocks:
        if len(block.text) >= left:
            kept.append(replace(block, text=block.text[:left].rpartition(" ")[0]))
            warning = f"is longer than {most:,} characters, what follows is not read; make several articles of it"
            return replace(page, blocks=tuple(kept), warnings=(*page.warnings, (warning, None)))
        left -= len(block.text)
        kept.append(block)
    return page


def tidy(text: str) -> str:
    """The text in Unicode NFC, lines ended by newlines, without zero-width, bidirectional or control characters."""
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    return unicodedata.normalize("NFC", text.translate(_SEEN))


def squeeze(text: str) -> str:
    """The text with each run of ordinary spaces, tabs and newlines as one space; non-breaking spaces stay."""
    return _SPACES.sub(" ", text).strip()


def fold(text: str) -> str:
    """The text for comparing: lower case, no accents, straight quotes, single spaces."""
    return " ".join(bare(unicodedata.normalize("NFKD", text.casefold().translate(_QUOTES))).split())


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a full stop, question or exclamation mark, quotes and brackets aside."""
    return _SENTENCE_END.search(text[-12:]) is not None
