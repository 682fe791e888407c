"""What a question takes for granted to have happened."""

from __future__ import annotations

import pytest

from bot.answers.happening import happened, without_happening
from bot.answers.kinds import Kind
from bot.model import Language

# Add a row: a question, its language, and the words of which one says what happened.
EVENTS: list[tuple[str, Language, tuple[str, ...]]] = [
    ("Pourquoi ¤ a-t-elle quitté la mairie ?", "fr", ("quitte",)),
    ("pourquoi ¤ a refusé le prix", "fr", ("refuse",)),
    ("Pourquoi les élus ont-ils finalement rejeté le plan ?", "fr", ("rejete",)),
    ("Pourquoi la course a-t-elle été annulée samedi ?", "fr", ("annulee",)),
    ("Pourquoi la marche à marée basse a-t-elle été annulée ?", "fr", ("annulee",)),
    ("Pourquoi la ville a-t-elle fini par vendre le port ?", "fr", ("vendre",)),
    ("Pourquoi le club est-il descendu en troisième division ?", "fr", ("descendu",)),
    ("Pourquoi la mairie n'a-t-elle pas acheté le port ?", "fr", ()),
    ("Pourquoi le maire se méfie-t-il des promesses ?", "fr", ()),
    ("Why did ¤ quit?", "en", ("quit",)),
    ("Why did she sell her company?", "en", ("sell",)),
    ("Why did the council scrap the plan?", "en", ("scrap",)),
    ("Why did the brass band leave early?", "en", ("band", "leave", "early")),
    ("Why was the walk on the beach called off?", "en", ()),
    ("Why was the Sunday walk called off?", "en", ("called",)),
    ("Why were the four players sent home?", "en", ("sent",)),
    ("Why was ¤'s brother fired?", "en", ("fired",)),
    ("Why didn't the band play?", "en", ()),
    ("Why did the lights go out?", "en", ()),
    ("Why does the mayor like the sea?", "en", ()),
]


@pytest.mark.parametrize(("question", "language", "words"), EVENTS)
def test_what_happened_is_read_from_a_question(question: str, language: Language, words: tuple[str, ...]) -> None:
    """The verb of the past that is not denied, as one of few words; a light one tells nothing."""
    assert happened(question, language) == words


# Add a row: a question, the kind of answer it wants, and what is searched for.
GIVEN: list[tuple[str, Kind, str]] = [
    ("À qui est allé le prix du jury ?", "who", "À qui le prix du jury ?"),
    ("à qui a été décernée la médaille", "who", "à qui la médaille"),
    ("À qui revient la médaille ?", "who", "À qui la médaille ?"),
    ("Who was awarded the gold medal?", "who", "Who the gold medal?"),
    ("Qui est allé au port ?", "who", "Qui est allé au port ?"),
    ("Quand le vote a-t-il eu lieu ?", "when", "Quand le vote ?"),
    ("Quand le vote a-t-il eu lieu ?", "what", "Quand le vote a-t-il eu lieu ?"),
]


@pytest.mark.parametrize(("question", "kind", "topic"), GIVEN)
def test_that_something_happened_is_not_searched_for(question: str, kind: Kind, topic: str) -> None:
    """Whoever tells when it was or who won says so in other words, and many a sentence has these."""
    assert without_happening(question, kind).split() == topic.split()
