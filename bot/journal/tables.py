"""The tables as they are now. `migrations.py` makes them; a test holds that both say the same."""

from __future__ import annotations

import sqlalchemy as sa

#: SQLite counts only a primary key of this very type by itself.
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

metadata = sa.MetaData()

#: Facts about the database itself: the version of its schema and its salt.
about = sa.Table(
    "about",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

#: Times are milliseconds since 1970, UTC.
questions = sa.Table(
    "questions",
    metadata,
    sa.Column("id", _ID, primary_key=True, autoincrement=True),
    sa.Column("at", sa.BigInteger, nullable=False),
    sa.Column("chat", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("result", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("latency_ms", sa.Float, nullable=False),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("decision", sa.Text, nullable=False),
)
sa.Index("questions_at", questions.c.at)

citations = sa.Table(
    "citations",
    metadata,
    sa.Column("question", sa.ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("article", sa.Text, nullable=False),
    sa.Column("starts", sa.Integer, nullable=False),
    sa.Column("ends", sa.Integer, nullable=False),
    sa.Column("speaker", sa.Text),
)

#: `voter` is a keyed hash of the person *and* the answer: it tells one vote from another and links no two.
votes = sa.Table(
    "votes",
    metadata,
    sa.Column("question", sa.ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("voter", sa.Text, primary_key=True),
    sa.Column("up", sa.Boolean, nullable=False),
)

chats = sa.Table(
    "chats",
    metadata,
    sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

#: Changes of corpus folders; `folder` tells several apart that share a database.
changes = sa.Table(
    "changes",
    metadata,
    sa.Column("id", _ID, primary_key=True, autoincrement=True),
    sa.Column("at", sa.BigInteger, nullable=False),
    sa.Column("folder", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
)
sa.Index("changes_folder", changes.c.folder, changes.c.state)

#: The bytes of each file before and after a change, NULL where there was none.
changed_files = sa.Table(
    "changed_files",
    metadata,
    sa.Column("change", sa.ForeignKey("changes.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("before", sa.LargeBinary),
    sa.Column("after", sa.LargeBinary),
)

#: Updates that are in hand; `content` is NULL once they were handled. `holder` counts as alive until `until`.
in_hand = sa.Table(
    "in_hand",
    metadata,
    sa.Column("bot", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("at", sa.BigInteger, nullable=False),
    sa.Column("content", sa.Text),
    sa.Column("holder", sa.Text, nullable=False),
    sa.Column("until", sa.BigInteger, nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
)
sa.Index("in_hand_at", in_hand.c.at)
