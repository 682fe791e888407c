"""What each sentence of a passage is: whose words, what kind of answer, whether it stands alone."""

from __future__ import annotations

import pytest

from bot.answers.coverage import Measure
from bot.answers.kinds import Kind
from bot.answers.question import Asked
from bot.answers.scene import Scene, scene
from tests.answers.scenes import article, corpus, hit, ranking, said


def _scene(*sentences: str, kind: Kind = "what", words: str = "", first: str = "Un début.") -> Scene:
    found = article(first, " ".join(sentences))
    ranked = ranking(hit(found, *sentences, strengths=[[0.5]] * len(sentences)), words="port")
    spoken = [said(found, words, "Anne Morel")] if words else []
    asked = Asked("?", "fr", "port", kind)
    return scene(asked, ranked.hits[0], corpus(found, statements=spoken), Measure.of(ranked))


# Add a row: a sentence, and whether it leans on the one before.
LEANING: list[tuple[str, bool]] = [
    ("Elle a ouvert le port.", True),
    ("« Ils étaient douze », dit-on.", True),
    ("Mais la plage reste sale.", True),
    ("They were twelve.", True),
    ("Il faut nettoyer la plage.", False),
    ("Il y a douze bateaux.", False),
    ("Anne Morel a ouvert le port.", False),
    ("The port is open.", False),
]


@pytest.mark.parametrize(("sentence", "leans"), LEANING)
def test_a_sentence_that_points_back_leans(sentence: str, *, leans: bool) -> None:
    """A pronoun or a link at its head needs the sentence before; an impersonal one does not."""
    assert _scene(sentence).sentences[0].leans is leans


# Add a row: the kind of answer, a sentence, whether it holds one.
HOLDING: list[tuple[Kind, str, bool]] = [
    ("how_many", "Douze bateaux sont au port.", True),
    ("how_many", "Des bateaux sont au port.", False),
    ("how_much", "L'entrée coûte 8 euros.", True),
    ("how_much", "L'entrée ouvre à 8 heures.", False),
    ("when", "Le port ouvre lundi.", True),
    ("who", "C'est Anne Morel qui ouvre.", True),
    ("what", "Rien.", True),
]


@pytest.mark.parametrize(("kind", "sentence", "evidence"), HOLDING)
def test_the_wanted_kind_of_answer_is_seen(kind: Kind, sentence: str, *, evidence: bool) -> None:
    """A number, a sum, a time or a name shows in the sentence."""
    assert _scene(sentence, kind=kind).sentences[0].evidence is evidence


def test_somebodys_words_are_counted() -> None:
    """The share of a sentence that is quoted is measured; a sentence beside the statement has none of it."""
    quoted, beside = _scene("« Oui », dit-elle ici.", "Le port est ouvert.", words="« Oui »").sentences
    assert quoted.said == pytest.approx(len("« Oui »") / len("« Oui », dit-elle ici."))
    assert [one.speaker for one in quoted.statements] == ["Anne Morel"]
    assert (beside.said, beside.statements) == (0, ())


def test_a_question_is_known_by_its_mark() -> None:
    """An article's question is no answer, inside a quotation neither."""
    asks = [one.asks for one in _scene("Que faire ?", "« Où aller ? »", "Le port ouvre.").sentences]
    assert asks == [True, True, False]


def test_the_opening_of_an_article_is_known() -> None:
    """Only a passage where the article begins is its lede."""
    assert not _scene("Le port ouvre.").first
    assert _scene("Le port ouvre.", first="Le port ouvre.").first
