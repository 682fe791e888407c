"""Calls to Milvus: the only user of pymilvus, which is imported with the first call and not before."""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.errors import SearchError

Row = dict[str, Any]
#: Rows, best first, and their inner products with what was looked for.
Found = tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]

#: Milvus gives no more rows at once.
MOST = 16_384
#: How long writing may take, in seconds; a question does not wait for it.
_WRITING = 60.0
#: After an outage, the connection is tried again at least so often, in milliseconds.
_AGAIN = 2_000
#: Milvus's codes for a collection and for an alias that is not there.
_NOT_THERE = frozenset({100, 1600})
_REMEDY = "start it, or look at BOT_SEARCH_URL and BOT_SEARCH_TOKEN"


class Wire:
    """One Milvus server or cluster; may be used from every thread.

    Every call raises SearchError where the engine is away, slow or refuses.

    Args:
        url: its address.
        token: what it lets the bot in by, "user:password" or a key; "" where it lets everybody in.
        seconds: how long a call waits for it that a question needs.
    """

    def __init__(self, url: str, token: str, seconds: float) -> None:
        self.url = url
        self._token = token
        self._seconds = seconds
        self._lock = threading.Lock()
        self._connected: Any = None

    def width(self, collection: str, field: str) -> int | None:
        """How long the vectors of a field are, 0 where a collection has no such field; None where it is not there."""
        told = self._call("describe_collection", collection, timeout=self._seconds, missing=None)
        if told is None:
            return None
        return next((int(each["params"]["dim"]) for each in told["fields"] if each["name"] == field), 0)

    def count(self, collection: str) -> int:
        """How many rows a collection has; no write of anybody is overlooked."""
        self._call("load_collection", collection, timeout=_WRITING)
        told = {"filter": "", "output_fields": ["count(*)"], "consistency_level": "Strong"}
        return int(self._call("query", collection, timeout=self._seconds, **told)[0]["count(*)"])

    def create(self, collection: str, fields: Mapping[str, int | None]) -> None:
        """Makes a collection of rows with a number, and loads it.

        Args:
            collection: its name.
            fields: the vectors of a row, each with its length; None for one that has few values other than 0.
        """
        client, kinds = self._client(), _library().DataType
        schema, indexes = client.create_schema(auto_id=False), client.prepare_index_params()
        schema.add_field("id", kinds.INT64, is_primary=True)
        for name, width in fields.items():
            kind = kinds.SPARSE_FLOAT_VECTOR if width is None else kinds.FLOAT_VECTOR
            schema.add_field(name, kind, **({} if width is None else {"dim": width}))
            # Both look at every row that can be found: nothing is approximate.
            indexes.add_index(name, index_type="SPARSE_INVERTED_INDEX" if width is None else "FLAT", metric_type="IP")
        self._call("create_collection", collection, timeout=_WRITING, schema=schema, index_params=indexes)

    def write(self, collection: str, rows: Sequence[Row]) -> None:
        """Writes rows, in the place of those with the same numbers."""
        self._call("upsert", collection, rows, timeout=_WRITING)

    def flush(self, collection: str) -> None:
        """Has the engine keep what was written."""
        self._call("flush", collection, timeout=_WRITING)

    def drop(self, collection: str) -> None:
        """Takes a collection away; nothing happens where there is none."""
        self._call("drop_collection", collection, timeout=_WRITING, missing=None)

    def alias(self, name: str) -> str | None:
        """The collection that an alias stands for; None where there is no such alias."""
        found = self._call("describe_alias", name, timeout=self._seconds, missing=None)
        return None if found is None else str(found["collection_name"])

    def point(self, alias: str, collection: str) -> None:
        """Has an alias stand for a collection, at once for everybody."""
        if self.alias(alias) is None:
            with contextlib.suppress(SearchError):
                self._call("create_alias", collection, alias, timeout=_WRITING)
                return
            # Another bot was quicker, or the engine does not do its work.
        self._call("alter_alias", collection, alias, timeout=_WRITING)

    def nearest(  # noqa: PLR0913 -- each says what is looked for
        self, collection: str, field: str, vector: object, limit: int, among: str = "", *, fresh: bool = False
    ) -> Found:
        """The rows whose vectors have the largest inner products with `vector`.

        Args:
            collection: where.
            field: the vectors that are compared.
            vector: a list of numbers, or the values other than 0 by their places.
            limit: how many rows at most.
            among: which rows count, as Milvus's filters say it.
            fresh: no write of anybody is overlooked, which takes longer; else those of the last seconds may be.
        """
        level = "Strong" if fresh else "Bounded"
        hits = self._search(collection, field, vector, limit, self._seconds, filter=among, consistency_level=level)
        return np.array(hits.ids, np.int64), np.array(hits.distances, np.float64)

    def wake(self, collection: str, field: str, vector: object) -> None:
        """Has the engine make what it makes when a field is first asked for; no question waits for it then."""
        self._search(collection, field, vector, 1, _WRITING)

    def vectors(self, collection: str, field: str, rows: Sequence[int]) -> npt.NDArray[np.float32]:
        """The vectors of some rows, ascending."""
        found = self._call("query", collection, timeout=self._seconds, ids=list(rows), output_fields=[field])
        by_row = {int(row["id"]): row[field] for row in found}
        return np.array([by_row[row] for row in rows if row in by_row], np.float32)

    def _search(self, collection: str, field: str, vector: object, limit: int, seconds: float, **named: object) -> Any:  # noqa: ANN401 -- as below
        # Where no field is named, some servers give all of them.
        asked = {"anns_field": field, "limit": min(limit, MOST), "output_fields": ["id"]}
        return self._call("search", collection, [vector], timeout=seconds, **asked, **named)[0]

    def _call(self, name: str, *arguments: object, timeout: float, missing: object = ..., **named: object) -> Any:  # noqa: ANN401 -- whatever Milvus answers
        """What Milvus answers; `missing` where what the call is about is not there."""
        client = self._client()
        try:
            return getattr(client, name)(*arguments, timeout=timeout, **named)
        except Exception as error:
            if missing is not ... and getattr(error, "code", None) in _NOT_THERE:
                return missing
            raise SearchError(self.url, _reason(error)) from error

    def _client(self) -> Any:  # noqa: ANN401 -- the package ships no types
        if self._connected is None:
            # Who waits for another to connect waits no longer than for a reply.
            if not self._lock.acquire(timeout=self._seconds):
                raise SearchError(self.url, f"the search engine does not answer; {_REMEDY}")
            try:
                self._connected = self._connected or self._connect()
            finally:
                self._lock.release()
        return self._connected

    def _connect(self) -> Any:  # noqa: ANN401 -- as above
        # Without a pool of its own a new connection would wait as long as the old one was away.
        options = {"grpc.max_reconnect_backoff_ms": _AGAIN, "grpc.use_local_subchannel_pool": 1}
        try:
            return _library().MilvusClient(self.url, token=self._token, timeout=self._seconds, grpc_options=options)
        except Exception as error:
            raise SearchError(self.url, _reason(error)) from error


def _reason(error: Exception) -> str:
    """What went wrong in one short line."""
    told = str(getattr(error, "message", None) or error)
    if "Fail connecting" in told or "UNAVAILABLE" in told:
        return f"the search engine cannot be reached; {_REMEDY}"
    if "DEADLINE_EXCEEDED" in told or "Retry timeout" in told:
        return f"the search engine does not answer; {_REMEDY}"
    first = told.partition("\n")[0][:200] or type(error).__name__
    return f"the search engine did not do its work ({first}); {_REMEDY}"


@cache
def _library() -> Any:  # noqa: ANN401 -- as above
    """The package, which neither reads a file of settings that is ours nor writes into our log."""
    disabled = "PYTHON_DOTENV_DISABLED"
    before = os.environ.get(disabled)
    os.environ[disabled] = "1"
    try:
        import pymilvus  # noqa: PLC0415 -- takes a while, and is needed only where an engine is set
    finally:
        if before is None:
            del os.environ[disabled]
        else:
            os.environ[disabled] = before
    for name in logging.root.manager.loggerDict:
        if name.partition(".")[0] == "pymilvus":
            logging.getLogger(name).disabled = True
    return pymilvus
