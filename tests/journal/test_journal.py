"""The journal, in SQLite and in PostgreSQL."""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from bot.errors import JournalError
from bot.journal import migrations, tables
from bot.journal.journal import Journal
from bot.journal.store import Store
from bot.model import Cited, Entry, Tally
from tests.journal.conftest import PEPPER

_NOON = dt.datetime(2016, 11, 14, 12, tzinfo=dt.UTC)
_CITED = (Cited("port.md", 2, 29, "Ana Ruiz"), Cited("mer.md", 0, 4))
_ANSWERED = Entry(_NOON, "group", "fr", "answered", 12.5, "abc", cited=_CITED, text="never kept")
_DECLINED = Entry(_NOON, "private", "en", "declined", 3.0, "abc", reason="no_evidence", text="what about boats?")


def _everything(address: str) -> str:
    """All that stands in a database, as text."""
    store = Store.open(address)
    with store.read() as connection:
        found = [str(row) for table in tables.metadata.tables.values() for row in connection.execute(sa.select(table))]
    store.close()
    return "\n".join(found)


def test_an_answer_keeps_its_citations(journal: Journal) -> None:
    """What an answer cites is read back in order with the version it was read from; a decline cites nothing."""
    answer, decline = journal.questions.record(_ANSWERED), journal.questions.record(_DECLINED)
    assert journal.questions.cited(answer) == ("abc", _CITED)
    assert journal.questions.cited(decline) == ("abc", ())
    assert journal.questions.cited(decline + 1) is None


def test_only_declined_questions_keep_their_text(journal: Journal, address: str) -> None:
    """No text of an answered question reaches the database."""
    journal.questions.record(_ANSWERED)
    number = journal.questions.record(_DECLINED)
    found = journal.questions.unanswered()
    assert [(each.id, each.at, each.text, each.decision) for each in found] == [(number, _NOON, _DECLINED.text, "open")]
    assert "never kept" not in _everything(address)


def test_decisions_are_kept(journal: Journal) -> None:
    """What the organizers decide about a question stands until they decide otherwise."""
    first, second = (journal.questions.record(_DECLINED) for _ in range(2))
    assert journal.questions.decide([first, 99_999], "out of scope") == 1
    assert {each.id: each.decision for each in journal.questions.unanswered()} == {
        first: "out of scope",
        second: "open",
    }


def test_unanswered_questions_come_newest_first(journal: Journal) -> None:
    """The newest is first, and older ones than wanted are left out."""
    for hours in (1, 3, 2):
        later = Entry(_NOON + dt.timedelta(hours=hours), "group", "fr", "declined", 1, "a", "silent_speaker", text="q")
        journal.questions.record(later)
    found = journal.questions.unanswered(_NOON + dt.timedelta(hours=2))
    assert [each.at.hour for each in found] == [15, 14]


def test_one_person_has_one_vote_an_answer(journal: Journal) -> None:
    """A second vote changes the first, None takes it back, others' votes stay."""
    answer = journal.questions.record(_ANSWERED)
    assert journal.votes.cast(answer, 7, up=True) == Tally(1, 0)
    assert journal.votes.cast(answer, 8, up=True) == Tally(2, 0)
    assert journal.votes.cast(answer, 7, up=False) == Tally(1, 1)
    assert journal.votes.cast(answer, 7, up=None) == Tally(1, 0)
    assert journal.votes.cast(answer + 1, 7, up=True) is None


def test_votes_do_not_tell_who(journal: Journal, address: str) -> None:
    """Neither the number of a voter nor anything that two answers share is in the database."""
    voter = 4_815_162_342
    answers = [journal.questions.record(_ANSWERED) for _ in range(2)]
    for answer in answers:
        journal.votes.cast(answer, voter, up=True)
    store = Store.open(address)
    with store.read() as connection:
        hashes = connection.execute(sa.select(tables.votes.c.voter)).scalars().all()
    store.close()
    assert len(set(hashes)) == 2
    assert str(voter) not in _everything(address)


def test_votes_survive_a_restart(journal: Journal, address: str) -> None:
    """The same person with the same secret is known again; with another secret the vote counts as another's."""
    answer = journal.questions.record(_ANSWERED)
    journal.votes.cast(answer, 7, up=True)
    for secret, expected in ((PEPPER, Tally(0, 1)), ("other", Tally(0, 2))):
        again = Journal.open(address, secret=secret)
        assert again.votes.cast(answer, 7, up=False) == expected
        again.close()


def test_settings_of_a_chat(journal: Journal) -> None:
    """A setting is set, changed and taken back, for its chat alone."""
    journal.chats.set(-5, "language", "fr")
    journal.chats.set(-5, "language", "en")
    journal.chats.set(-5, "introduced", "yes")
    journal.chats.set(-5, "introduced", None)
    journal.chats.set(-6, "language", "fr")
    assert journal.chats.settings(-5) == {"language": "en"}
    assert journal.chats.known() == (-6, -5)


def test_a_group_that_becomes_a_supergroup_keeps_its_settings(journal: Journal) -> None:
    """The settings move; what the new chat has set already stays; moving twice changes nothing."""
    journal.chats.set(-5, "language", "fr")
    journal.chats.set(-5, "introduced", "yes")
    journal.chats.set(-1005, "language", "en")
    for _ in range(2):
        journal.chats.move(-5, -1005)
        assert journal.chats.settings(-1005) == {"language": "en", "introduced": "yes"}
    assert journal.chats.settings(-5) == {}


