"""Near-identical copies of one text count as one source.

Two passages are copies when they share most of their runs of four words (Broder, "On the resemblance and containment of
documents", 1997). Only passages that meet a question alike are compared, so that a question costs no comparison of
every pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers.plain import plain
from bot.model import Corpus, Hit

_WORD = re.compile(r"\w+")
_RUN = 4
_ALIKE = 0.8


def originals(hits: Sequence[Hit], corpus: Corpus) -> Iterator[Hit]:
    """`hits` without those that are copies of a better one in another article."""
    kept: dict[tuple[tuple[float, ...], ...], list[tuple[Hit, frozenset[str]]]] = {}
    for hit in hits:
        alike = kept.setdefault(tuple(match.strengths for match in hit.matches), [])
        runs = _runs(corpus.by_id[hit.passage.article].read(hit.passage.span))
        if not any(_copies(hit, runs, other, its) for other, its in alike):
            alike.append((hit, runs))
            yield hit


def _copies(hit: Hit, runs: frozenset[str], other: Hit, its: frozenset[str]) -> bool:
    apart = hit.passage.article != other.passage.article
    return apart and len(runs & its) >= _ALIKE * len(runs | its)


def _runs(text: str) -> frozenset[str]:
    words = _WORD.findall(plain(text))
    return frozenset(" ".join(words[place : place + _RUN]) for place in range(max(1, len(words) - _RUN + 1)))
