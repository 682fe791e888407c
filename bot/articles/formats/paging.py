"""What a printed page leaves in a text that is copied from it: its running head, its number, hyphens at line ends."""

from __future__ import annotations

import re
from collections import Counter

from bot.articles.page import fold

_HEAD_MAX = 120
#: A page's number in a running head, on the folded line.
_PAGE = re.compile(r"\b(?:page|p\.) ?\d{1,3}\b")
_NUMBER = re.compile(r"^(?:[-–—] ?)?(?:page )?\d{1,3}(?: ?[-–—]| ?/ ?\d{1,3}| sur \d{1,3})?$", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<![^\W\d_])(?<![^\W\d_]['’-])(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)-$")
_FIRST = re.compile(r"[^\W\d_]+")
#: Before and behind these a hyphen at the end of a line most likely belongs to the word.
_BEFORE = frozenset(
    "vice non demi semi quasi sous porte arrière avant après contre grand grande petit petite saint sainte".split()
)
_BEHIND = frozenset("il elle on ils elles nous vous ci là même mêmes être à dessus dessous".split())


def without_heads(chunks: list[list[str]]) -> list[list[str]]:
    """The lines of a text without what is printed on each page: a head that comes again with other page numbers, and numbers.

    The first head stays: it names the paper.
    """
    heads = Counter(key for lines in chunks for line in lines if (key := _head(line)))
    if not any(count > 1 for count in heads.values()):
        return chunks
    seen: set[str] = set()
    kept: list[list[str]] = []
    if chunks[-1] and _NUMBER.match(chunks[-1][-1]):
        chunks = [*chunks[:-1], chunks[-1][:-1]]
    for lines in chunks:
        left = [
            line for line in lines if not _is_again(line, heads, seen) and not (len(lines) == 1 and _NUMBER.match(line))
        ]
        if left:
            kept.append(left)
    return kept


def _head(line: str) -> str:
    """A line that may be a running head, without the number of its page; empty for others."""
    folded = fold(line) if len(line) <= _HEAD_MAX else ""
    return _PAGE.sub("#", folded) if _PAGE.search(folded) else ""


def _is_again(line: str, heads: Counter[str], seen: set[str]) -> bool:
    key = _head(line)
    again = bool(key) and heads[key] > 1 and key in seen
    seen.add(key)
    return again


def joined(first: str, second: str) -> str:
    """Two lines of one paragraph as one; a word that was broken at the end of the first is whole again."""
    broken = _HYPHEN.search(first[-40:])
    if broken is None or not second[:1].isalpha():
        return f"{first} {second}"
    behind = _FIRST.match(second)
    word = broken["word"].casefold()
    known = word in _BEFORE or word.endswith("-à") or (behind is not None and behind.group() in _BEHIND)
    whole = known or second[0].isupper()
    return first + second if whole else first[:-1] + second