def test_a_chat_is_forgotten(journal: Journal) -> None:
    """Its settings go; a private chat takes its person's votes along, and nobody else's."""
    answer = journal.questions.record(_ANSWERED)
    for voter in (7, 8):
        journal.votes.cast(answer, voter, up=True)
        journal.chats.set(voter, "language", "fr")
    journal.forget(7)
    assert journal.votes.tally(answer) == Tally(1, 0)
    assert journal.chats.known() == (8,)


def test_what_is_old_is_forgotten(journal: Journal) -> None:
    """Questions go with their citations and votes on the day that the retention ends, no others."""
    old = journal.questions.record(_ANSWERED)
    journal.votes.cast(old, 7, up=True)
    young = journal.questions.record(Entry(_NOON + dt.timedelta(days=1), "group", "fr", "answered", 1, "a"))
    assert journal.prune(30, at=_NOON + dt.timedelta(days=30, seconds=1)) == 1
    assert journal.questions.cited(old) is None
    assert journal.votes.tally(old) == Tally(0, 0)
    assert journal.questions.cited(young) == ("a", ())


def test_many_threads_at_once(journal: Journal) -> None:
    """Questions and votes of many threads are all kept."""
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda _: journal.questions.record(_ANSWERED), range(80)))
        list(pool.map(lambda voter: journal.votes.cast(numbers[0], voter % 20, up=True), range(80)))
        list(pool.map(lambda each: journal.chats.set(-1, "language", "fr" if each % 2 else "en"), range(40)))
    assert len(set(numbers)) == 80
    assert journal.votes.tally(numbers[0]) == Tally(20, 0)


@pytest.mark.parametrize("version", range(migrations.NEWEST + 1))
def test_a_database_of_any_version_is_brought_up_to_date(address: str, version: int) -> None:
    """Whatever version it starts from, the schema ends as the tables say, and what was kept is still there."""
    store = Store.open_at(address, version)
    with store.write() as connection:
        if version:
            connection.execute(sa.text("INSERT INTO chats (chat, name, value) VALUES (-5, 'language', 'fr')"))
    store.close()
    store = Store.open(address)
    with store.read() as connection:
        inspector = sa.inspect(connection)
        for table in tables.metadata.tables.values():
            columns = {column["name"]: column["nullable"] for column in inspector.get_columns(table.name)}
            assert columns == {column.name: column.nullable for column in table.columns}
            assert inspector.get_pk_constraint(table.name)["constrained_columns"] == [c.name for c in table.primary_key]
        assert {*inspector.get_table_names()} == {*tables.metadata.tables}
    store.close()
    journal = Journal.open(address)
    assert journal.chats.settings(-5) == ({"language": "fr"} if version else {})
    journal.close()


def test_two_programs_may_start_at_once(address: str) -> None:
    """The tables of a new database are made once, however many open it."""
    with ThreadPoolExecutor(6) as pool:
        journals = list(pool.map(lambda _: Journal.open(address), range(6)))
    for journal in journals:
        journal.chats.set(-5, "language", "fr")
        journal.close()


def test_who_starts_while_another_writes_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program is making is opened once that has written, also where SQLite would not wait for it."""
    pauses: list[float] = []
    with closing(sqlite3.connect(tmp_path / "journal.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE theirs (number INTEGER)")

        def pause(seconds: float) -> None:
            pauses.append(seconds)
            other.commit()

        monkeypatch.setattr("bot.journal.store.time", SimpleNamespace(monotonic=time.monotonic, sleep=pause))
        Journal.open(f"sqlite:///{tmp_path / 'journal.db'}").close()
    assert len(pauses) == 1


def test_a_newer_database_is_left_alone(journal: Journal, address: str) -> None:
    """A database that a newer program has written is refused with the way out."""
    journal.close()
    store = Store.open(address)
    with store.write() as connection:
        connection.execute(sa.update(tables.about).where(tables.about.c.name == "schema").values(value="999"))
    store.close()
    with pytest.raises(JournalError, match=r"newer version.*update the program"):
        Journal.open(address)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("nonsense", "address cannot be read"),
        ("oracle://x", "oracle is not supported"),
        ("fish://x", "fish is not supported"),
        ("sqlite://", "SQLite needs a file"),
        ("sqlite:////dev/null/x/y.db", "cannot be made"),
        ("postgresql://nobody:hidden@127.0.0.1:1/x", "cannot be used"),
    ],
)
def test_a_bad_address_is_one_line(address: str, says: str) -> None:
    """What is wrong is said in one line that names the setting and shows no password."""
    with pytest.raises(JournalError, match=says) as caught:
        Journal.open(address)
    assert "BOT_DATABASE" in str(caught.value)
    assert "hidden" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    """A file of something else is not written over."""
    file = tmp_path / "notes.db"
    file.write_text("these are my notes, and they are long enough to be no database at all\n" * 20)
    before = file.read_bytes()
    with pytest.raises(JournalError, match="not a database"):
        Journal.open(f"sqlite:///{file}")
    assert file.read_bytes() == before
