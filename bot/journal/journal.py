"""The journal as a whole."""

from __future__ import annotations

import datetime as dt
import hashlib

import sqlalchemy as sa

from bot.journal import tables
from bot.journal.changes import Changes
from bot.journal.chats import Chats
from bot.journal.figures import figures
from bot.journal.in_hand import InHand
from bot.journal.questions import Questions
from bot.journal.store import Store, is_there
from bot.journal.times import now
from bot.journal.votes import Votes
from bot.model import Figures


class Journal:
    """What the bot remembers: `questions`, `votes`, `chats`, `changes` and what is `in_hand`."""

    def __init__(self, store: Store, secret: str = "") -> None:
        self._store = store
        self.questions = Questions(store)
        self.votes = Votes(store, _key(store, secret))
        self.chats = Chats(store)
        self.changes = Changes(store)
        self.in_hand = InHand(store)

    @classmethod
    def open(cls, address: str, *, secret: str = "") -> Journal:
        """Opens the database at an SQLAlchemy address: an SQLite file, made where it is missing, or PostgreSQL.

        Args:
            address: such as `sqlite:///data/verbatim.db` or `postgresql://user:password@host/name`.
            secret: what stands outside the database and is needed to tell whose vote is whose, such as the bot's token.

        Raises:
            JournalError: the address or the database cannot be used.
        """
        return cls(Store.open(address), secret)

    @staticmethod
    def is_there(address: str) -> bool:
        """Whether there is something to open; False only where an SQLite file is missing."""
        return is_there(address)

    def figures(self, since: dt.datetime, zone: dt.tzinfo | None = None) -> Figures:
        """The bot's use since a moment, by the days of a time zone (this machine's, if none is given)."""
        return figures(self._store, since, zone)

    def forget(self, chat: int) -> None:
        """Forgets everything that is kept for a chat. A private chat has its person's number: the votes go as well."""
        self.chats.forget(chat)
        if chat > 0:
            self.votes.forget(chat)

    def prune(self, days: int, *, at: dt.datetime | None = None) -> int:
        """Forgets what is older than so many days; returns how many questions that were."""
        moment = at or now()
        before = moment - dt.timedelta(days=days)
        self.in_hand.prune(moment)
        self.changes.prune(before)
        forgotten = self.questions.prune(before)
        self._store.tidy()
        return forgotten

    def close(self) -> None:
        """Closes the database."""
        self._store.close()


def _key(store: Store, secret: str) -> bytes:
    with store.read() as connection:
        salt = connection.execute(sa.select(tables.about.c.value).where(tables.about.c.name == "salt")).scalar_one()
    return hashlib.sha256(f"{salt} {secret}".encode()).digest()
