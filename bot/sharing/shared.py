"""One corpus in the shared engine: brought there, asked there, and brought there again when it was lost."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from bot.circuit import Circuit
from bot.errors import SearchError
from bot.meaning.embedder import Vectors
from bot.meaning.nearness import Near
from bot.meaning.sense import Meaning, sentences_of
from bot.model import Corpus
from bot.search.backend import Backend
from bot.search.fitting import Floats, Longs
from bot.search.index import Index
from bot.sharing import finding
from bot.sharing.publishing import Publisher, name_of
from bot.sharing.rows import SENSE, WORDS, Layout, rows
from bot.sharing.sensing import Common, Sentences
from bot.sharing.wire import Found, Wire

_T = TypeVar("_T")
#: Called as a corpus is brought to the engine: what is done, how far, of how much.
Progress = Callable[[str, int, int], None]
#: What is known of the engine: it holds the version in service; the version is on its way; it is away.
State = Literal["ok", "filling", "away"]

#: The engine is looked at without a question so often, in seconds, when somebody asks for the health.
_LOOK = 5.0


@dataclass(frozen=True)
class Sharing:
    """An engine that bots share; serves one corpus after another.

    Attributes:
        publisher: brings versions to it.
        circuit: what leaves it alone when it fails.
        clock: tells the time in seconds.
    """

    publisher: Publisher
    circuit: Circuit = field(default_factory=lambda: Circuit("no question is looked up", failure=SearchError))
    clock: Callable[[], float] = time.monotonic

    @classmethod
    def at(cls, url: str, token: str, alias: str, seconds: float) -> Sharing:
        """The engine at an address; nothing is sent there yet.

        Args:
            url: the address.
            token: what it lets the bot in by, or "".
            alias: the name that stands for the newest version; bots of one corpus share it.
            seconds: how long a question waits for it.
        """
        return cls(Publisher(Wire(url, token, seconds), alias))

    def of(self, corpus: Corpus, index: Index, key: str, meaning: Meaning | None, progress: Progress) -> Shared:
        """A corpus in the engine; it is brought there now, or later where the engine is away.

        Args:
            corpus: the corpus.
            index: its index.
            key: its fingerprint.
            meaning: an embedding model, or None for words alone.
            progress: called as the work goes on.
        """
        shared = Shared(self, corpus, index, key, meaning)
        shared.prepare(progress)
        return shared


@dataclass(frozen=True, slots=True)
class _Held:
    """A version that is whole in the engine: its collection, and its sentences where their vectors are there."""

    name: str
    sentences: Sentences | None


class Shared:
    """One corpus in the engine. It raises SearchError where the engine is away or does not hold the corpus yet."""

    def __init__(self, sharing: Sharing, corpus: Corpus, index: Index, key: str, meaning: Meaning | None) -> None:
        self._sharing, self._corpus, self._index, self._key, self._meaning = sharing, corpus, index, key, meaning
        self._publisher, self._wire = sharing.publisher, sharing.publisher.wire
        self._held: _Held | None = None
        self._work = threading.Lock()
        self._looked = sharing.clock()

    @property
    def backend(self) -> Backend:
        """What finds passages by their words."""
        return finding.Shared(self._index.words, self._passages)

    @property
    def state(self) -> State:
        """What is known of the engine, without asking it."""
        if self._held is not None and self._sharing.circuit.is_closed:
            return "ok"
        return "filling" if self._work.locked() else "away"

    def look(self) -> State:
        """What is known of the engine; it is asked beside, for the next time, unless that was done a moment ago."""
        if self._sharing.clock() - self._looked > _LOOK:
            self._looked = self._sharing.clock()
            threading.Thread(target=self._look, daemon=True).start()
        return self.state

    def nearness(self, question: str) -> Near | None:
        """How near the corpus is to a question; None where there is no model, or it is away."""
        held = self._whole()
        if self._meaning is None:
            return None
        if held.sentences is None:
            self._prepare_beside(self._meaning.circuit)
            return None
        vector = self._meaning.question(question, held.sentences.layout.width)
        return None if vector is None else held.sentences.near(vector)

    def prepare(self, progress: Progress | None = None) -> None:
        """Brings the corpus to the engine, if it is not there, and makes it the newest version; an outage ends that.

        Args:
            progress: called as the work goes on.
        """
        with self._work:
            held = self._sharing.circuit.attempt(lambda: self._prepared(progress or (lambda *_: None)))
            self._held = held or self._held

    def _prepared(self, report: Progress) -> _Held:
        held = self._with_sense(report) or self._found(self._name(None)) or self._bring(None, report)
        self._publisher.make_newest(held.name)
        return held

    def _with_sense(self, report: Progress) -> _Held | None:
        """The version with the vectors of its sentences; None where no model gives any."""
        if self._meaning is None:
            return None
        held = self._found(self._name(self._meaning))
        if held is not None:
            return held
        texts = sentences_of(self._corpus)
        vectors = self._meaning.vectors(texts, lambda done, total: report("embedding", done, total)) if texts else None
        return None if vectors is None else self._bring(vectors, report)

    def _bring(self, vectors: Vectors | None, report: Progress) -> _Held:
        name = self._name(None if vectors is None else self._meaning)
        layout = Layout(self._index.texts.sentences, 0 if vectors is None else vectors.shape[1])
        fields = {WORDS: None} | ({} if vectors is None else {SENSE: layout.width})
        steps = rows(layout, self._index.words, vectors)
        self._publisher.bring(name, layout.size, fields, steps, lambda done, all_: report("sharing", done, all_))
        return self._held_in(name, layout)

    def _found(self, name: str) -> _Held | None:
        """The version in a collection; None where it is not whole."""
        width = self._wire.width(name, SENSE)
        if width is None:
            return None
        layout = Layout(self._index.texts.sentences, width)
        return self._held_in(name, layout) if self._wire.count(name) == layout.size else None

    def _held_in(self, name: str, layout: Layout) -> _Held:
        if not layout.width:
            return _Held(name, None)
        common = Common.of(self._wire.vectors(name, SENSE, layout.common))

        def nearest(vector: Vectors, limit: int, among: str) -> Found:
            return self._ask(lambda: self._nearest(name, SENSE, vector, limit, among))

        def products(vector: Vectors, rows: Longs) -> Floats:
            return self._ask(lambda: self._wire.products(name, SENSE, vector, rows))

        return _Held(name, Sentences(layout, common, nearest, products))

    def _name(self, meaning: Meaning | None) -> str:
        return name_of(self._publisher.alias, self._key, meaning.embedder.model if meaning else None)

    def _passages(self, vector: dict[int, float], limit: int) -> Found:
        """The passages whose words have the largest inner products with those asked for."""
        held = self._whole()
        found, products = self._ask(lambda: self._nearest(held.name, WORDS, vector, limit))
        return Layout(self._index.texts.sentences, 0).passages(found), products

    def _nearest(self, name: str, field: str, vector: object, limit: int, among: str = "") -> Found:
        """Rows of sentences; an engine that gives others is not trusted with any."""
        found = self._wire.nearest(name, field, vector, limit, among)
        sentences = int(self._index.texts.sentences[-1])
        if len(found[0]) and not 0 <= found[0].min() <= found[0].max() < sentences:
            raise SearchError(self._wire.url, f"{name} has rows that are no sentences; drop it there")
        return found

    def _ask(self, work: Callable[[], _T]) -> _T:
        found = self._sharing.circuit.attempt(work)
        if found is None:
            # It may come back without what it held.
            self._held = None
            raise SearchError(self._wire.url, "the search engine is away")
        return found

    def _whole(self) -> _Held:
        """The version in service; the engine is asked for it again after an outage."""
        held = self._held
        if held is not None:
            return held
        if not self._work.locked():
            (found,) = self._ask(lambda: (self._in_engine(),))
            if found is not None:
                self._held = found
                return found
            self._prepare_beside(self._sharing.circuit)
        raise SearchError(self._wire.url, "the search engine does not hold the corpus yet")

    def _in_engine(self) -> _Held | None:
        with_sense = self._found(self._name(self._meaning)) if self._meaning else None
        return with_sense or self._found(self._name(None))

    def _prepare_beside(self, circuit: Circuit) -> None:
        """Starts to bring the corpus beside the questions, unless that is under way or something failed a moment ago."""
        if circuit.admits() and not self._work.locked():
            threading.Thread(target=self.prepare, daemon=True).start()

    def _look(self) -> None:
        with contextlib.suppress(SearchError):
            held = self._whole()
            self._ask(lambda: self._wire.count(held.name))
