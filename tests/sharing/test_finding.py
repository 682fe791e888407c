"""What an engine finds is what the index alone finds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Corpus, Ranking
from bot.search.analysis import tokens
from bot.search.backend import Embedded, Wanted
from bot.search.close import Close
from bot.search.fields import GRAMS
from bot.search.texts import Texts
from bot.sharing.finding import Shared
from tests.search.corpora import SENTENCES, corpus, index
from tests.sharing.exact import DIVERSE, OTHERS, Exact


def _told(ranking: Ranking) -> tuple[object, ...]:
    """A ranking as values that can be compared."""
    return ranking.terms, ranking.places.tolist(), ranking.hits(len(ranking.places)), ranking.people


@given(DIVERSE, SENTENCES, st.integers(1, 6), st.integers(1, 12), st.sampled_from(["", "Paul Leroy"]))
def test_the_same_ranking_to_the_last_bit(
    whole: Corpus, question: str, limit: int, candidates: int, person: str
) -> None:
    """Whatever is rounded, added up and not looked at on the way, passages, their order and scores are the same."""
    own = replace(index(whole), candidates=candidates)
    assert (own.words.impacts > 0).all()
    far = replace(own, backend=Shared(own.words, Exact.of(own)))
    people = [person] if person else []
    expected, found = (each.rank(question, "fr", limit, people=people, also=[0]) for each in (own, far))
    assert _told(found) == _told(expected)


def test_words_that_stand_for_one_are_not_added_up() -> None:
    """Passages with both of two spellings have large inner products and no larger score: more are fetched until sure."""
    of = index(corpus([[["mairie vélo ville pont"]] * 30, [["mairie"]] * 2, OTHERS * 4]))
    engine, (mairie, velo) = Exact.of(of), [of.words.rows[token.term] for token in tokens("mairie vélo", "fr")]
    wanted = Wanted(((1.0, ((mairie, 1.0), (velo, 0.5))),), (), {}, {})
    with Shared(of.words, engine).scores(wanted) as far, Embedded(of.words).scores(wanted) as own:
        assert far.found(2).tolist() == own.found(2).tolist() == [30, 31]
    assert len(engine.asked) > 1


def test_what_is_not_fetched_adds_no_more_than_the_last_that_is() -> None:
    """An engine is asked for the best of each field; what it does not give may still add as much as the last it gives."""
    of = index(corpus([[["mairie"] * number] for number in range(1, 9)] + [OTHERS]))
    wanted = Wanted(
        ((1.0, ((of.words.rows[next(iter(tokens("mairie", "fr"))).term], 1.0),)),), (), of.grams.asked(["mairie"]), {}
    )
    every = np.arange(len(of.passages))
    with Shared(of.words, Exact.of(of)).scores(wanted) as far:
        assert len(far.found(1)) == 1
        most = far.beyond(every)
    assert most is not None
    assert (most >= GRAMS * of.grams.scores(Close.look(of.texts, every), of.grams.asked(["mairie"]), of.texts)).all()
    assert 0 < len(set(most.tolist())) <= 3


def test_a_question_of_no_known_word_costs_no_call() -> None:
    """Where nothing is looked for, nothing is found, and a small corpus is looked at whole all the same."""
    of = index(corpus([[["mairie"], ["vélo"], ["pont"]]]))
    engine = Exact.of(of)
    with Shared(of.words, engine).scores(Wanted((), (), {}, {})) as far:
        assert far.found(2).tolist() == []
        assert far.found(3).tolist() == [0, 1, 2]
        assert far.beyond(np.arange(3)) is None
    assert not engine.asked


def test_few_passages_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other fields' products say which of the passages found can be ranked, and the others are left alone."""
    looked: list[int] = []

    class _Counted(Close):
        @classmethod
        def look(cls, texts: Texts, passages: object) -> Close:
            looked.append(len(passages))  # type: ignore[arg-type]
            return Close.look(texts, passages)  # type: ignore[arg-type]

    monkeypatch.setattr("bot.search.index.Close", _Counted)
    many = corpus([[["mairie vélo pont"]] * 3 + [["mairie ville"], ["budget"]] * 40])
    own = index(many)
    far = replace(own, backend=Shared(own.words, Exact.of(own)))
    assert _told(far.rank("mairie vélo pont", "fr", 3)) == _told(own.rank("mairie vélo pont", "fr", 3))
    assert min(looked) < 10 < max(looked)
