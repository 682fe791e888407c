"""Words spelt alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.model import Corpus
from bot.search.analysis import common_start
from bot.search.vocabulary import Vocabulary
from tests.search.corpora import CORPORA, corpus
from tests.search.corpora import index as index_of

_LEAST = 0.7


def _near(vocabulary: Vocabulary, surface: str) -> dict[str, float]:
    """The definition: every word of the corpus is compared."""
    found: dict[str, float] = {}
    for other, terms in vocabulary.terms.items():
        if min(len(surface), len(other)) < 5 or surface[:3] != other[:3] or not other.isalpha():
            continue
        share = common_start(surface, other) / max(len(surface), len(other))
        likeness = max(share, OSA.normalized_similarity(surface, other))
        if likeness >= _LEAST:
            found |= {term: max(likeness, found.get(term, 0.0)) for term in terms}
    return found


@given(CORPORA, st.sampled_from(["mairie", "maireis", "algoritme", "algorithmique", "ecole", "facebok", "velos", "ma"]))
def test_near_spellings_are_those_of_the_whole_vocabulary(corpus: Corpus, surface: str) -> None:
    """Comparing only words that begin alike misses no likeness."""
    vocabulary = index_of(corpus).vocabulary
    assert vocabulary.near(surface, _LEAST) == _near(vocabulary, surface)


def test_a_word_has_the_terms_it_is_indexed_by() -> None:
    """Words are known without their accents."""
    terms = index_of(corpus([[["les écoles du maire"]]])).vocabulary.terms
    assert terms["ecoles"] == ("ecol",)
    assert "école" not in terms
