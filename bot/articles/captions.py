"""Where the words at pictures go: a caption that tells something is a block of the article, the rest stays beside one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.articles.credits import without_credit
from bot.articles.page import Raw, ends_sentence, fold

#: A caption of so many words may tell what the text beside it does not.
_TELLING = 5
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Words in small letters from this length on tell something, but for those that stand in credits.
_LONG = 4
_IN_CREDITS = frozenset("pour avec from with photo photos photographe photographie archives credit courtesy".split())
_MARKS = (("«", "»"), ("“", "”"))


@dataclass(frozen=True, slots=True)
class Kept:
    """A block of the article, and what else stands at the pictures beside it."""

    raw: Raw
    caption: str = ""


def with_captions(blocks: Sequence[Raw], title: str | None) -> list[Kept]:
    """The blocks of an article with the words at its pictures in their place.

    A caption that tells something becomes a block behind the text at which it stands, and never parts what belongs
    together. Names, alternative texts and what the article says elsewhere stay with the block beside them.

    Args:
        blocks: the article's blocks in order, with those at pictures.
        title: the article's title.
    """
    placing = _Placing({fold(raw.text) for raw in blocks if not raw.at_picture} | {fold(title or "")})
    for raw in blocks:
        if raw.at_picture:
            placing.picture(raw)
        else:
            placing.text(raw)
    return placing.end()


class _Placing:
    """Takes blocks in order and holds back what stands at pictures until its place has come."""

    def __init__(self, said: set[str]) -> None:
        self._said = said
        self._kept: list[Kept] = []
        self._beside: list[str] = []
        self._telling: list[Raw] = []
        self._last: int | None = None

    def picture(self, raw: Raw) -> None:
        text = without_credit(raw.text)
        folded = fold(text)
        if raw.kind == "caption" and tells(text) and not any(folded in said for said in self._said):
            self._said.add(folded)
            self._telling.append(replace(raw, text=text))
        if text and text not in self._beside:
            self._beside.append(text)

    def text(self, raw: Raw) -> None:
        if self._last is not None:
            self._join()
            if _may_part(self._kept[self._last].raw, raw):
                self._put()
        self._last = len(self._kept)
        self._kept.append(Kept(raw, "\n".join(self._beside)))
        self._beside = []

    def end(self) -> list[Kept]:
        if self._last is not None:
            self._join()
        self._put()
        return self._kept

    def _join(self) -> None:
        """What stands beside goes to the last text."""
        if self._last is not None and self._beside:
            last = self._kept[self._last]
            self._kept[self._last] = replace(last, caption="\n".join([last.caption, *self._beside]).strip())
            self._beside = []

    def _put(self) -> None:
        self._kept.extend(Kept(raw) for raw in self._telling)
        self._telling = []


def tells(caption: str) -> bool:
    """Whether a caption without its credit says something ("The mayor opens the ball"): no bare names, no file's name."""
    words = _WORD.findall(caption)
    content = [word for word in words if word.islower() and len(word) >= _LONG and fold(word) not in _IN_CREDITS]
    written = caption != caption.lower() or ends_sentence(caption)
    return len(words) >= _TELLING and bool(content) and written


def _may_part(before: Raw, after: Raw) -> bool:
    """Whether a caption may stand between two blocks: not under a heading, nor where the second goes on with the first."""
    if before.kind == "heading":
        return after.kind == "heading"
    text = before.text.rstrip()
    inside = text.endswith(":") or any(text.count(mark) > text.count(close) for mark, close in _MARKS)
    listed = before.kind == after.kind == "item"
    return not inside and not listed and not after.text[:1].islower()
