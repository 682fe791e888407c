"""The database behind the journal: opened by its address, read and written in whole transactions."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from bot.errors import JournalError
from bot.journal.migrations import NEWEST, migrate

#: How long one writer waits for another, in seconds.
_PATIENCE = 20
#: How long before it tries again where SQLite does not wait by itself, in seconds.
_PAUSE = 0.02
_REMEDY = "check BOT_DATABASE, such as sqlite:///data/verbatim.db or postgresql://user:password@host/name"
_ANEW = "move the file away, then the bot begins a new one, or bring back a backup"
#: What to do where SQLite's complaint holds these words.
_REMEDIES = (
    ("locked", "another program holds it: end that one, or try again in a minute"),
    ("readonly", "let the bot write its file and its folder"),
    ("full", "make room on its disk"),
    ("disk i/o", "look at its disk, which may be full or broken"),
    ("not a database", _ANEW),
    ("malformed", _ANEW),
    ("unable to open", "see that its folder is there and that the bot may write in it"),
)


class Store:
    """One database; each thread gets a connection of its own from the pool."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writing=True)

    @classmethod
    def open(cls, address: str) -> Store:
        """Opens the database at an SQLAlchemy address, makes it if it is a file, and brings its schema up to date.

        Raises:
            JournalError: the address or the database cannot be used.
        """
        return cls.open_at(address, NEWEST)

    @classmethod
    def open_at(cls, address: str, version: int) -> Store:
        """As `open`, with the schema of an older version where the database is older still."""
        store = cls(_engine(address))
        try:
            with store.write() as connection:
                migrate(connection, newest=version)
        except BaseException:
            store.close()
            raise
        return store

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A transaction that sees one state of the database.

        Raises:
            JournalError: the database cannot be read.
        """
        with _told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """A transaction that is kept whole when the block ends, and left out whole when it raises.

        Raises:
            JournalError: the database cannot be written.
        """
        with _told(), self._writing.begin() as connection:
            yield connection

    def tidy(self) -> None:
        """Has what was deleted leave the file that SQLite writes first, too; where that cannot be now, the next time."""
        if self._engine.dialect.name != "sqlite":
            return
        with suppress(sqlite3.Error, SQLAlchemyError), closing(self._engine.raw_connection()) as connection:
            cursor = connection.cursor()
            (patience,) = cursor.execute("PRAGMA busy_timeout").fetchone()
            # While it waited for others, nobody could write.
            cursor.execute("PRAGMA busy_timeout = 0")
            try:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                cursor.execute(f"PRAGMA busy_timeout = {patience}")

    def close(self) -> None:
        """Closes every connection of the pool."""
        self._engine.dispose()


def is_there(address: str) -> bool:
    """Whether there is a database to open at an address; False only where an SQLite file is missing."""
    try:
        url = sa.make_url(address)
        return url.get_backend_name() != "sqlite" or not url.database or Path(url.database).exists()
    except ArgumentError:
        return True  # what is wrong with it is told by whoever opens it


def write_over(connection: sa.Connection, table: sa.Table, row: Mapping[str, Any]) -> None:
    """Puts a row into a table, in the place of the one with the same key; two at once do not collide."""
    keys = [column.name for column in table.primary_key]
    rest = {name: value for name, value in row.items() if name not in keys}
    connection.execute(_insert(connection, table).values(row).on_conflict_do_update(index_elements=keys, set_=rest))


def add_new(
    connection: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]], told: sa.Column[Any]
) -> list[Any]:
    """Puts in those rows whose key is not there yet, and returns the column `told` of each that was put in."""
    if not rows:
        return []
    adding = _insert(connection, table).on_conflict_do_nothing().returning(told)
    return list(connection.execute(adding, [dict(row) for row in rows]).scalars())


def _insert(connection: sa.Connection, table: sa.Table) -> Any:  # noqa: ANN401 -- each database has a type of its own
    # Each brings its driver's types, which a start with the other database need not wait for.
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415
    else:
        from sqlalchemy.dialects.sqlite import insert  # noqa: PLC0415
    return insert(table)


@contextmanager
def _told() -> Iterator[None]:
    """What the database objects, as one line that holds no address: it may hold a password."""
    try:
        yield
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or error
        reason = str(cause).strip().splitlines()[0] if str(cause).strip() else type(cause).__name__
        what = f"cannot be used ({reason})"
        remedy = next((remedy for words, remedy in _REMEDIES if words in reason.lower()), _REMEDY)
        raise JournalError(what, remedy) from error


def _engine(address: str) -> sa.Engine:
    try:
        url = sa.make_url(address)
        if url.drivername in {"postgres", "postgresql"}:
            url = url.set(drivername="postgresql+psycopg")
        backend = url.get_backend_name()
    except ArgumentError as error:
        reason = "its address cannot be read"
        raise JournalError(reason, _REMEDY) from error
    if backend == "sqlite":
        return _sqlite(url)
    if backend == "postgresql":
        return _postgresql(url)
    reason = f"{backend} is not supported"
    raise JournalError(reason, _REMEDY)


def _postgresql(url: sa.URL) -> sa.Engine:
    try:
        return sa.create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        reason = "the driver for PostgreSQL is missing"
        raise JournalError(reason, "in the bot's folder, run: pip install '.[postgres]'") from error


def _sqlite(url: sa.URL) -> sa.Engine:
    if not url.database or url.database == ":memory:":
        reason = "SQLite needs a file: what is kept in memory is lost with each connection"
        raise JournalError(reason, _REMEDY)
    folder = Path(url.database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"its folder {folder} cannot be made ({error.strerror})"
        raise JournalError(reason, _REMEDY) from error
    # An address may set another patience: sqlite:///data/verbatim.db?timeout=5
    patience = {} if "timeout" in url.query else {"timeout": _PATIENCE}
    engine = sa.create_engine(url, connect_args=patience)
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401 -- SQLAlchemy's own record
    # The driver would begin and end transactions where it sees fit; _begin does it instead.
    connection.isolation_level = None
    _write_ahead(connection)
    # What is deleted is written over: it may have been a person's.
    for setting in ("synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {setting}")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Has SQLite write ahead; for this alone it does not wait until others have written, so that they are waited for."""
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    until = time.monotonic() + patience / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # The low byte is the kind of error, the rest its detail.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _begin(connection: sa.Connection) -> None:
    # A writer that starts as a reader may find the file changed under it; one that asks at once waits its turn.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
