"""Questions about the articles as a whole."""

from __future__ import annotations

import pytest

from bot.answers.overview import overview, titled
from bot.model import Article, Corpus, Event, Span, Statement

_ARTICLES = tuple(Article(f"{number}.md", f"Titre {number}", "Un mot.", ()) for number in range(8))
_SAID = tuple(
    Statement("0.md", Span(0, 2), Span(0, 7), "quoted", name) for name in ("Léa Roy", "Léa Roy", "Ana Ruiz", None)
)
_CORPUS = Corpus(
    articles=_ARTICLES, statements=_SAID, event=Event(name="Port Ouvert 2021", description={"fr": "Une fête du port."})
)

# Add a row: a question, and what of the whole it asks for (None: it asks for something in the articles).
ASKED: list[tuple[str, str | None]] = [
    ("c'est quoi cet événement ?", "event"),
    ("what is this event about?", "event"),
    ("What was it about?", "event"),
    ("de quoi ça parlait ?", "event"),
    ("c'est quoi Port Ouvert", "event"),
    ("Port Ouvert 2021 ?", "event"),
    ("que s'est-il passé ?", "event"),
    ("bonjour, parle-moi du festival", "event"),
    ("résumé", "summary"),
    ("TL;DR", "summary"),
    ("fais-moi un résumé de la soirée stp", "summary"),
    ("can you summarize the article?", "summary"),
    ("give me a short summary of the evening please", "summary"),
    ("quels articles tu connais ?", "articles"),
    ("yo which articles do you know", "articles"),
    ("how many articles do you have?", "articles"),
    ("liste des articles", "articles"),
    ("what are your sources?", "articles"),
    ("Qui a parlé ?", "people"),
    ("who spoke at the event?", "people"),
    ("list the speakers", "people"),
    ("quels sont les intervenants ?", "people"),
    ("qui a pris la parole à Port Ouvert ?", "people"),
    ("Qui a parlé de Facebook ?", None),
    ("who spoke about the port?", None),
    ("quel est le thème du festival ?", None),
    ("résume ce que dit Léa Roy du port", None),
    ("c'est quoi le port ?", None),
    ("combien d'articles de loi ont été votés ?", None),
    ("qui sont les intervenants de la table ronde sur le port ?", None),
    ("what is the port about to do?", None),
    ("source", None),
    ("", None),
]


@pytest.mark.parametrize(("question", "topic"), ASKED)
def test_the_whole_is_told_from_its_parts(question: str, topic: str | None) -> None:
    """The event, a summary, the articles and who speaks are told of; a subject makes it a question for the articles."""
    found = overview(question, "fr", _CORPUS)
    assert (found.topic if found else None) == topic


def test_what_there_is_is_named() -> None:
    """Titles or people are named, the most telling first, and the rest is counted; the event in the organizers' words."""
    people = overview("qui a parlé ?", "fr", _CORPUS)
    event = overview("c'est quoi ce festival ?", "fr", _CORPUS)
    assert people is not None
    assert event is not None
    assert people.named == ("Léa Roy", "Ana Ruiz")
    assert event.named[0] == "Titre 0"
    assert len(event.named) + event.more == len(_ARTICLES)
    assert event.description == "Une fête du port."


def test_who_speaks_is_not_told_where_nobody_does() -> None:
    """Where there is nothing to name, the question goes on to the articles."""
    assert overview("qui a parlé ?", "fr", Corpus(articles=_ARTICLES)) is None
    assert overview("c'est quoi cet événement ?", "fr", Corpus()) is None


# Add a row: a question, and whether the name of the event is added to it.
PLACED: list[tuple[str, bool]] = [
    ("when was it?", True),
    ("Where does it take place?", True),
    ("c'était quand ?", True),
    ("où ça se passe ?", True),
    ("quand ?", True),
    ("when was the concert?", False),
    ("c'était quand le concert ?", False),
    ("combien ?", False),
]


@pytest.mark.parametrize(("question", "added"), PLACED)
def test_when_and_where_it_was_is_asked_of_the_event(question: str, added: bool) -> None:  # noqa: FBT001 -- a column
    """ "When was it?" without a subject means the event, by the name that its organizers give; without one, it stays."""  # noqa: D210 -- the quotation opens it
    assert titled(question, "Port Ouvert") == (f"{question} Port Ouvert" if added else question)
    assert titled(question, "") == question
