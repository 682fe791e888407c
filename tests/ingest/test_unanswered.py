"""Questions that were asked in vain, grouped by what they are about."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from bot.ingest.digest import asked_in_vain, digest, group_line
from bot.ingest.unanswered import grouped
from bot.model import Decision, Entry, Language, Unanswered
from tests.ingest.conftest import Place

_NOON = dt.datetime(2021, 6, 10, 12, tzinfo=dt.UTC)


def _asked(*texts: str, language: Language = "fr", decisions: dict[int, Decision] | None = None) -> list[Unanswered]:
    return [
        Unanswered(
            number,
            _NOON + dt.timedelta(minutes=number),
            language,
            "no_evidence",
            text,
            (decisions or {}).get(number, "open"),
        )
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    "same",
    [
        ("Combien coûte le billet ?", "Quel est le prix du billet d'entrée ?", "billet gratuit ?"),
        ("Que dit Maud Kerjean du chômage ?", "maud kerjan chomage", "Le chômage selon la directrice Kerjean ?"),
        ("Y aura-t-il un parking ?", "Où est le parking ?"),
    ],
)
def test_questions_about_the_same_are_one_group(place: Place, same: tuple[str, ...]) -> None:
    """Other wordings, spellings and sentences around the telling word make no other group."""
    found = grouped(_asked(*same, "Qui a gagné le match de football ?"), place.reopen())
    assert [len(group.questions) for group in found] == [1, len(same)]


def test_questions_about_something_else_stay_apart(place: Place) -> None:
    """Sharing only what every question has, or a common word of the corpus, is not enough."""
    texts = ("Que dit le maire de la crèche ?", "Que dit le maire du stade ?", "Combien coûte le port USB ?")
    assert len(grouped(_asked(*texts), place.reopen())) == 3


def test_a_word_in_english_is_the_word_in_french(place: Place) -> None:
    """A question is in one group with its translation, where the lexicon has the word."""
    both = [
        *_asked("Y a-t-il une piscine ?"),
        *_asked("Is there a swimming pool?", "Is the pool heated?", language="en"),
    ]
    assert [len(group.questions) for group in grouped(both, place.reopen())] in ([3], [2, 1])


def test_the_newest_comes_first(place: Place) -> None:
    """Groups and the questions in them are in the order in which they were asked last."""
    found = grouped(_asked("Où est le parking ?", "Combien coûte le billet ?", "parking ?"), place.reopen())
    assert [[each.id for each in group.questions] for group in found] == [[2, 0], [1]]


def test_a_decision_holds_for_what_comes_later(place: Place) -> None:
    """A later question about what was put aside is put aside with it."""
    questions = _asked("Où est le parking ?", "parking ?", "billet ?", decisions={0: "out of scope"})
    found = {group.newest.text: group.decision for group in grouped(questions, place.reopen())}
    assert found == {"parking ?": "out of scope", "billet ?": "open"}


def test_questions_without_a_word_are_one_group(place: Place) -> None:
    """Marks and empty words do not fail and do not join what has words."""
    found = grouped(_asked("???", "…", "le la les", "parking"), place.reopen())
    assert sorted(len(group.questions) for group in found) == [1, 3]


def test_a_thousand_questions_take_no_time(place: Place) -> None:
    """A month of a busy bot is grouped within seconds."""
    engine = place.reopen()
    texts = [f"Que pense le mot{number % 300} de la chose{number % 50} ?" for number in range(1000)]
    started = time.process_time()
    grouped(_asked(*texts), engine)
    assert time.process_time() - started < 10


def _record(place: Place, *texts: str, at: dt.datetime = _NOON) -> None:
    for number, text in enumerate(texts):
        when = at + dt.timedelta(minutes=number)
        place.journal.questions.record(Entry(when, "group", "fr", "declined", 1, "v", "no_evidence", text=text))


def test_what_was_decided_is_not_shown_again(place: Place) -> None:
    """A group that was put aside is among those of its state."""
    _record(place, "Où est le parking ?", "Combien coûte le billet ?")
    engine = place.reopen()
    (first, second) = asked_in_vain(place.journal, engine)
    place.journal.questions.decide([first.newest.id], "out of scope")
    assert [group.newest.text for group in asked_in_vain(place.journal, engine)] == [second.newest.text]
    assert asked_in_vain(place.journal, engine, decision="out of scope")[0].newest.text == first.newest.text
    assert group_line(second, "en").startswith("1× Où est le parking ? (2021-06-10")


def test_the_week_in_a_few_lines(place: Place) -> None:
    """The digest counts the week alone, and names first what was asked most."""
    _record(place, "Où est le parking ?", at=_NOON - dt.timedelta(days=9))
    _record(place, "parking ?", "le parking ?", "Combien coûte le billet ?")
    lines = digest(place.journal, place.reopen(), _NOON + dt.timedelta(hours=1), "fr")
    assert lines[0] == "Cette semaine\u00a0: 3 questions, 0 réponse, 3 sans réponse."
    assert lines[2].startswith("2× le parking ?")
    assert (
        digest(place.journal, place.reopen(), _NOON + dt.timedelta(days=30), "en")[-1]
        == "No question was asked in vain."
    )
