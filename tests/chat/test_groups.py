"""The bot in groups: it speaks when spoken to, to the one who spoke, where that was."""

from __future__ import annotations

import pytest

from tests.chat.fake.doing import Story
from tests.chat.fake.people import BOT, Chat, Person, group
from tests.chat.fake.state import Fault

pytestmark = pytest.mark.slow
_AT = f"@{BOT['username']}"
_QUESTION = "Que demande Léa Roy ?"


@pytest.fixture
def anna() -> Person:
    """Who asks."""
    return Person("Anna", "fr")


@pytest.fixture
def square() -> Chat:
    """Where that is."""
    return group("La place")


@pytest.mark.parametrize(
    "words",
    [
        f"/ask {_QUESTION}",
        f"/ask{_AT} {_QUESTION}",
        f"/ASK {_QUESTION}",
        f"{_AT} {_QUESTION}",
        f"{_AT.upper()}, {_QUESTION}",
        f"{_QUESTION} {_AT}",
    ],
)
def test_who_speaks_to_the_bot_gets_a_reply(words: str, anna: Person, square: Chat, story: Story) -> None:
    """`/ask` and a mention are answered, by a reply that points at the question in the message."""
    asked = story.says(anna, words, square)
    answer = story.sees(square)
    assert answer.parts("bold") == ["Léa Roy"]
    assert answer.reply_to == asked["message_id"]
    assert answer.quote == _QUESTION


def test_a_reply_to_the_bot_is_a_question(anna: Person, square: Chat, story: Story) -> None:
    """Who replies to an answer goes on asking."""
    story.says(anna, f"/ask {_QUESTION}", square)
    answer = story.sees(square)
    story.says(anna, "Combien de livres compte la bibliothèque ?", square, reply_to=answer.json)
    assert "12 000 livres" in story.sees(square).text


@pytest.mark.parametrize(
    "words",
    [
        _QUESTION,
        "/ask@another_bot who?",
        "/help",
        "/start",
        "@another_bot what?",
        f"mail{_AT}.org is an address",
        "see https://example.org/ask now",
        "",
    ],
)
def test_nothing_else_is_answered(words: str, anna: Person, square: Chat, story: Story) -> None:
    """Talk among people, other bots' commands and commands for no bot in particular are left alone."""
    if words:
        story.says(anna, words, square)
    else:
        story.says(anna, None, square, photo=[{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}])
    story.says(anna, f"/ask {_QUESTION}", square)
    assert story.sees(square).parts("bold") == ["Léa Roy"]
    assert story.count(square) == 1


def test_a_command_that_names_the_bot_is_answered(anna: Person, square: Chat, story: Story) -> None:
    """`/help@bot` in a group is for the bot."""
    story.says(anna, f"/help{_AT}", square)
    assert "Dans un groupe" in story.sees(square).text


def test_a_reply_to_another_person_is_left_alone(anna: Person, square: Chat, story: Story) -> None:
    """People reply to people; but `/ask` as a reply asks what the other has written."""
    ben = Person("Ben", "fr")
    written = story.says(ben, _QUESTION, square)
    story.says(anna, "bonne question", square, reply_to=written)
    story.says(anna, "/ask", square, reply_to=written)
    assert story.sees(square).parts("bold") == ["Léa Roy"]
    assert story.count(square) == 1


def test_an_inline_answer_posted_in_a_group_is_no_question(anna: Person, square: Chat, story: Story) -> None:
    """What somebody sent by way of the bot is the bot's own text."""
    story.says(anna, f"{_AT} {_QUESTION}", square, via_bot=BOT)
    story.says(anna, f"/ask {_QUESTION}", square)
    story.sees(square)
    assert story.count(square) == 1


def test_an_anonymous_administrator_is_answered(square: Chat, story: Story) -> None:
    """Who writes in the name of the group is somebody, though Telegram calls the account a bot."""
    anonymous = Person("Group", "en", id=1087968824)
    user = anonymous.json | {"is_bot": True, "username": "GroupAnonymousBot"}
    story.says(anonymous, f"/ask {_QUESTION}", square, sender_chat=square.json, **{"from": user})
    assert story.sees(square).parts("bold") == ["Léa Roy"]


def test_the_answer_stays_in_its_topic(anna: Person, square: Chat, story: Story) -> None:
    """A question in a topic is answered there, and a follow-up is understood there alone."""
    forum = Chat(square.id, "supergroup", square.title)
    story.says(anna, f"/ask {_QUESTION}", forum, topic=77)
    assert story.sees(forum).topic == 77
    story.says(anna, "/ask et Paul Modèle sur les livres ?", forum, topic=78)
    other = story.sees(forum)
    assert other.topic == 78
    assert "Léa Roy" not in other.text


def test_each_person_has_follow_ups_of_their_own(anna: Person, square: Chat, story: Story) -> None:
    """What one person asked is not what another goes on from."""
    ben = Person("Ben", "fr")
    story.says(anna, "/ask Qu'a dit Paul Modèle sur les livres ?", square)
    assert "Paul Modèle" in story.sees(square).text
    story.says(ben, "/ask Et lui, qu'en dit-il ?", square)
    assert "Paul Modèle" not in story.sees(square).text


def test_a_question_that_was_deleted_is_answered_all_the_same(anna: Person, square: Chat, story: Story) -> None:
    """The reply goes out without pointing at what is gone."""
    asked = story.says(anna, f"/ask {_QUESTION}", square)
    story.telegram.perform(lambda state: state.messages.pop((square.id, asked["message_id"]), None))
    assert story.sees(square).parts("bold") == ["Léa Roy"]


def test_a_quote_that_telegram_refuses_is_left_out(anna: Person, square: Chat, story: Story) -> None:
    """A message that was changed meanwhile is replied to without quoting it."""
    story.telegram.fail("sendMessage", Fault("refuse", 400, "Bad Request: QUOTE_TEXT_INVALID"))
    asked = story.says(anna, f"/ask {_QUESTION}", square)
    answer = story.sees(square)
    assert (answer.reply_to, answer.quote) == (asked["message_id"], None)
