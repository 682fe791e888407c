"""A small corpus made by hand, and the outcomes of a few questions to it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.model import Answer, Article, Citation, Corpus, Declined, Hit, Notice, Passage, Span, Statement

TEXT = (
    "Ana Ruiz a parlé du port.\n\n"
    "« Le port est à tout le monde », a dit Ana Ruiz.\n\n"
    "Un autre avis\n\n"
    "Le port doit fermer la nuit, estime Léa Roy."
)


def span_of(words: str) -> Span:
    """Where `words` stand in the article."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def article() -> Article:
    """An article with everything that an article can have."""
    return Article(
        id="port.md",
        title="Le port ouvert",
        text=TEXT,
        blocks=(),
        publisher="Le Quai",
        date=dt.date(2021, 3, 1),
        authors=("Jo Marin",),
        url="https://quai.example/port",
    )


@pytest.fixture
def corpus(article: Article) -> Corpus:
    """That article with its passages and statements, and a file that is no article."""
    spans = [span_of(words) for words in TEXT.split("\n\n") if words != "Un autre avis"]
    said = Statement(article.id, span_of("Le port est à tout le monde"), spans[1], "quoted", "Ana Ruiz")
    open_ = Statement(article.id, span_of("Le port doit fermer la nuit"), spans[2], "reported", None)
    return Corpus(
        articles=(article,),
        passages=tuple(Passage(article.id, span, (span,)) for span in spans),
        statements=(said, open_),
        notices=(
            Notice("port.md", "no language; add a line language: fr", line=3),
            Notice("photo.bin", "no text; remove it", fatal=True),
        ),
    )


@pytest.fixture
def answer(corpus: Corpus) -> Answer:
    """A French answer with two citations of two speakers."""
    article = corpus.articles[0]
    return Answer(
        question="Que dit Ana Ruiz du port ?",
        language="fr",
        citations=(
            Citation(article, span_of("Le port est à tout le monde"), "Ana Ruiz"),
            Citation(article, span_of("Le port doit fermer la nuit"), "Léa Roy"),
        ),
        confidence=0.812345,
        hits=tuple(Hit(passage, 3.0 - rank) for rank, passage in enumerate(corpus.passages)),
        words=("port", "mond"),
    )


@pytest.fixture
def declined(corpus: Corpus) -> Declined:
    """An English decline for a person who says nothing about a subject."""
    hits = (Hit(corpus.passages[0], 1.0),)
    return Declined(
        "What does Léa Roy say of fish?", "en", "silent_speaker", ("le port", "Ana Ruiz"), "Léa Roy", 0.1, hits
    )
