"""The versions of one corpus in the engine, with the vectors of its sentences or by words alone: found there, or brought."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from bot.errors import SearchError
from bot.meaning.embedder import Vectors
from bot.meaning.sense import Meaning
from bot.model import Corpus
from bot.search.fitting import Floats, Longs
from bot.search.index import Index
from bot.sharing.newest import Newest
from bot.sharing.publishing import Publisher, name_of
from bot.sharing.rows import SENSE, Layout, rows
from bot.sharing.sensing import Common
from bot.sharing.sparse import FIELDS, NOTHING, Sparse
from bot.sharing.wire import Found, Wire

#: Called as a corpus is brought to the engine: what is done, how far, of how much.
Progress = Callable[[str, int, int], None]

#: Milvus may overlook for some seconds what another bot has written: so long after a version was found whole, it may not.
_SETTLING = 10.0


@dataclass(frozen=True, slots=True)
class Version:
    """A version that is whole in the engine. What it is asked for raises SearchError where the engine fails.

    Attributes:
        wire: the engine.
        name: its collection.
        layout: where things stand there.
        common: what the vectors of its sentences have in common; None where they are not there.
        clock: tells the time in seconds.
        since: when it was found whole.
    """

    wire: Wire
    name: str
    layout: Layout
    common: Common | None
    clock: Callable[[], float]
    since: float

    def nearest(self, field: str, vector: object, limit: int, among: str = "") -> Found:
        """The sentences with the largest inner products; an engine that gives other rows is not trusted with any."""
        fresh = self.clock() - self.since < _SETTLING
        found = self.wire.nearest(self.name, field, vector, limit, among, fresh=fresh)
        if len(found[0]) and not 0 <= found[0].min() <= found[0].max() < self.layout.sentences:
            raise SearchError(self.wire.url, f"{self.name} has rows that are no sentences; drop it there")
        return found

    def side_by_side(self, asked: Mapping[str, tuple[Sparse, int]]) -> dict[str, Found]:
        """For each field the sentences with the largest inner products; all fields are asked at the same time.

        Args:
            asked: for each field what is looked for, and how many sentences at most.
        """
        with ThreadPoolExecutor(len(asked)) as askers:
            return dict(zip(asked, askers.map(lambda each: self.nearest(each, *asked[each]), asked), strict=True))

    def products(self, vector: Vectors, rows: Longs) -> Floats:
        """The inner products of sentences, in the order of `rows`; an engine without one of them is not whole."""
        found, products = self.nearest(SENSE, vector, len(rows), f"id in {rows.tolist()}")
        order = np.argsort(found)
        if not np.array_equal(found[order], np.sort(rows)):
            raise SearchError(self.wire.url, f"{self.name} does not have all its rows")
        return products[order][np.searchsorted(found[order], rows)]


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of one corpus. Every method raises SearchError where the engine does not do its work.

    Attributes:
        publisher: brings versions to the engine.
        newest: tells which is the newest.
        corpus: the corpus.
        index: its index.
        key: its fingerprint.
        meaning: an embedding model, or None for words alone.
        clock: tells the time in seconds.
        written: the names of those that this bot has written.
        served: the names of those that it has changed over to.
    """

    publisher: Publisher
    newest: Newest
    corpus: Corpus
    index: Index
    key: str
    meaning: Meaning | None
    clock: Callable[[], float]
    written: set[str] = field(default_factory=set)
    served: set[str] = field(default_factory=set)

    def found(self) -> Version | None:
        """The best version that is whole in the engine: with sense, else by words alone, else none."""
        with_sense = self._in(self._name(self.meaning)) if self.meaning else None
        return with_sense or self._in(self._name(None))

    def brought(self, report: Progress) -> Version:
        """The best version that there can be now, which is in the engine afterwards; others learn if it is the newest."""
        version = self._with_sense(report) or self._in(self._name(None)) or self._bring(None, report)
        for each in FIELDS:
            self.publisher.wire.wake(version.name, each, NOTHING)
        if version.name in self.served:
            self.newest.keep(version.name)
        elif self.key == self.newest.key:
            self.newest.change_over(version.name, is_new=version.name in self.written)
            self.served.add(version.name)
        return version

    def _with_sense(self, report: Progress) -> Version | None:
        """The version with the vectors of its sentences; None where no model gives any."""
        if self.meaning is None:
            return None
        version = self._in(self._name(self.meaning))
        if version is not None:
            return version
        vectors = self.meaning.sentences(self.corpus, lambda done, total: report("embedding", done, total))
        return None if vectors is None or not len(vectors) else self._bring(vectors, report)

    def _bring(self, vectors: Vectors | None, report: Progress) -> Version:
        name = self._name(None if vectors is None else self.meaning)
        layout = Layout(self.index.texts.sentences, 0 if vectors is None else vectors.shape[1])
        steps = rows(layout, self.index, vectors)
        if self.publisher.bring(name, layout, steps, lambda done, total: report("sharing", done, total)):
            self.written.add(name)
        return self._whole(name, layout)

    def _in(self, name: str) -> Version | None:
        """The version in a collection; None where it is not whole."""
        width = self.publisher.wire.width(name, SENSE)
        if width is None:
            return None
        layout = Layout(self.index.texts.sentences, width)
        return self._whole(name, layout) if self.publisher.wire.count(name) == layout.size else None

    def _whole(self, name: str, layout: Layout) -> Version:
        wire = self.publisher.wire
        common = Common.of(wire.vectors(name, SENSE, layout.common)) if layout.width else None
        return Version(wire, name, layout, common, self.clock, self.clock())

    def _name(self, meaning: Meaning | None) -> str:
        return name_of(self.newest.alias, self.key, meaning.embedder.model if meaning else None)
