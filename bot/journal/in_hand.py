"""What is in hand: whole updates from when they are taken until they are handled, for who takes over from a killed bot.

Of what was handled the number alone stays for a while, so that an update that is brought again is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from bot.journal import tables
from bot.journal.store import Store, add_new
from bot.journal.times import stamp

_ROWS = tables.in_hand
#: Everything goes after this long; a question that is older would not be answered any more.
_KEPT = dt.timedelta(minutes=15)
#: How long what a holder has counts as theirs without a sign of life.
LEASE = dt.timedelta(seconds=15)
#: How often an update may be taken over: one that kills whoever has it in hand must not do so for ever.
_MOST_TRIES = 3


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has updates in hand: one run (any `name` of its own) of the bot of a number."""

    bot: int
    name: str


class InHand:
    """Remembers what is in hand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def write(
        self, holder: Holder, at: dt.datetime, taken: Mapping[int, str | None], finished: Collection[int] = ()
    ) -> set[int]:
        """Notes, in one transaction, what was taken and what was handled.

        Args:
            holder: who has it.
            at: the moment that it is.
            taken: by their numbers, the updates that were taken; None for one that was handled already.
            finished: the numbers of what was taken before and is handled.

        Returns:
            The numbers of what was taken and nobody has, or has had, in hand.
        """
        fixed = {"bot": holder.bot, "at": stamp(at), "holder": holder.name, "until": stamp(at + LEASE), "tries": 0}
        rows = [fixed | {"number": number, "content": content} for number, content in taken.items()]
        with self._store.write() as connection:
            new = set(add_new(connection, _ROWS, rows, _ROWS.c.number))
            _empty(connection, holder.bot, finished)
            _forget(connection, at)
        return new

    def renew(self, holder: Holder, at: dt.datetime) -> None:
        """Gives a sign of life."""
        own = (_ROWS.c.bot == holder.bot) & (_ROWS.c.holder == holder.name) & _ROWS.c.content.is_not(None)
        with self._store.write() as connection:
            connection.execute(sa.update(_ROWS).where(own).values(until=stamp(at + LEASE)))

    def take_over(self, holder: Holder, at: dt.datetime, *, everything: bool) -> dict[int, str]:
        """Takes what others of the same bot had in hand, in the order of the numbers.

        Args:
            holder: who takes it.
            at: the moment that it is.
            everything: nobody else of this bot is alive; otherwise what is taken is what they gave no sign for.
        """
        left = (_ROWS.c.bot == holder.bot) & (_ROWS.c.holder != holder.name) & _ROWS.c.content.is_not(None)
        if not everything:
            left &= _ROWS.c.until < stamp(at)
        with self._store.read() as connection:
            if connection.execute(sa.select(_ROWS.c.number).where(left).limit(1)).first() is None:
                return {}
        mine = {"holder": holder.name, "until": stamp(at + LEASE), "tries": _ROWS.c.tries + 1}
        changed = sa.update(_ROWS).where(left).values(mine).returning(_ROWS.c.number, _ROWS.c.content, _ROWS.c.tries)
        with self._store.write() as connection:
            rows = sorted(connection.execute(changed).all())
            _empty(connection, holder.bot, [row.number for row in rows if row.tries > _MOST_TRIES])
        return {row.number: row.content for row in rows if row.tries <= _MOST_TRIES}

    def prune(self, at: dt.datetime) -> None:
        """Forgets what is too old to be of use."""
        with self._store.write() as connection:
            _forget(connection, at)


def _empty(connection: sa.Connection, bot: int, numbers: Collection[int]) -> None:
    """Takes the content of updates away."""
    if numbers:
        chosen = (_ROWS.c.bot == bot) & _ROWS.c.number.in_(numbers)
        connection.execute(sa.update(_ROWS).where(chosen).values(content=None))


def _forget(connection: sa.Connection, at: dt.datetime) -> None:
    connection.execute(sa.delete(_ROWS).where(_ROWS.c.at < stamp(at - _KEPT)))
