"""What each sentence of a passage is: whose words, what kind of answer, whether it stands alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.kinds import Kind
from bot.answers.scene import Scene
from bot.model import MAX_QUOTE, Block, BlockKind
from tests.answers.scenes import article, corpus, hit, ranking, said, scenes


def _scene(*sentences: str, words: str = "", speaker: str | None = "Anne Morel", first: str = "Un début.") -> Scene:
    found = article(first, " ".join(sentences))
    ranked = ranking(hit(found, *sentences, strengths=[[0.5]] * len(sentences)), words="port")
    spoken = [said(found, words, speaker)] if words else []
    return scenes(ranked, corpus(found, statements=spoken))(0)


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
    assert _scene(sentence).facts["leans"].tolist() == [leans]


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
    assert _scene(sentence).evidence(kind).tolist() == [evidence]


def test_somebodys_words_are_counted() -> None:
    """The share of a sentence that is quoted is measured; a sentence beside the statement has none of it."""
    found = _scene("« Oui », dit-elle ici.", "Le port est ouvert.", words="« Oui »")
    assert found.facts["said"].tolist() == [pytest.approx(len("« Oui »") / len("« Oui », dit-elle ici.")), 0]
    assert [set(each) for each in found.speakers] == [{"Anne Morel"}, set()]
    assert (found.facts["spoken"].tolist(), found.facts["open"].tolist()) == ([True, False], [False, False])


def test_words_of_nobody_known_are_open() -> None:
    """A statement without a speaker is told from the article's own telling."""
    facts = _scene("« Oui », dit-on.", "Le port ouvre.", words="« Oui »", speaker=None).facts
    assert (facts["spoken"].tolist(), facts["open"].tolist()) == ([False, False], [True, False])


def test_a_statement_shows_where_it_may_be_cut() -> None:
    """A quotation that begins or ends inside a statement of two sentences cuts it; one around it does not."""
    facts = _scene("Il pleut.", "Le port vit.", "La mer aussi.", "Fin.", words="Le port vit. La mer aussi.").facts
    assert facts["begins"].tolist() == [False, False, True, False]
    assert facts["ends"].tolist() == [False, True, False, False]
    assert (facts["first"].tolist(), facts["last"].tolist()) == ([0, 1, 1, 3], [0, 2, 2, 3])


def test_a_sentence_too_long_for_a_quotation_is_shown_up_to_a_space() -> None:
    """What is not shown of a statement is cut off."""
    long = " ".join(["mot"] * 200) + "."
    facts = _scene(long, words=long).facts
    start, shown, end = (int(facts[name][0]) for name in ("start", "shown", "end"))
    assert shown - start <= MAX_QUOTE < end - start
    assert facts["ends"].tolist() == [True]


def test_a_question_is_known_by_its_mark() -> None:
    """An article's question is no answer, inside a quotation neither."""
    asks = _scene("Que faire ?", "« Où aller ? »", "Le port ouvre.").facts["asks"]
    assert asks.tolist() == [True, True, False]


def test_the_opening_of_an_article_is_known() -> None:
    """Only a passage where the article begins is its lede."""
    assert not _scene("Le port ouvre.").opens
    assert _scene("Le port ouvre.", first="Le port ouvre.").opens


@pytest.mark.parametrize("kind", ["heading", "caption"])
def test_a_heading_is_told_from_text_and_opens_nothing(kind: BlockKind) -> None:
    """A heading or a caption at the beginning of an article is no lede."""
    found = article("La maire a ouvert le bal", "Douze bateaux sont venus.")
    headed = replace(found, blocks=(Block(kind, found.blocks[0].span), found.blocks[1]))
    ranked = ranking(
        *(hit(headed, headed.read(block.span), strengths=[[0.5]]) for block in headed.blocks), words="port"
    )
    read = scenes(ranked, corpus(headed))
    assert [(read(place).heading, read(place).opens) for place in (0, 1)] == [(True, False), (False, True)]
