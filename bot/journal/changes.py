"""The changes of the corpus folder, with the bytes that make it possible to undo them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import sqlalchemy as sa

from bot.journal import tables
from bot.journal.store import Store
from bot.journal.times import moment, now, stamp
from bot.model import Change, ChangeState, FileChange

_CHANGES, _FILES = tables.changes, tables.changed_files


class Changes:
    """Remembers what was changed in corpus folders; a folder is known by its whole path, which may change."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, folder: str, title: str, files: Sequence[FileChange]) -> Change:
        """Notes a change that is about to be made, so that it can be taken back if it is not finished."""
        at = now()
        row = {"at": stamp(at), "folder": folder, "title": title, "state": "begun"}
        with self._store.write() as connection:
            number = int(connection.execute(sa.insert(_CHANGES).returning(_CHANGES.c.id), row).scalar_one())
            rows = [{"change": number, "name": file.name, "before": file.before, "after": file.after} for file in files]
            connection.execute(sa.insert(_FILES), rows)
        return Change(number, at, title, tuple(files), "begun")

    def mark(self, change: int, state: ChangeState) -> None:
        """Notes how far a change has come."""
        with self._store.write() as connection:
            connection.execute(sa.update(_CHANGES).where(_CHANGES.c.id == change).values(state=state))

    def drop(self, change: int) -> None:
        """Forgets a change that did not come about."""
        with self._store.write() as connection:
            connection.execute(sa.delete(_CHANGES).where(_CHANGES.c.id == change))

    def unfinished(self, folder: str) -> tuple[Change, ...]:
        """The changes in whose middle a program was stopped, the newest first."""
        return self._found(folder, ("begun", "undoing"))

    def done(self, folder: str, most: int = 1) -> tuple[Change, ...]:
        """The changes that can be undone, the newest first."""
        return self._found(folder, ("done",), most)

    def folders(self) -> tuple[str, ...]:
        """The folders of which changes are noted that can be undone or are unfinished."""
        wanted = sa.select(_CHANGES.c.folder).distinct().where(_CHANGES.c.state != "undone")
        with self._store.read() as connection:
            return tuple(connection.execute(wanted.order_by(_CHANGES.c.folder)).scalars())

    def move(self, old: str, new: str) -> None:
        """Notes that a folder has another path now; what is noted of the new path already stays."""
        with self._store.write() as connection:
            connection.execute(sa.update(_CHANGES).where(_CHANGES.c.folder == old).values(folder=new))

    def _found(self, folder: str, states: tuple[ChangeState, ...], most: int | None = None) -> tuple[Change, ...]:
        wanted = (
            sa.select(_CHANGES)
            .where(_CHANGES.c.folder == folder, _CHANGES.c.state.in_(states))
            .order_by(_CHANGES.c.id.desc())
            .limit(most)
        )
        with self._store.read() as connection:
            rows = connection.execute(wanted).all()
            return tuple(
                Change(row.id, moment(row.at), row.title, _files(connection, row.id), row.state) for row in rows
            )

    def prune(self, before: dt.datetime) -> int:
        """Forgets the changes from before a moment, with the bytes of their files; returns how many."""
        old = sa.delete(_CHANGES).where(_CHANGES.c.at < stamp(before), _CHANGES.c.state.in_(["done", "undone"]))
        with self._store.write() as connection:
            return connection.execute(old).rowcount


def _files(connection: sa.Connection, change: int) -> tuple[FileChange, ...]:
    rows = connection.execute(sa.select(_FILES).where(_FILES.c.change == change).order_by(_FILES.c.name))
    return tuple(FileChange(row.name, row.before, row.after) for row in rows)
