"""Moments as the database keeps them: whole milliseconds since 1970, UTC, the same in every database."""

from __future__ import annotations

import datetime as dt

_THOUSAND = 1000


def stamp(moment: dt.datetime) -> int:
    """The moment as a number; it must know its time zone.

    Raises:
        ValueError: the moment has no time zone.
    """
    if moment.tzinfo is None:
        msg = "a moment without a time zone"
        raise ValueError(msg)
    return round(moment.timestamp() * _THOUSAND)


def moment(stamped: int) -> dt.datetime:
    """The moment of a number, in UTC."""
    return dt.datetime.fromtimestamp(stamped / _THOUSAND, dt.UTC)


def now() -> dt.datetime:
    """The moment that it is, in UTC."""
    return dt.datetime.now(dt.UTC)
