"""What is embedded of each sentence."""

from __future__ import annotations

from dataclasses import replace

from bot.meaning.phrasing import TEXTS, texts_of, ways_of
from bot.model import Person, Reference, Span, Statement
from tests.meaning.corpus import corpus

_TOLD = corpus(["Léa Morin tient la ferme.", "Elle y renonce.", "Il pleut."], ["Le sol sèche."])
_ELLE = Reference("a.md", Span(26, 30), "Léa Morin")


def test_a_sentence_stands_alone_and_after_those_before() -> None:
    """Each sentence has its two texts, in order; a passage does not lean on the one before it."""
    found = texts_of(_TOLD)
    assert found[2 * TEXTS : 3 * TEXTS] == ["Il pleut.", "Léa Morin tient la ferme. Elle y renonce. Il pleut."]
    assert found[3 * TEXTS :] == ["Le sol sèche.", "Le sol sèche."]


def test_a_first_sentence_stands_after_what_stands_over_it() -> None:
    """The heading of a passage is what its readers have just read."""
    first, *others = _TOLD.passages
    told = replace(_TOLD, passages=(replace(first, context="Titre\nLa ferme"), *others))
    assert texts_of(told)[:TEXTS] == ["Léa Morin tient la ferme.", "Titre La ferme : Léa Morin tient la ferme."]


def test_a_question_is_also_put_with_the_names_it_means() -> None:
    """A misspelt name is no name to a model; a question about nobody is put as it is."""
    people = replace(_TOLD, people=(Person("Léa Morin", roles=("maraîchère",)), Person("Jo Fay")))
    assert ways_of("what of morain?", "morain", ("Léa Morin", "Jo Fay"), people) == [
        "what of morain?",
        "Léa Morin, maraîchère : Jo Fay : morain",
    ]
    assert ways_of("et après ?", "et après ?", (), people) == ["et après ?"]


def test_whom_a_pronoun_means_is_named_with_the_role() -> None:
    """A model that reads one sentence cannot know who "elle" is."""
    named = replace(_TOLD, references=(_ELLE,))
    assert texts_of(named)[TEXTS] == "Léa Morin : Elle y renonce."
    known = replace(named, people=(Person("Léa Morin", roles=("maraîchère", "élue")),))
    assert texts_of(known)[TEXTS] == "Léa Morin, maraîchère : Elle y renonce."


def test_who_speaks_is_named_once() -> None:
    """A name that the sentence has already is not said before it, unless it comes with a role."""
    said = Statement("a.md", Span(0, 24), Span(0, 24), "reported", "Léa Morin")
    told = replace(_TOLD, statements=(said,), references=(Reference("a.md", Span(0, 9), "Léa Morin"),))
    assert texts_of(told)[0] == "Léa Morin tient la ferme."
    known = replace(told, people=(Person("Léa Morin", roles=("maraîchère",)),))
    assert texts_of(known)[0] == "Léa Morin, maraîchère : Léa Morin tient la ferme."


def test_of_many_people_the_first_are_named() -> None:
    """Names without end would drown the sentence."""
    several = Statement("a.md", Span(0, 24), Span(0, 24), "quoted", "A B, C D, E F, G H")
    assert texts_of(replace(_TOLD, statements=(several,)))[0] == "A B : C D : E F : Léa Morin tient la ferme."
