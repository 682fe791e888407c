"""An index in arrays is the index."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.model import Corpus
from bot.search.storing import pack, unpack
from tests.examples import examples
from tests.search.corpora import CORPORA, SENTENCES, corpus
from tests.search.corpora import index as index_of


@given(CORPORA, SENTENCES)
@examples(25)
def test_an_index_ranks_the_same_after_it_was_kept(corpus: Corpus, question: str) -> None:
    """Taken apart and put together again, an index gives the same hits for every question."""
    index = index_of(corpus)
    again = unpack(pack(index), corpus)
    one, other = (each.rank(question, "fr", 5, people=["Paul Leroy"]) for each in (index, again))
    assert (one.terms, one.people, one.hits(99)) == (other.terms, other.people, other.hits(99))


def test_the_index_of_another_corpus_is_refused() -> None:
    """Passages that the index does not have are noticed."""
    arrays = pack(index_of(corpus([[["le maire"], ["le vélo"]]])))
    with pytest.raises(ValueError, match="another corpus"):
        unpack(arrays, corpus([[["le maire"]]]))
