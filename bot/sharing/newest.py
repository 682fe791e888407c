"""Which version is the newest: what an alias stands for, moved by the bot that changes over and by no bot that lags.

Versions have no order of their own, since a change can be taken back. A bot may move the alias when it changes over to a
version that it had to write, which nobody had before; or when it changes over from the one that the alias stands for, as
all will that see the same change. A bot that brings anew what it serves already, or follows others to a version that they
have left, moves nothing.
"""

from __future__ import annotations

from bot.sharing.wire import Wire

_BEFORE = "_before"


class Newest:
    """The newest version as one bot knows it. Every method raises SearchError where the engine does not do its work.

    Args:
        wire: the engine.
        alias: the name that stands for the newest version; bots of one corpus share it.

    Attributes:
        key: the fingerprint of the corpus that this bot has opened last. What it brings of an earlier one, for questions
            that still are in hand, is no change.
    """

    def __init__(self, wire: Wire, alias: str) -> None:
        self.alias = alias
        self.key = ""
        self._wire = wire
        self._served: str | None = None

    def change_over(self, name: str, *, is_new: bool) -> None:
        """Takes note that this bot serves a version from now on; the one before the newest stays, and older ones go.

        Args:
            name: its collection.
            is_new: whether this bot had to write it.
        """
        newest, before = self._wire.alias(self.alias), self._wire.alias(self.alias + _BEFORE)
        old = {before, self._served}
        if newest != name and (newest is None or newest == self._served or is_new):
            if newest is not None:
                self._wire.point(self.alias + _BEFORE, newest)
            self._wire.point(self.alias, name)
            newest, before = name, newest
        self._served = name
        for each in old - {newest, before, name, None}:
            self._wire.drop(str(each))

    def keep(self, name: str) -> None:
        """Has the alias stand for the version that this bot serves if it stands for none: the engine may have lost it."""
        if self._wire.alias(self.alias) is None:
            self._wire.point(self.alias, name)
