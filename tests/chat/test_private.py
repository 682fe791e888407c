"""A person in a private chat with the bot, as a real process."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person

pytestmark = pytest.mark.slow


def test_a_question_is_answered_with_a_quotation_and_its_source(story: Story) -> None:
    """Every text is a question; the answer has a lead, a block quote and a linked source, and no preview."""
    anna = Person("Anna", "fr")
    story.says(anna, "Que demande Léa Roy ?")
    answer = story.sees(anna)
    assert answer.text.startswith("D'après Léa Roy\u00a0:\n")
    assert answer.parts("bold") == ["Léa Roy"]
    (quote,) = answer.parts("blockquote")
    assert quote.endswith("Je demande une réparation avant l'été. » [1]")
    assert "Source\u00a0:\n[1]" in answer.text
    assert answer.links[0].startswith("https://quai.example/port?a=1&b=2#:~:text=Sans%20glace")
    assert (answer.preview, answer.reply_to) == (False, None)


def test_a_hostile_title_arrives_as_it_is(story: Story) -> None:
    """Markup, ampersands, underscores and emoji in a title are shown and obeyed by nobody."""
    anna = Person("Anna")
    story.says(anna, "what did Léa Roy ask for?")
    answer = story.sees(anna)
    assert "Le port & ses <b>quais</b> : la nuit_des_docks 🎉" in answer.parts("text_link")[0]
    assert answer.text.startswith("According to Léa Roy (in French):")


def test_several_sources_are_numbered(story: Story) -> None:
    """Each quotation is a block quote with its number, and the sources are told apart."""
    anna = Person("Anna")
    story.says(anna, "what did Ana Ruiz say?")
    answer = story.sees(anna)
    quotes = answer.parts("blockquote") + answer.parts("expandable_blockquote")
    assert {quote[-3:] for quote in quotes} == {"[1]", "[2]", "[3]"}
    sources = answer.text.partition("Sources:\n")[2]
    assert sources.startswith("[1]")
    assert all(number in sources for number in ("[2]", "[3]"))


def test_what_the_articles_do_not_say_is_declined(story: Story) -> None:
    """A decline says why, quotes nothing, links nothing, and has no buttons."""
    anna = Person("Anna", "fr")
    story.says(anna, "Qui a gagné la coupe du monde de rugby ?")
    decline = story.sees(anna)
    assert "articles" in decline.text
    assert not decline.parts("blockquote")
    assert not decline.links
    assert not decline.buttons


def test_a_follow_up_takes_the_rest_from_the_question_before(story: Story) -> None:
    """A question like "qu'a-t-elle dit d'autre ?" is understood after a question, for the one who asked it."""
    anna, ben = Person("Anna", "fr"), Person("Ben", "fr")
    story.says(anna, "Que demande Léa Roy ?")
    assert "Léa Roy" in story.sees(anna).text
    story.says(anna, "Qu'a-t-elle dit d'autre ?")
    assert "Léa Roy" in story.sees(anna).text
    story.says(ben, "Qu'a-t-elle dit d'autre ?")
    assert "Léa Roy" not in story.sees(ben).text


def test_a_question_of_any_length_is_answered_or_declined(story: Story) -> None:
    """4,096 characters of markup, emoji and right-to-left marks do no harm."""
    anna = Person("Anna")
    story.says(anna, ("<b>&amp;_*[x](y)\u202eabc\u200f🎉" * 400)[:4096])
    assert story.sees(anna).text


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice"])
def test_what_is_not_text_gets_one_friendly_line(kind: str, story: Story) -> None:
    """A photo, a sticker or a voice message is told that only text is read."""
    anna = Person("Anna")
    file = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
    attached: dict[str, Any] = {
        "photo": [file],
        "sticker": file | {"type": "regular", "is_animated": False, "is_video": False},
        "voice": {"file_id": "f", "file_unique_id": "u", "duration": 1},
    }
    story.says(anna, None, **{kind: attached[kind]})
    assert story.sees(anna).text == "I read text only. Please type your question."


@pytest.mark.parametrize(
    ("language", "command", "words"),
    [
        ("fr", "/start", "Kervran 2021"),
        ("fr", "/start", "Deux jours sur le port et <la lecture>."),
        ("fr", "/start", "Kervran, du 8 au 9 octobre 2021"),
        ("en", "/start payload", "what did Ana Ruiz say?"),
        ("fr-CA", "/help", "Dans un groupe"),
        ("de", "/help", "In a group"),
        ("en", "/privacy", "Not who, not where"),
        ("fr", "/privacy", "Ni qui, ni où"),
        ("en", "/feedback", "organisation@kervran.example"),
        ("fr", "/sources", "La bibliothèque de Kervran s'agrandit"),
        ("en", "/unknown", "In a group"),
        ("en", "/ask", "/ask who opened"),
    ],
)
def test_commands_speak_the_language_of_the_persons_telegram(
    language: str, command: str, words: str, story: Story
) -> None:
    """Each command has an answer, in French for a French Telegram and in English for all others."""
    anna = Person("Anna", language)
    story.says(anna, command)
    assert words in story.sees(anna).text


def test_the_address_of_a_page_is_no_command(story: Story) -> None:
    """A text that has "/start" somewhere inside is a question."""
    anna = Person("Anna")
    story.says(anna, "https://example.org/start what did Léa Roy ask for?")
    assert "Hello!" not in story.sees(anna).text


def test_ask_works_in_private_too(story: Story) -> None:
    """`/ask` with a question is that question."""
    anna = Person("Anna", "fr")
    story.says(anna, "/ask Que demande Léa Roy ?")
    assert story.sees(anna).parts("bold") == ["Léa Roy"]
