"""Copies of one text count as one source."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.copies import originals
from bot.answers.deciding import decide
from bot.answers.question import Asked
from bot.model import Answer
from tests.answers.scenes import article, corpus, hit, ranking, scenes

_TEXT = "Le salon du port a accueilli douze cents visiteurs pendant ses trois jours, selon la mairie de la ville."
_OTHER = "Le salon du port a accueilli neuf cents visiteurs, assure la gendarmerie après avoir compté les billets."


def test_a_copy_in_another_article_is_dropped_and_another_text_is_kept() -> None:
    """The better ranked of two copies stays; a text that says otherwise stays too."""
    one, two, three = article(_TEXT), article(_TEXT, name="b.md"), article(_OTHER, name="c.md")
    hits = [hit(found, text, strengths=[[1.0]]) for found, text in ((one, _TEXT), (two, _TEXT), (three, _OTHER))]
    found = ranking(*hits, words="salon")
    assert originals(found, scenes(found, corpus(one, two, three))) == [0, 2]


def test_copies_change_nothing_of_an_outcome() -> None:
    """A corpus that holds everything twice declines and quotes the same, as surely."""
    one, two = article(_TEXT, _OTHER), article(_TEXT, _OTHER, name="b.md")
    once = [hit(one, text, strengths=[[share]]) for text, share in ((_TEXT, 1.0), (_OTHER, 0.5))]
    again = [replace(found, passage=replace(found.passage, article="b.md")) for found in once]
    asked = Asked("salon ?", "fr", "salon", "how_many")
    single, double = ranking(*once, words="salon"), ranking(*once, *again, words="salon")
    alone = decide(asked, single, scenes(single, corpus(one)))
    doubled = decide(asked, double, scenes(double, corpus(one, two)))
    assert type(alone) is type(doubled)
    assert not isinstance(alone, Answer) or not isinstance(doubled, Answer) or alone.citations == doubled.citations
