"""Personal data does not reach the journal."""

from __future__ import annotations

import time

import pytest

from bot.journal.entries import entry_of
from bot.journal.scrubbing import scrub
from bot.model import Answer, Article, Citation, Cited, Declined, Mention, SmallTalk, Span


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("écrivez à jean.paul+x@exemple-mail.co.uk vite", "écrivez à [mail] vite"),
        ("appelle le 06 12 34 56 78 svp", "appelle le [number] svp"),
        ("call +33 (0)6.12.34.56.78!", "call [number]!"),
        ("ring 0612345678 now", "ring [number] now"),
        ("mon IBAN FR76 3000 6000 0112 3456 7890 189 est-il bon", "mon IBAN [number] est-il bon"),
        ("ask @some_body about it", "ask [handle] about it"),
        ("see https://example.org/u/me?x=1 please", "see [link] please"),
        ("see t.me/somebody please", "see [link] please"),
        ("j'habite 12 bis rue de la République, 31000 Toulouse", "j'habite [address] Toulouse"),
        ("j'habite 3 allées Jean Jaurès", "j'habite [address] Jaurès"),
        ("I live at 12 High Street near it", "I live at [address] near it"),
        ("je m'appelle dupont et je cherche", "je m'appelle [name] et je cherche"),
        ("le 14/11/2016 ou le 2016-11-14, à 18h30", "le 14/11/2016 ou le 2016-11-14, à 18h30"),
        ("un budget de 300 000 euros en 2016 et 2017", "un budget de 300 000 euros en 2016 et 2017"),
        ("Que pense Mahjoubi de Facebook ?", "Que pense Mahjoubi de Facebook ?"),
    ],
)
def test_what_goes_and_what_stays(text: str, kept: str) -> None:
    """Addresses, numbers and handles go; dates, amounts and ordinary words stay."""
    assert scrub(text) == kept


def test_names_of_strangers_go() -> None:
    """A name that no article knows goes whole; people of the corpus and the one who is asked for stay."""
    text = "Is Ana Ruiz the sister of Paul Martin Durand, or of Zidane?"
    mentions = [
        Mention(Span(text.index(words), text.index(words) + len(words)), words, people)
        for words, people in (("Ana Ruiz", ("Ana Ruiz",)), ("Martin", ()), ("Zidane", ()))
    ]
    assert scrub(text, mentions, "Zidane") == "Is Ana Ruiz the sister of [name], or of Zidane?"


@pytest.mark.parametrize("piece", ["a", "1 ", "@", "a.", "A ", "12 rue ", "fr76 ", "je m'appelle A ", "-", "(1"])
def test_long_lines_take_linear_time(piece: str) -> None:
    """A question of 50,000 characters is scrubbed within a second."""
    started = time.process_time()
    scrub(piece * (50_000 // len(piece)))
    assert time.process_time() - started < 1


def test_a_decline_keeps_its_scrubbed_text() -> None:
    """The text of a declined question is kept on one line, short and without personal data."""
    outcome = Declined("when\n is it?  mail me@example.org " + "x" * 900, "en", "off_topic")
    entry = entry_of(outcome, chat="group", latency_ms=2, version="v")
    assert entry.text.startswith("when is it? mail [mail] xxx")
    assert len(entry.text) == 300
    assert (entry.result, entry.reason, entry.cited) == ("declined", "off_topic", ())


def test_an_answer_keeps_what_it_cites_and_no_text() -> None:
    """Of an answered question nothing but its citations is kept; of small talk nothing at all."""
    article = Article("port.md", "Le port", "Le port est à tous.", ())
    outcome = Answer("secret words", "fr", (Citation(article, Span(0, 7), "Ana Ruiz"),), 0.9)
    entry = entry_of(outcome, chat="private", latency_ms=2, version="v")
    assert (entry.text, entry.cited) == ("", (Cited("port.md", 0, 7, "Ana Ruiz"),))
    assert entry_of(SmallTalk("hello", "en", "greeting"), chat="private", latency_ms=1, version="v").text == ""
