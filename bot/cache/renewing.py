"""A corpus folder read and indexed with the help of what was kept of an earlier version of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.articles.folder import Reading, read_folder
from bot.cache import corpus as corpora
from bot.cache import kept, parts
from bot.cache.tables import Array, Arrays, joined
from bot.model import Corpus
from bot.search import storing as indexes
from bot.search.index import Index
from bot.search.spans import Longs
from bot.search.taking import Before


def renew(folder: Path, cache: Path, key: str, progress: Callable[[int, int], None]) -> tuple[Corpus, Index]:
    """Reads and indexes a corpus folder, and keeps that.

    Args:
        folder: the corpus folder.
        cache: where what was read before is kept, and this will be.
        key: the fingerprint of the folder.
        progress: called after each file with how many are done and how many there are.

    Raises:
        CorpusError: the folder is missing or holds no article.
    """
    earlier = _earlier(cache)
    reading = read_folder(folder, earlier.known if earlier else None, progress)
    if earlier is None:
        corpus = reading.corpus()
        arrays = corpora.pack(corpus) | parts.pack(reading.parts) | parts.pack_settled(reading.settled)
        index = Index.build(corpus)
    else:
        rows = earlier.rows(reading)
        arrays = _joined(reading, rows, earlier.arrays)
        corpus = corpora.unpack(arrays)
        index = Index.build(corpus, before=Before(earlier.index.texts, earlier.corpus.people, rows))
    kept.write(cache, key, arrays | indexes.pack(index))
    return corpus, index


class _Earlier:
    """What was kept of an earlier version.

    Raises:
        KeyError, ValueError, TypeError: the arrays are not of a folder that was read.
    """

    def __init__(self, arrays: Arrays) -> None:
        self.arrays = arrays
        self.corpus = corpora.unpack(arrays)
        self.index = indexes.unpack(arrays, self.corpus)
        self.known = parts.unpack(arrays, self.corpus)
        self._places = {file: place for place, file in enumerate(self.known)}

    def rows(self, reading: Reading) -> Longs:
        """The place of each article here; -1 where it is another one, or somebody else speaks or is meant in it."""
        found = np.full(len(reading.parts), -1)
        for number, (part, settled) in enumerate(zip(reading.parts, reading.settled, strict=True)):
            known = self.known.get(part.file)
            if known is not None and known.part is part and known.settled.said is settled.said:
                found[number] = self._places[part.file]
        return found


def _earlier(cache: Path) -> _Earlier | None:
    """What was kept last, by this version of the project; None where nothing was, or where it cannot be trusted."""
    arrays = kept.latest(cache)
    if arrays is None:
        return None
    try:
        return _Earlier(arrays)
    except (KeyError, ValueError, TypeError):
        return None


def _joined(reading: Reading, rows: Longs, old: Arrays) -> dict[str, Array]:
    """The arrays of a folder of which much was kept."""
    other = np.flatnonzero(rows < 0).tolist()
    fresh = replace(
        reading,
        parts=tuple(reading.parts[number] for number in other),
        settled=tuple(reading.settled[number] for number in other),
    )
    new = corpora.pack_articles(fresh.corpus()) | parts.pack(fresh.parts)
    order = np.where(rows >= 0, rows, len(old["corpus.about.at"]) - 2 + np.cumsum(rows < 0))
    arrays = joined(old, new, (*corpora.BY_ARTICLE, *parts.BY_ARTICLE), order)
    whole = replace(reading, parts=(), settled=()).corpus()
    return (
        arrays
        | corpora.pack_whole(whole, [part.file for part in reading.parts], arrays)
        | parts.pack_settled(reading.settled)
    )
