"""Small made-up corpora for tests: articles of sentences over few words, so that they share many of them."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.model import Article, Block, Corpus, Passage, Person, Span, Statement
from bot.search.index import Index
from bot.search.lexicon import Lexicon

WORDS = (
    "mairie vélo vélos ville pont maire budget école écoles algorithme wi-fi l'eau 10 000 Facebook Marie Dubois".split()
)
PEOPLE = (Person("Marie Dubois", (), ("maire de la ville",)), Person("Paul Leroy", (), ("directeur de l'école",)))
LEXICON = Lexicon.build()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


def article(
    name: str, passages: list[list[str]], spoken: int | None = None
) -> tuple[Article, list[Passage], list[Statement]]:
    """An article of passages of sentences; the sentence with the number `spoken` is one of Paul Leroy's."""
    text, found, said = "", list[Passage](), list[Statement]()
    number = 0
    for sentences in passages:
        spans = []
        for sentence in sentences:
            span = Span(len(text), len(text) + len(sentence))
            spans.append(span)
            if number == spoken:
                said.append(Statement(name, span, span, "reported", "Paul Leroy"))
            text += f"{sentence} "
            number += 1
        if spans:
            found.append(Passage(name, Span(spans[0].start, spans[-1].end), tuple(spans), f"Titre {name}\nbudget"))
    text = text.rstrip()
    return Article(name, f"Titre {name}", text, (Block("paragraph", Span(0, len(text))),)), found, said


def corpus(articles: list[list[list[str]]], spoken: int | None = None) -> Corpus:
    """A corpus of such articles."""
    every = [article(f"a{number}.md", passages, spoken) for number, passages in enumerate(articles)]
    return Corpus(
        articles=tuple(each for each, _, _ in every),
        passages=tuple(passage for _, passages, _ in every for passage in passages),
        statements=tuple(statement for _, _, said in every for statement in said),
        people=PEOPLE,
    )


CORPORA = st.builds(
    corpus,
    st.lists(st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=1, max_size=3), min_size=1, max_size=4),
    st.none() | st.integers(0, 5),
)


def index(over: Corpus) -> Index:
    """The index of a corpus without words of its own."""
    return Index.build(over, LEXICON)
