"""One corpus in the shared engine: brought there, asked there, and brought there again when it was lost."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from bot.circuit import Circuit
from bot.errors import SearchError
from bot.meaning.nearness import Near
from bot.meaning.sense import Meaning
from bot.model import Corpus
from bot.search.backend import Backend
from bot.search.index import Index
from bot.sharing import finding
from bot.sharing.newest import Newest
from bot.sharing.publishing import Publisher
from bot.sharing.rows import SENSE
from bot.sharing.sensing import Sentences
from bot.sharing.sparse import Sparse
from bot.sharing.versions import Progress, Version, Versions
from bot.sharing.wire import Found, Wire

_T = TypeVar("_T")
#: What is known of the engine: it holds the version in service; the version is on its way; it is away.
State = Literal["ok", "filling", "away"]

#: The engine is looked at without a question so often, in seconds, when somebody asks for the health.
_LOOK = 5.0


@dataclass(frozen=True)
class Sharing:
    """An engine that bots share; serves one corpus after another.

    Attributes:
        publisher: brings versions to it.
        newest: tells which is the newest.
        circuit: what leaves it alone when it fails.
        clock: tells the time in seconds.
    """

    publisher: Publisher
    newest: Newest
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
        wire = Wire(url, token, seconds)
        return cls(Publisher(wire), Newest(wire, alias))

    def of(self, corpus: Corpus, index: Index, key: str, meaning: Meaning | None, progress: Progress) -> Shared:
        """A corpus in the engine; it is brought there now, or later where the engine is away.

        Args:
            corpus: the corpus.
            index: its index.
            key: its fingerprint.
            meaning: an embedding model, or None for words alone.
            progress: called as the work goes on.
        """
        self.newest.key = key
        shared = Shared(self, Versions(self.publisher, self.newest, corpus, index, key, meaning, self.clock))
        shared.prepare(progress)
        return shared


class Shared:
    """One corpus in the engine. It raises SearchError where the engine is away or does not hold the corpus yet."""

    def __init__(self, sharing: Sharing, versions: Versions) -> None:
        self._sharing, self._versions = sharing, versions
        self._version: Version | None = None
        self._work = threading.Lock()
        self._looked = sharing.clock()

    @property
    def backend(self) -> Backend:
        """What finds passages by their words, and says what the other fields add at most."""
        return finding.Shared(self._versions.index.words, self._nearest)

    @property
    def state(self) -> State:
        """What is known of the engine, without asking it."""
        if self._version is not None and self._sharing.circuit.is_closed:
            return "ok"
        return "filling" if self._work.locked() else "away"

    def look(self) -> State:
        """What is known of the engine; it is asked beside, for the next time, unless that was done a moment ago."""
        if self._sharing.clock() - self._looked > _LOOK:
            self._looked = self._sharing.clock()
            threading.Thread(target=self._look, daemon=True).start()
        return self.state

    def nearness(self, ways: Sequence[str]) -> Near | None:
        """How near the corpus is to a question, by the ways in which it is put; None where there is no model, or it is away."""
        version, meaning = self._whole(), self._versions.meaning
        if meaning is None:
            return None
        if version.common is None:
            self._prepare_beside(meaning.circuit)
            return None
        vector = meaning.question(ways, version.layout.width)
        if vector is None:
            return None
        return Sentences(
            layout=version.layout,
            common=version.common,
            nearest=lambda *asked: self._ask(lambda: version.nearest(SENSE, *asked)),
            products=lambda *asked: self._ask(lambda: version.products(*asked)),
        ).near(vector)

    def prepare(self, progress: Progress | None = None) -> None:
        """Brings the corpus to the engine, if it is not there, and changes over to it; an outage ends that.

        Args:
            progress: called as the work goes on.
        """
        with self._work:
            version = self._sharing.circuit.attempt(lambda: self._versions.brought(progress or (lambda *_: None)))
            self._version = version or self._version

    def _nearest(self, asked: Mapping[str, tuple[Sparse, int]]) -> Mapping[str, Found]:
        """In each field the passages with the largest inner products with what is asked."""
        version = self._whole()
        found = self._ask(lambda: version.side_by_side(asked))
        return {field: (version.layout.passages(rows), products) for field, (rows, products) in found.items()}

    def _ask(self, work: Callable[[], _T]) -> _T:
        found = self._sharing.circuit.attempt(work)
        if found is None:
            # It may come back without what it held.
            self._version = None
            raise SearchError(self._url, "the search engine is away")
        return found

    def _whole(self) -> Version:
        """The version in service; the engine is asked for it again after an outage."""
        version = self._version
        if version is not None:
            return version
        if not self._work.locked():
            (found,) = self._ask(lambda: (self._versions.found(),))
            if found is not None:
                self._version = found
                return found
            self._prepare_beside(self._sharing.circuit)
        raise SearchError(self._url, "the search engine does not hold the corpus yet")

    def _prepare_beside(self, circuit: Circuit) -> None:
        """Starts to bring the corpus beside the questions, unless that is under way or something failed a moment ago."""
        if circuit.admits() and not self._work.locked():
            threading.Thread(target=self.prepare, daemon=True).start()

    def _look(self) -> None:
        with contextlib.suppress(SearchError):
            version = self._whole()
            self._ask(lambda: version.wire.count(version.name))

    @property
    def _url(self) -> str:
        return self._sharing.publisher.wire.url
