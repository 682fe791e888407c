"""The settings of chats: texts under names, for as long as the bot is in the chat."""

from __future__ import annotations

import sqlalchemy as sa

from bot.journal import tables
from bot.journal.store import Store, write_over

_CHATS = tables.chats


class Chats:
    """Remembers settings by the number of the chat."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def settings(self, chat: int) -> dict[str, str]:
        """What is set for a chat."""
        with self._store.read() as connection:
            return _settings(connection, chat)

    def known(self) -> tuple[int, ...]:
        """The chats for which something is set."""
        with self._store.read() as connection:
            return tuple(connection.execute(sa.select(_CHATS.c.chat).distinct().order_by(_CHATS.c.chat)).scalars())

    def set(self, chat: int, name: str, value: str | None) -> None:
        """Sets one thing for a chat, or takes it back (`value` is None)."""
        with self._store.write() as connection:
            if value is None:
                connection.execute(sa.delete(_CHATS).where(_CHATS.c.chat == chat, _CHATS.c.name == name))
            else:
                write_over(connection, _CHATS, {"chat": chat, "name": name, "value": value})

    def move(self, old: int, new: int) -> None:
        """Takes over the settings of a group that has become a supergroup; what the new chat has set stays."""
        if old == new:
            return
        with self._store.write() as connection:
            moved = _settings(connection, old) | _settings(connection, new)
            connection.execute(sa.delete(_CHATS).where(_CHATS.c.chat.in_([old, new])))
            if moved:
                rows = [{"chat": new, "name": name, "value": value} for name, value in moved.items()]
                connection.execute(sa.insert(_CHATS), rows)

    def forget(self, chat: int) -> int:
        """Forgets what is set for a chat; returns how many settings there were."""
        with self._store.write() as connection:
            return connection.execute(sa.delete(_CHATS).where(_CHATS.c.chat == chat)).rowcount


def _settings(connection: sa.Connection, chat: int) -> dict[str, str]:
    rows = connection.execute(sa.select(_CHATS.c.name, _CHATS.c.value).where(_CHATS.c.chat == chat))
    return {row.name: row.value for row in rows}
