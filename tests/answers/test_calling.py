"""What something is called, and whether a text says so."""

from __future__ import annotations

import pytest

from bot.answers.calling import Called, called, names_new, reaches
from bot.answers.kinds import kind_of
from bot.model import Span
from tests.answers.scenes import article, span_of

# Add a row: a folded question, and what it asks the name of.
QUESTIONS: list[tuple[str, Called | None]] = [
    ("which engineering school did she go to?", "body"),
    ("what brand of microphone does he use?", "body"),
    ("what make of bike do they ride?", "body"),
    ("quelle banque l'employait avant ?", "body"),
    ("quel grand fabricant a livre le robot ?", "body"),
    ("comment s'appelle le pilote du drone ?", "thing"),
    ("c'est quoi le nom du chien ?", "thing"),
    ("what is the name of the boat?", "thing"),
    ("what is the town's newsletter called?", "thing"),
    ("c'est quoi le numero du standard de la radio ?", "contact"),
    ("what's the phone number of the office?", "contact"),
    ("what's ¤'s phone number?", "contact"),
    ("can you give me ¤'s e-mail address?", "contact"),
    ("do you have ¤'s email address?", "contact"),
    ("avez-vous l'adresse mail de ¤ ?", "contact"),
    ("je cherche le site web du festival", "contact"),
    ("do you have the number of visitors?", None),
    ("quel est le site web du festival ?", "contact"),
    ("quel est le numero de la ligne de bus ?", None),
    ("email of the office", "contact"),
    ("what is the festival's website?", "contact"),
    ("is there a website for farmers?", None),
    ("what is said in the e-mail?", None),
    ("quelle assurance faut-il ?", None),
    ("what did they put on the website of the town?", None),
    ("que disait l'e-mail du maire ?", None),
    ("what does she make of the school?", None),
    ("what would a university teach them?", None),
    ("which size of company do they want?", None),
    ("a quelle heure ouvre l'ecole ?", None),
]


@pytest.mark.parametrize(("question", "what"), QUESTIONS)
def test_a_question_for_a_name_is_known(question: str, what: Called | None) -> None:
    """By its form, in both languages."""
    names = "name" in {kind_of(question, "fr"), kind_of(question, "en")}
    assert called(question, name=names) == what


_TOLD = article(
    "Passée par une banque, Anne Morel dirige le port de Brévac.",
    "Les gens des Ondes parlent. On écoute Les Ondes. Filamer ramasse les filets. La société, que l'on appelle ici Filamer, a livré le robot.",
)

# Add a row: what is read, the question's words, whether it gives another name.
TEXTS: list[tuple[str, str, bool]] = [
    ("Passée par une banque, Anne Morel dirige", "banque anne", False),
    ("le port de Brévac", "port", True),
    ("le port de Brévac", "brevac", False),
    ("Filamer ramasse les filets", "robot", True),
    ("La société, que l'on", "robot", False),
    ("Les gens", "robot", False),
]


@pytest.mark.parametrize(("words", "known", "new"), TEXTS)
def test_a_name_is_told_from_the_beginning_of_a_sentence(words: str, known: str, *, new: bool) -> None:
    """A capital at the beginning of a sentence makes a name only of what has it inside one too; people do not count."""
    morel = span_of(_TOLD.text, "Anne Morel")
    assert names_new(_TOLD, span_of(_TOLD.text, words), frozenset(known.split()), [morel]) == new


# Add a row: a text, and whether it tells how somebody is reached.
CONTACTS: list[tuple[str, bool]] = [
    ("Appelez le 05 61 00 00 00.", True),
    ("Écrivez à radio@brevac.example.", True),
    ("Les inscriptions sont ouvertes sur brevac.fr.", True),
    ("En cas d'urgence, le 15.", True),
    ("Le standard a reçu 138 appels en 2021.", False),
    ("Elle vend 21 000 livres par an.", False),
]


@pytest.mark.parametrize(("text", "told"), CONTACTS)
def test_a_number_that_reaches_somebody_is_told_from_others(text: str, *, told: bool) -> None:
    """A telephone number, an address for mail, a site."""
    assert reaches(text) == told


def test_people_count_where_they_are_not_left_out() -> None:
    """Whoever asks what somebody is called is told by a person's name."""
    assert names_new(_TOLD, Span(0, 40), frozenset())
