"""Groups that the bot comes into, leaves, and that become supergroups; people who block it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.chat.fake import updates
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Chat, Person, group

pytestmark = pytest.mark.slow


def _is_added(story: Story, person: Person, chat: Chat) -> None:
    story.telegram.perform(lambda state: state.chats.setdefault(chat.id, chat))
    story.telegram.inject(updates.membership(person, chat, "left", "member"))


def test_a_group_gets_one_short_introduction(story: Story) -> None:
    """In the language of who added the bot; being made an administrator later brings none."""
    anna, square = Person("Anna", "fr"), group("La place")
    _is_added(story, anna, square)
    assert story.sees(square).text.startswith("Bonjour\u00a0! Je réponds aux questions sur Kervran 2021")
    story.telegram.inject(updates.membership(anna, square, "member", "administrator"))
    story.says(anna, "/ask Que demande Léa Roy ?", square)
    assert story.sees(square).parts("bold") == ["Léa Roy"]


def test_a_group_that_becomes_a_supergroup_keeps_its_state(story: Story) -> None:
    """Follow-ups go on, and there is no second introduction."""
    anna, small, large = Person("Anna", "fr"), group("La place", "group"), group("La place")
    _is_added(story, anna, small)
    story.sees(small)
    story.says(anna, "/ask Qu'a dit Paul Modèle sur les livres ?", small)
    story.sees(small)
    story.says(anna, None, small, migrate_to_chat_id=large.id)
    story.telegram.perform(lambda state: state.moved.__setitem__(small.id, large))
    story.says(anna, None, large, migrate_from_chat_id=small.id)
    _is_added(story, anna, large)
    story.says(anna, "/ask Que dit-il d'autre ?", large)
    assert "Paul Modèle" in story.sees(large).text


def test_an_answer_finds_a_group_that_has_just_moved(story: Story) -> None:
    """A question that was asked before the group became a supergroup is answered there."""
    anna, small, large = Person("Anna", "fr"), group("La place", "group"), group("La place")
    story.telegram.perform(lambda state: state.chats.setdefault(large.id, large))
    story.telegram.perform(lambda state: state.moved.__setitem__(small.id, large))
    story.says(anna, "/ask Que demande Léa Roy ?", small)
    assert story.sees(large).parts("bold") == ["Léa Roy"]


def test_being_removed_ends_everything_that_is_kept(story: Story, journal: Path) -> None:
    """Nothing of the chat is left in the database; who adds the bot again is introduced again."""
    anna, square = Person("Anna", "fr"), group("La place")
    _is_added(story, anna, square)
    story.sees(square)
    assert _kept(journal, square) == 1
    story.telegram.inject(updates.membership(anna, square, "member", "kicked"))
    story.everything_is_handled(anna)
    assert _kept(journal, square) == 0
    _is_added(story, anna, square)
    assert "Kervran" in story.sees(square).text


def test_a_vote_of_who_blocks_the_bot_is_forgotten(story: Story, journal: Path) -> None:
    """Blocking the bot in the private chat takes back what was kept of the person."""
    anna = Person("Anna")
    story.says(anna, "what did Léa Roy ask for?")
    story.is_told(story.presses(anna, story.sees(anna), "👍"))
    before = _votes(journal)
    story.telegram.inject(updates.membership(anna, anna.chat, "member", "kicked"))
    story.everything_is_handled(anna)
    assert _votes(journal) == before - 1


def _kept(journal: Path, chat: Chat) -> int:
    return _count(journal, "SELECT count(*) FROM chats WHERE chat = ?", chat.id)


def _votes(journal: Path) -> int:
    return _count(journal, "SELECT count(*) FROM votes")


def _count(journal: Path, query: str, *given: object) -> int:
    connection = sqlite3.connect(journal)
    try:
        return int(connection.execute(query, given).fetchone()[0])
    finally:
        connection.close()
