"""Near copies: the same article in another paper, in a later version, or added twice.

Two texts are compared by their shingles, the runs of words in them (Broder, "On the resemblance and containment of
documents", 1997). Containment is measured, not resemblance as where answers leave out copies (`bot.answers.runs`): a
shortened copy lies wholly inside the long one, and who adds it decides whether it is one. The whole corpus is compared,
exactly: this happens once for each article that is added, and takes a pass over the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers.runs import runs
from bot.articles.page import fold
from bot.model import Article

_RUN = 5
#: A copy shares at least this part of the shorter text's shingles; two reports of one speech share their quotations only.
_NEAR = 0.5


@dataclass(frozen=True, slots=True)
class Copy:
    """An article of the corpus that is nearly the same, and the share (0 to 1) of the shorter text that both have."""

    article: str
    title: str
    share: float


def near_copies(article: Article, others: Iterable[Article]) -> tuple[Copy, ...]:
    """The articles among `others` of which `article` is a near copy, the nearest first; itself aside."""
    own = runs(fold(article.text), _RUN)
    found = []
    for other in others:
        if other.id == article.id:
            continue
        theirs = runs(fold(other.text), _RUN)
        share = len(own & theirs) / max(1, min(len(own), len(theirs)))
        if share >= _NEAR:
            found.append(Copy(other.id, other.title, share))
    return tuple(sorted(found, key=lambda copy: (-copy.share, copy.article)))
