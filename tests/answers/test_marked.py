"""Kinds of answers that certain words mark: names, winners and kin."""

from __future__ import annotations

import pytest

from bot.answers.evidence import holds
from bot.answers.kinds import Kind, kind_of
from bot.answers.marked import bearer, without_winning
from bot.answers.plain import plain
from bot.answers.question import understand
from bot.model import Language

# Add a row to say what kind of answer a question wants.
KINDS: list[tuple[Language, str, Kind]] = [
    ("fr", "Comment s'appelle le bateau du pêcheur ?", "name"),
    ("fr", "Quel petit nom porte la machine ?", "name"),
    ("fr", "c'est quoi le slogan de l'édition", "name"),
    ("fr", "Comment a-t-il appelé la maire ?", "name"),
    ("fr", "Comment appelle-t-on un médecin la nuit ?", "what"),
    ("en", "What is the name of the dog?", "name"),
    ("en", "What was the old barge called?", "name"),
    ("en", "Who called the mayor?", "who"),
    ("fr", "Quelle équipe a remporté le tournoi ?", "winner"),
    ("fr", "A qui est revenu le trophée ?", "winner"),
    ("fr", "Qui est le vainqueur ?", "winner"),
    ("fr", "Qui a gagné en confort ?", "who"),
    ("fr", "Qui a remporté la régate ?", "winner"),
    ("fr", "Quel est le lauréat du prix Hibou ?", "winner"),
    ("en", "Who won the audience award?", "winner"),
    ("en", "Which project came first?", "winner"),
    ("en", "Who won the Golden Clog?", "winner"),
    ("en", "Name of the little dog?", "name"),
    ("en", "what's the 2018 motto?", "name"),
    ("en", "Who came with the mayor?", "who"),
    ("fr", "Anne et Luc Morel, c'est la même famille ?", "kin"),
    ("fr", "Les deux Morel sont-ils frères ?", "kin"),
    ("fr", "Est-ce que c'est ouvert aux familles ?", "yes_no"),
    ("en", "Are Anne and Luc Morel related?", "kin"),
    ("en", "are they family or not", "kin"),
    ("en", "Is the show made for the whole family?", "yes_no"),
]


@pytest.mark.parametrize(("language", "question", "kind"), KINDS)
def test_the_kind_is_understood(language: Language, question: str, kind: Kind) -> None:
    """A question's form tells whether it asks for a name, a winner or kin."""
    assert kind_of(plain(question), language) == kind


# Add a row to say whether a sentence holds an answer of a kind.
SENTENCES: list[tuple[Kind, str, bool]] = [
    ("name", "Une machine baptisée Aglaé défait les pulls.", True),
    ("name", "Il l'appelle la Puce, on ne sait pourquoi.", True),
    ("name", "Elle a fondé un comité, Volets clos, qui se réunit le lundi.", True),
    ("name", "Le patron de La Bourrasque a souri.", True),
    ("name", 'Le festival avait choisi un mot d\'ordre : "Dehors".', True),
    ("name", "Elle n'appelle pas au boycott des Journées.", False),
    ("name", "Le conseil était appelé à porter la subvention versée à Encre.", False),
    ("name", "Une machine défait les pulls.", False),
    ("winner", "Le trophée revient à une ferme du Jura.", True),
    ("winner", "Les spectateurs ont placé en tête la fanfare.", True),
    ("winner", "Pour Ondine, lauréate du concours, tout commence.", True),
    ("winner", "Le vote a désigné son gagnant.", False),
    ("winner", "Le jury comptait neuf personnes.", False),
    ("kin", "Il n'a aucun lien de parenté avec la maire.", True),
    ("kin", "Elle n'est ni sa fille ni sa nièce.", True),
    ("kin", "Elle lui achète des blocs.", False),
]


@pytest.mark.parametrize(("kind", "sentence", "held"), SENTENCES)
def test_sentences_that_answer_are_told_apart(kind: Kind, sentence: str, held: bool) -> None:  # noqa: FBT001 a table's column
    """A sentence answers where its words mark a name, a winner or kin."""
    assert holds(kind, sentence, plain(sentence)) is held


# Add a row to say what a name is asked of.
BEARERS: list[tuple[str, str]] = [
    ("Comment s'appelle le pilote du drone ?", "pilote"),
    ("C'est quoi le nouveau nom de la vieille barge ?", "barge"),
    ("What is the name of Zoé Morel's brother?", "brother"),
    ("What's the name of the dog?", "dog"),
    ("What was the barge called?", "barge"),
    ("Qui a gagné ?", ""),
]


@pytest.mark.parametrize(("question", "thing"), BEARERS)
def test_what_a_name_is_asked_of_is_read_from_the_question(question: str, thing: str) -> None:
    """It is the noun behind "s'appelle", "nom de" or "name of", whoever it belongs to."""
    assert bearer(plain(question)) == thing


def test_what_says_that_somebody_won_is_not_looked_for() -> None:
    """Articles say it in many words; the prize is what is looked for."""
    assert without_winning("Qui a gagné le prix ?").split() == ["Qui", "le", "prix", "?"]
    assert understand("Who won the audience award?", "en", ()).topic == "Who the audience award?"
