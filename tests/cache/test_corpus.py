"""A corpus in arrays is the corpus."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given

from bot.cache.corpus import pack, unpack
from bot.model import Corpus, Event, Notice
from tests.search.corpora import CORPORA, corpus


@given(CORPORA)
def test_every_value_comes_back(corpus: Corpus) -> None:
    """Articles, passages, statements and people are the same after a corpus was kept."""
    again = unpack(pack(corpus))
    assert again == corpus
    assert dict(again.by_id) == corpus.by_id
    assert {name: said for name, said in again.statements_by_article.items() if said} == corpus.statements_by_article
    assert list(again.spoken.items()) == list(corpus.spoken.items())


def test_what_organizers_wrote_comes_back() -> None:
    """The event, the lexicon and the notices are kept too."""
    whole = replace(
        corpus([[["le maire"]]]),
        event=Event("Fête", "Brest", (dt.date(2018, 5, 1),), ("fr",), "x@y.fr", {"fr": "Un bal."}),
        lexicon={"mayor": ("maire", "édile")},
        notices=(Notice("a.md", "has no date", 3), Notice("b.pdf", "is not read", fatal=True)),
    )
    assert unpack(pack(whole)) == whole


def test_values_are_found_by_number_as_in_a_tuple() -> None:
    """Slices, numbers from the end and numbers beyond it mean what they mean in a tuple."""
    whole = corpus([[["le maire"], ["un vélo"]], [["le pont"]]], spoken=0)
    again = unpack(pack(whole))
    assert again.passages[-1] == whole.passages[-1]
    assert again.passages[1:] == whole.passages[1:]
    assert again.statements[-1] == whole.statements[-1]
    assert again.statements[:1] == whole.statements[:1]
    assert again.passages[0] is again.passages[0]
    for values in (again.passages, again.statements):
        with pytest.raises(IndexError):
            values[99]
