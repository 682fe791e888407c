"""What is in hand, in SQLite and in PostgreSQL."""

from __future__ import annotations

import datetime as dt
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from bot.journal.in_hand import LEASE, Holder
from bot.journal.journal import Journal

_NOON = dt.datetime(2016, 11, 14, 12, tzinfo=dt.UTC)
_FIRST, _SECOND, _OTHER = Holder(1, "first"), Holder(1, "second"), Holder(2, "other")
_SOON = _NOON + dt.timedelta(seconds=1)


def test_what_was_taken_and_not_handled_is_taken_over(journal: Journal) -> None:
    """In the order of the numbers, whole, once; what another bot has is left alone."""
    journal.in_hand.write(_OTHER, _NOON, {3: "theirs"})
    journal.in_hand.write(_FIRST, _NOON, {2: "two", 1: "one", 3: "three"})
    journal.in_hand.write(_FIRST, _NOON, {4: "four"}, finished=[2])
    assert list(journal.in_hand.take_over(_SECOND, _SOON, everything=True).items()) == [
        (1, "one"),
        (3, "three"),
        (4, "four"),
    ]
    assert journal.in_hand.take_over(_SECOND, _SOON, everything=True) == {}
    assert journal.in_hand.take_over(Holder(2, "again"), _SOON, everything=True) == {3: "theirs"}


def test_what_comes_again_is_known(journal: Journal) -> None:
    """Whether it is in hand, with whomever, or was handled, before or after it was noted; another bot's is another."""
    assert journal.in_hand.write(_FIRST, _NOON, {1: "one", 2: "two", 3: None}) == {1, 2, 3}
    journal.in_hand.write(_FIRST, _NOON, {}, finished=[1])
    assert journal.in_hand.write(_SECOND, _NOON, {1: "one", 2: "two", 3: "three", 4: "four"}) == {4}
    assert journal.in_hand.write(_OTHER, _NOON, {1: "one"}) == {1}
    assert journal.in_hand.take_over(Holder(1, "third"), _NOON, everything=True) == {2: "two", 4: "four"}


def test_who_gives_signs_of_life_keeps_what_they_have(journal: Journal) -> None:
    """As long as they do; where several serve one webhook, nobody takes from the living."""
    journal.in_hand.write(_FIRST, _NOON, {1: "one"})
    for _ in range(2):
        assert journal.in_hand.take_over(_SECOND, _NOON + LEASE, everything=False) == {}
        journal.in_hand.renew(_FIRST, _NOON + LEASE)
    assert journal.in_hand.take_over(_SECOND, _NOON + 2 * LEASE, everything=False) == {}
    after = _NOON + 2 * LEASE + dt.timedelta(seconds=1)
    assert journal.in_hand.take_over(_SECOND, after, everything=False) == {1: "one"}
    assert journal.in_hand.take_over(_FIRST, after, everything=False) == {}


def test_what_kills_whoever_has_it_is_given_up(journal: Journal) -> None:
    """After three times; it is still known then."""
    journal.in_hand.write(_FIRST, _NOON, {1: "one"})
    for number in range(3):
        assert journal.in_hand.take_over(Holder(1, f"next {number}"), _NOON, everything=True) == {1: "one"}
    for number in range(2):
        assert journal.in_hand.take_over(Holder(1, f"last {number}"), _NOON, everything=True) == {}
    assert journal.in_hand.write(_FIRST, _NOON, {1: "one"}) == set()


def test_what_is_too_old_goes(journal: Journal) -> None:
    """With the next that is taken, or with what else is forgotten."""
    late = _NOON + dt.timedelta(minutes=16)
    journal.in_hand.write(_FIRST, _NOON, {1: "one"})
    journal.in_hand.write(_FIRST, late, {2: "two"})
    assert journal.in_hand.take_over(_SECOND, late, everything=True) == {2: "two"}
    journal.prune(30, at=late + dt.timedelta(minutes=16))
    assert journal.in_hand.take_over(Holder(1, "third"), late, everything=True) == {}


def test_several_who_take_over_at_once_share(journal: Journal) -> None:
    """Each update goes to one of them."""
    journal.in_hand.write(_FIRST, _NOON, dict.fromkeys(range(50), "x"))
    after = _NOON + LEASE + dt.timedelta(seconds=1)
    holders = [Holder(1, f"next {number}") for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda each: journal.in_hand.take_over(each, after, everything=False), holders))
    assert sorted(number for each in found for number in each) == list(range(50))


def test_nothing_of_what_was_handled_stays_in_the_files(tmp_path: Path) -> None:
    """Not even in SQLite's free pages: the words are gone from them when the hour's work is done."""
    journal = Journal.open(f"sqlite:///{tmp_path / 'journal.db'}")
    words = "where does Zoé Quelconque live?"
    journal.in_hand.write(_FIRST, _NOON, dict.fromkeys(range(40), words * 40))
    assert words.encode() in _bytes(tmp_path)
    journal.in_hand.write(_FIRST, _NOON, {}, finished=range(40))
    journal.prune(30, at=_NOON)
    assert words.encode() not in _bytes(tmp_path)
    journal.close()


def test_a_journal_that_somebody_reads_is_tidied_later(tmp_path: Path) -> None:
    """What is old goes at once, nobody waits for the reader, and whoever writes afterwards is as patient as before."""
    place = tmp_path / "journal.db"
    journal = Journal.open(f"sqlite:///{place}")
    journal.in_hand.write(_FIRST, _NOON, {1: "one"})
    with closing(sqlite3.connect(place, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT content FROM in_hand").fetchall() == [("one",)]
        journal.prune(30, at=_NOON + dt.timedelta(minutes=16))
        assert _wal(place) > 0
        reader.execute("ROLLBACK")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: journal.in_hand.write(_FIRST, _NOON, {number: "x"}), range(40)))
    journal.prune(30, at=_NOON)
    assert _wal(place) == 0
    journal.close()


def _wal(place: Path) -> int:
    return place.with_name(f"{place.name}-wal").stat().st_size


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())
