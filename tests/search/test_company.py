"""Which words stand in the sentences about somebody."""

from __future__ import annotations

from hypothesis import given

from bot.model import Corpus
from bot.search.analysis import tokens
from tests.search.corpora import CORPORA
from tests.search.corpora import index as index_of


@given(CORPORA)
def test_the_company_of_somebody_are_the_words_of_the_sentences_about_them(corpus: Corpus) -> None:
    """Exactly the terms of the sentences that name or quote a person are that person's company."""
    index = index_of(corpus)
    every = range(len(index.passages))
    for person in corpus.people:
        ranking = index.rank("mairie", "fr", 99, people=[person.name], also=every)
        sentences = [(found.article, span) for found in ranking.passages for span in found.sentences]
        about = [
            corpus.by_id[article].read(span)
            for (article, span), is_about in zip(sentences, ranking.met.named, strict=True)
            if is_about
        ]
        expected = {token.term for text in about for token in tokens(text, "fr")}
        company = index.company(person.name)
        assert {term for term in index.texts.words.terms if term in company} == expected


def test_nobody_has_no_company() -> None:
    """A name that nobody bears is no error."""
    assert "mair" not in index_of(Corpus()).company("Jean Personne")
