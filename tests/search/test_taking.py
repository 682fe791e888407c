"""A corpus that was taken before costs what is new in it, and comes out as from nothing."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Corpus, Passage, Person
from bot.search.index import Index
from bot.search.noting import Reader
from bot.search.storing import pack
from bot.search.taking import Before, take
from tests.search.corpora import LEXICON, PEOPLE, SENTENCES, article

#: Somebody else of a name, a name that the analysis takes for a small word, somebody who only speaks, nobody.
_CASTS = st.sampled_from(
    [PEOPLE, PEOPLE[:1], (*PEOPLE, Person("Anne Dubois")), (*PEOPLE, Person("Léa Pont", ("Léa Le",))), PEOPLE[::-1], ()]
)
_TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3), min_size=0, max_size=3)
_CORPORA = st.tuples(
    st.dictionaries(st.sampled_from("abcde"), st.tuples(_TEXTS, st.none() | st.integers(0, 3))), _CASTS
)
_Drawn = tuple[dict[str, tuple[list[list[str]], int | None]], tuple[Person, ...]]


def _corpus(drawn: _Drawn) -> Corpus:
    texts, people = drawn
    every = [article(name, *texts[name]) for name in sorted(texts)]
    return Corpus(
        articles=tuple(each for each, _, _ in every),
        passages=tuple(passage for _, passages, _ in every for passage in passages),
        statements=tuple(statement for _, _, said in every for statement in said),
        people=people,
    )


def _before(old: Corpus, new: Corpus) -> Before:
    """What is known of the articles that are in both, with the same things said in them."""
    known = [
        list(old.by_id).index(each.id)
        if old.by_id.get(each.id) == each
        and old.passages_by_article.get(each.id) == new.passages_by_article.get(each.id)
        and old.statements_by_article.get(each.id) == new.statements_by_article.get(each.id)
        else -1
        for each in new.articles
    ]
    return Before(take(old), old.people, np.array(known, np.int64))


@given(_CORPORA, _CORPORA)
def test_a_changed_corpus_is_indexed_as_from_nothing(old: _Drawn, new: _Drawn) -> None:
    """Articles that come, go or change, and people who do: every array is that of an index built anew."""
    before, after = _corpus(old), _corpus(new)
    grown = pack(Index.build(after, LEXICON, _before(before, after)))
    anew = pack(Index.build(after, LEXICON))
    assert grown.keys() == anew.keys()
    for name, array in anew.items():
        assert np.array_equal(grown[name], array), name


def test_only_new_articles_are_read() -> None:
    """An article that stays is not read again, also where the people's numbers change."""
    old = _corpus(({"a": ([["le maire aime Paul Leroy"]], 0), "b": ([["un pont"]], None)}, PEOPLE))
    new = _corpus(
        (
            {"a": ([["le maire aime Paul Leroy"]], 0), "b": ([["un pont"]], None), "c": ([["Marie Dubois"]], 0)},
            PEOPLE[::-1],
        )
    )
    with patch("bot.search.taking.Reader", wraps=Reader) as reader:
        take(new, _before(old, new))
    assert [each.id for each, _ in reader.call_args_list[-1].args[0]] == ["c"]


def test_passages_without_sentences_are_passed_over() -> None:
    """They are no places where anything can be found."""
    whole = _corpus(({"a": ([["le maire"], ["un pont"]], None)}, PEOPLE))
    empty = Passage("a", whole.passages[0].span, ())
    assert len(take(replace(whole, passages=(empty, *whole.passages))).articles) == 2
