"""What a question asks for."""

from __future__ import annotations

import pytest

from bot.answers.question import understand
from bot.answers.smalltalk import smalltalk
from bot.model import Language, Mention, Span


def _understood(
    question: str, language: Language, name: str, *people: str
) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    start = question.index(name)
    asked = understand(question, language, [Mention(Span(start, start + len(name)), name, people)])
    return asked.people, asked.strangers, asked.topic


@pytest.mark.parametrize(
    ("language", "question", "topic"),
    [
        ("fr", "Où s'est tenue la soirée ?", "Où la soirée ?"),
        ("fr", "Quand a eu lieu le bal ?", "Quand le bal ?"),
        ("fr", "combien de monde est venu ?", "combien de personnes est venu ?"),
        ("fr", "la fin du monde", "la fin du monde"),
        ("en", "Where was the ball held?", "Where was the ball ?"),
        ("en", "When will the ball take place?", "When will the ball take place?"),
        ("fr", "Quel est l'avis du maire, pense-t-il au bal ?", "Quel est du maire, au bal ?"),
    ],
)
def test_that_it_happens_is_not_searched_for(language: Language, question: str, topic: str) -> None:
    """ "Where was it held" looks for the thing, not for "held", which no article needs to say."""  # noqa: D210 -- the quotation opens it
    assert understand(question, language, ()).topic == topic


def test_the_words_of_saying_stay_known() -> None:
    """Where nothing else is left of a question, they are what it asks."""
    assert understand("Avec qui parle-t-on, et à l'avis de qui ?", "fr", ()).saying == "parle"


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Combien de gens sont venus ?", "gens"),
        ("Combien y avait-il d'étals ?", "etals"),
        ("combien y a eu de bals", "bals"),
        ("Combien de jeunes entreprises sont venues ?", "entreprises"),
        ("How much water was lost?", "water"),
        ("How many former mill hands came?", "hands"),
        ("How many residents cast a vote?", "residents"),
        ("How many people stood at the gate?", "people"),
        ("How many of them came?", ""),
        ("Combien coûte un étal ?", ""),
    ],
)
def test_what_is_counted_is_read_from_the_question(question: str, counted: str) -> None:
    """What "how many" asks for is known, wherever the question puts it."""
    assert understand(question, "fr", ()).counted == counted


def test_a_known_person_is_wanted_and_not_searched_for_as_a_word() -> None:
    """The name goes, the words that only ask go, the topic stays."""
    found = _understood("what did Majhoubi say about Facebook?", "en", "Majhoubi", "Mounir Mahjoubi")
    assert found == (("Mounir Mahjoubi",), (), "what did Facebook?")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What did Zuckerberg answer?", "en"),
        ("Que dit Zuckerberg de la presse ?", "fr"),
        ("Selon Zuckerberg, que faire ?", "fr"),
        ("l'avis de Zuckerberg", "fr"),
        ("Zuckerberg a-t-il parlé ?", "fr"),
    ],
)
def test_a_stranger_in_a_speakers_place_is_noticed(question: str, language: Language) -> None:
    """A name nobody bears, where a speaker stands, is a stranger."""
    assert _understood(question, language, "Zuckerberg")[1] == ("Zuckerberg",)


def test_an_unknown_name_elsewhere_is_a_topic() -> None:
    """A name that is talked about is looked for like any word."""
    people, strangers, topic = _understood("Que pense la maire de Facebook ?", "fr", "Facebook")
    assert (people, strangers) == ((), ())
    assert "Facebook" in topic


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("merci beaucoup, bonne soirée !", "thanks"),
        ("Bonjour", "greeting"),
        ("salut ça va ?", "greeting"),
        ("who are you?", "identity"),
        ("t'es qui ?", "identity"),
        ("bye", "farewell"),
        ("help", "help"),
        ("Bonjour, quel est le prix du billet ?", None),
        ("thanks, and who won the prize?", None),
        ("", None),
        ("Facebook", None),
    ],
)
def test_small_talk_is_told_from_questions(question: str, topic: str | None) -> None:
    """Courtesy alone is small talk; a courteous question is a question."""
    assert smalltalk(question) == topic


@pytest.mark.parametrize(
    ("question", "named"),
    [("Qui dirige Voxe.org ?", {"voxe", "org"}), ("Le prix de Nantes en 2016 ?", {"nantes", "2016"}), ("qui ?", set())],
)
def test_names_and_numbers_of_the_topic_are_known(question: str, named: set[str]) -> None:
    """With a capital inside the sentence or with digits, all parts of an address."""
    assert understand(question, "fr", []).named == named


def test_a_stranger_who_speaks_is_asked_for() -> None:
    """Of whom the stranger speaks is not asked for words; who speaks to a stranger is."""
    text = "Que pense Zola de Morel ?"
    mentions = (Mention(Span(10, 14), "Zola"), Mention(Span(18, 23), "Morel", ("Anne Morel",)))
    asked = understand(text, "fr", mentions)
    assert (asked.strangers, asked.people) == (("Zola",), ())
    text = "Que dit Morel à Zola ?"
    mentions = (Mention(Span(8, 13), "Morel", ("Anne Morel",)), Mention(Span(16, 20), "Zola"))
    assert understand(text, "fr", mentions).people == ("Anne Morel",)
