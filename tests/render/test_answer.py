"""An outcome as an asker reads it."""

from __future__ import annotations

import dataclasses

import pytest

from bot.model import Answer, Article, Citation, Declined, Language, Reason, SmallTalk, Span, Unavailable
from bot.render.answer import text


def test_a_french_answer_names_speaker_and_source(answer: Answer) -> None:
    """Lead, quotations in French marks and numbered sources with date and address, in French."""
    source = "« Le port ouvert » (Le Quai, 1er mars 2021) https://quai.example/port#:~:text="
    assert text(answer).replace("\u00a0", " ").splitlines() == [
        "D'après Ana Ruiz, dans « Le port ouvert » (Le Quai, 1er mars 2021) :",
        "",
        "« Le port est à tout le monde » [1]",
        "",
        "Léa Roy : « Le port doit fermer la nuit » [2]",
        "",
        "Sources :",
        f"[1] {source}Le%20port%20est%20%C3%A0%20tout%20le%20monde",
        f"[2] {source}Le%20port%20doit%20fermer%20la%20nuit",
    ]


def test_an_english_answer_marks_the_quotation_as_french(answer: Answer) -> None:
    """The bot's own words are English; the quotation stays French and is said to be."""
    english = dataclasses.replace(answer, language="en", citations=answer.citations[:1])
    lead, _, quotation, _, heading, _ = text(english).splitlines()
    assert lead == "According to Ana Ruiz, as reported in “Le port ouvert”, Le Quai, 1 March 2021 (in French):"
    assert quotation == "“Le port est à tout le monde” [1]"
    assert heading == "Source:"


def test_an_open_speaker_is_not_named(answer: Answer) -> None:
    """Where nobody is quoted, the article speaks."""
    citation = dataclasses.replace(answer.citations[0], speaker=None)
    found = text(dataclasses.replace(answer, citations=(citation,)))
    assert found.startswith("D'après «\u00a0Le port ouvert\u00a0» (Le Quai, 1er mars 2021)\u00a0:")


def test_people_quoted_together_are_joined(answer: Answer) -> None:
    """Two speakers of one quotation read as prose."""
    citation = dataclasses.replace(answer.citations[0], speaker="Ana Ruiz, Léa Roy")
    found = text(dataclasses.replace(answer, citations=(citation,)))
    assert found.startswith("D'après Ana Ruiz et Léa Roy, dans")


def test_a_source_without_details_stands_once() -> None:
    """What an article does not have is left out, and one article without address is one source."""
    bare = Article("notes/x.txt", "", "Un. Deux.", ())
    found = text(Answer("q", "fr", (Citation(bare, Span(0, 3)), Citation(bare, Span(4, 9))), 0.5))
    assert found.replace("\u00a0", " ").endswith("Source :\n[1][2] « notes/x.txt »")
    assert "None" not in found


@pytest.mark.parametrize(
    ("reason", "person", "language", "expected"),
    [
        ("silent_speaker", "Léa Roy", "en", "In the articles I find no words of Léa Roy about that."),
        ("silent_speaker", None, "fr", "Les articles ne citent pas cette personne à ce sujet."),
        ("unknown_person", "Zoé", "fr", "Les articles ne parlent de personne qui s'appelle Zoé."),
        ("unknown_person", None, "en", "The articles speak of nobody of that name."),
        ("off_topic", "Léa Roy", "en", "The articles about the event do not speak of that."),
        ("no_evidence", None, "en", "I find nothing in the articles that answers this question."),
    ],
)
def test_a_decline_says_why(reason: Reason, person: str | None, language: Language, expected: str) -> None:
    """Each reason has its sentence, with the person's name where there is one."""
    assert text(Declined("q", language, reason, person=person)) == expected


def test_a_decline_says_what_is_near(declined: Declined) -> None:
    """What the corpus has near the question follows as a list."""
    assert text(declined).splitlines()[1:] == ["In the articles there is:", "- le port", "- Ana Ruiz"]


def test_small_talk_gets_a_friendly_line() -> None:
    """A greeting is answered in its language."""
    assert text(SmallTalk("bonjour", "fr", "greeting")).startswith("Bonjour")
    assert text(Unavailable("qui ?", "fr")).startswith("Je ne peux pas chercher")


def test_what_there_is_stands_under_small_talk() -> None:
    """What organizers say of their event comes first, then a line, what it lists and how many more there are."""
    found = SmallTalk("?", "en", "event", named=("Port\nouvert", "Mer"), more=2, description="A feast.")
    assert text(found).splitlines() == [
        "A feast.",
        "This is what the articles are about:",
        "- Port ouvert",
        "- Mer",
        "- and 2 more",
    ]


def test_hostile_text_is_harmless(answer: Answer) -> None:
    """An escape sequence in a title or a name does not reach the reader."""
    article = dataclasses.replace(answer.citations[0].article, title="\x1b]0;x\x07", publisher="\u202eab")
    citation = Citation(article, Span(0, 5), "\x1b[31mAna")
    assert "\x1b" not in text(dataclasses.replace(answer, citations=(citation,)))
    assert "\u202e" not in text(dataclasses.replace(answer, citations=(citation,)))


# Add a row: a decline, the sentences after the first one.
HINTS: list[tuple[Declined, list[str]]] = [
    (
        Declined("q", "en", "silent_speaker", person="Zoé", subjects=("le port", "la mer"), speakers=("Léa", "Luc")),
        ["Zoé speaks about: le port, la mer.", "Léa and Luc speak about that."],
    ),
    (
        Declined("q", "en", "silent_speaker", person="Zoé", subjects=("port", "mer"), tongue="fr"),
        ["Zoé speaks about: port, mer (in French)."],
    ),
    (
        Declined("q", "fr", "silent_speaker", person="Zoé", subjects=("port",), tongue="fr"),
        ["Zoé parle notamment de : port."],
    ),
    (
        Declined("q", "fr", "silent_speaker", person="Zoé", subjects=("port",), speakers=("Léa",)),
        ["Zoé parle notamment de : port.", "En parle : Léa."],
    ),
    (Declined("q", "en", "unknown_person", person="X", alike=("Léa Roy",)), ["Perhaps: Léa Roy?"]),
]


@pytest.mark.parametrize(("declined", "lines"), HINTS)
def test_a_decline_helps_on(declined: Declined, lines: list[str]) -> None:
    """What the person speaks about, who speaks of that and who may be meant, each in a sentence of the asker's language."""
    assert text(declined).replace("\u00a0", " ").splitlines()[1:] == lines
