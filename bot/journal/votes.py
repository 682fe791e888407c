"""Votes on answers: one a person and answer, changeable, without a way back to the person."""

from __future__ import annotations

import hashlib
import hmac

import sqlalchemy as sa

from bot.journal import tables
from bot.journal.store import Store
from bot.model import Tally

_QUESTIONS, _VOTES = tables.questions, tables.votes
_LETTERS = 32


class Votes:
    """Remembers votes; `key` is what makes the hashes of voters, and is not in the database as a whole."""

    def __init__(self, store: Store, key: bytes) -> None:
        self._store = store
        self._key = key

    def cast(self, answer: int, voter: int, *, up: bool | None) -> Tally | None:
        """Sets a person's vote on an answer, or takes it back (`up` is None).

        Returns:
            The answer's votes after that; None where the answer is not kept (any more).
        """
        voter_hash = self._hash(answer, voter)
        with self._store.write() as connection:
            # The lock makes two votes of one person at once come one after the other.
            held = sa.select(_QUESTIONS.c.id).where(_QUESTIONS.c.id == answer).with_for_update()
            if connection.execute(held).scalar() is None:
                return None
            connection.execute(sa.delete(_VOTES).where(_VOTES.c.question == answer, _VOTES.c.voter == voter_hash))
            if up is not None:
                connection.execute(sa.insert(_VOTES), {"question": answer, "voter": voter_hash, "up": up})
            return _tally(connection, answer)

    def tally(self, answer: int) -> Tally:
        """The votes of an answer."""
        with self._store.read() as connection:
            return _tally(connection, answer)

    def forget(self, voter: int) -> int:
        """Forgets every vote of a person; returns how many there were."""
        with self._store.write() as connection:
            voted = connection.execute(sa.select(_VOTES.c.question).distinct()).scalars()
            pairs = [(answer, self._hash(answer, voter)) for answer in voted]
            return sum(
                connection.execute(
                    sa.delete(_VOTES).where(_VOTES.c.question == answer, _VOTES.c.voter == voter_hash)
                ).rowcount
                for answer, voter_hash in pairs
            )

    def _hash(self, answer: int, voter: int) -> str:
        return hmac.new(self._key, f"{answer} {voter}".encode(), hashlib.sha256).hexdigest()[:_LETTERS]


def _tally(connection: sa.Connection, answer: int) -> Tally:
    rows = connection.execute(sa.select(_VOTES.c.up).where(_VOTES.c.question == answer)).scalars().all()
    return Tally(up=sum(rows), down=len(rows) - sum(rows))
