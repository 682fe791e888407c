"""The index: what is found for a question."""

from __future__ import annotations

from contextlib import ExitStack
from unittest.mock import patch

import numpy as np
from hypothesis import given

from bot.model import Article, Block, Corpus, Passage, Span
from bot.search.index import Index
from bot.search.storing import pack
from tests.examples import examples
from tests.search.corpora import CORPORA
from tests.search.corpora import index as index_of

#: How much is taken in hand at a time.
_AT_ONCE = (
    "chunks._LOTS", "fitting.LOT", "grams._AT_ONCE", "grams._FEW", "grams._LONG", "ordering.LOT", "pairing.LOT", "pairing._SHARE",
    "rows._AT_ONCE", "spans._AT_ONCE", "spotting._AT_ONCE",
)  # fmt: skip


def _corpus(*paragraphs: str) -> Corpus:
    text = "\n\n".join(paragraphs)
    starts = [text.index(paragraph) for paragraph in paragraphs]
    spans = [Span(start, start + len(paragraph)) for start, paragraph in zip(starts, paragraphs, strict=True)]
    blocks = tuple(Block("paragraph", span) for span in spans)
    article = Article("a.md", "Fête du livre", text, blocks)
    return Corpus((article,), tuple(Passage("a.md", span, (span,), "Fête du livre") for span in spans))


_THREE = _corpus("Le salon du livre ouvre samedi.", "Ils étaient douze.", "Tout finit tard.")


def test_the_passage_beside_a_found_one_is_a_hit_too() -> None:
    """The sentence "they were twelve" answers a question whose words stand one passage before it."""
    ranking = Index.build(_THREE).rank("salon", "fr", 10)
    hits = ranking.hits(10)
    assert [hit.passage.span.start for hit in hits] == [0, 33]
    assert hits[0].score > hits[1].score == 0.0
    assert ranking.met.before.tolist() == [[0.0], [1.0]]


def test_an_english_word_that_no_lexicon_has_is_told_apart() -> None:
    """Not to meet a word without translation says less than not to meet a known word."""
    terms = Index.build(_THREE).rank("fair zyxwv", "en", 10).terms
    assert [term.translated for term in terms] == [True, False]


def test_a_word_known_by_a_phrase_is_known() -> None:
    """A translation of several words counts where the corpus has them all."""
    corpus = _corpus("Le mot de passe ouvre la porte.", "Le mot de la fin.")
    (term,) = Index.build(corpus).rank("password", "en", 10).terms
    assert term.known


def test_a_passage_found_otherwise_is_ranked_too() -> None:
    """A passage that shares no word with the question is a hit where its place is given, with a score of 0."""
    index = Index.build(_THREE)
    hits = index.rank("salon", "fr", 1, also={2}).hits(10)
    assert [(hit.passage, hit.score > 0) for hit in hits[:2]] == [(index.passages[0], True), (index.passages[2], False)]
    assert index.rank("", "fr", 1, also={2}).hits(1)[0].passage == index.passages[2]


def test_a_corpus_of_one_or_two_passages_answers() -> None:
    """Where BM25 gives every word less than nothing, what a passage shares with the question counts."""
    one, two = (
        _corpus("Le salon du livre ouvre samedi."),
        _corpus("Le salon ouvre samedi.", "Ils étaient douze au salon."),
    )
    assert [hit.score > 0 for hit in Index.build(one).rank("salon samedi", "fr", 10).hits(10)] == [True]
    assert [hit.passage.span.start for hit in Index.build(two).rank("salon samedi", "fr", 10).hits(10)] == [0, 24]
    assert Index.build(one).rank("zyxwv", "fr", 10).hits(10) == ()
    assert Index.build(one).rank("", "fr", 10).hits(10) == ()


@given(CORPORA)
@examples(25)
def test_an_index_does_not_depend_on_how_much_is_read_at_once(corpus: Corpus) -> None:
    """A corpus that is indexed a few words at a time comes out as one that is indexed in one go."""
    whole = pack(index_of(corpus))
    with ExitStack() as patches:
        for name in _AT_ONCE:
            patches.enter_context(patch(f"bot.search.{name}", 2))
        parts = pack(index_of(corpus))
    for name, array in whole.items():
        assert np.array_equal(parts[name], array), name
