"""What an engine finds by words is what the posting lists find."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.search.backend import Embedded, Wanted
from bot.search.postings import Postings
from bot.sharing.finding import Shared
from bot.sharing.rows import NOTHING, Layout, rows
from bot.sharing.wire import Found

_TERMS = "abcdefgh"
_TEXTS = st.lists(st.lists(st.sampled_from(_TERMS), max_size=9), min_size=3, max_size=40)
_WORDS = st.lists(
    st.tuples(
        st.sampled_from([0.3, 1.0, 1.7]),
        st.lists(
            st.tuples(st.sampled_from(_TERMS), st.sampled_from([0.4, 0.9, 1.0])), max_size=4, unique_by=lambda x: x[0]
        ),
    ),
    max_size=4,
)


@dataclass
class _Engine:
    """Inner products in single precision, as an engine has them; keeps how many passages it was asked for."""

    words: Postings
    asked: list[int] = field(default_factory=list)

    def __call__(self, vector: dict[int, float], limit: int) -> Found:
        self.asked.append(limit)
        layout = Layout(np.arange(self.words.size + 1), 0)
        stored = [row["words"] for step in rows(layout, self.words, None) for row in step]
        products = np.zeros(len(stored), np.float32)
        for place, held in enumerate(stored):
            for term, weight in vector.items():
                products[place] += np.float32(weight) * np.float32(held.get(term, 0.0))
        order = np.argsort(-products, kind="stable")
        order = order[products[order] > 0][:limit]
        return order, products[order].astype(np.float64)


def _wanted(words: Postings, asked: list[tuple[float, list[tuple[str, float]]]], tags: list[str]) -> Wanted:
    """A question in the numbers of the field's terms."""
    known = [(weight, [(words.rows[t], strength) for t, strength in each if t in words.rows]) for weight, each in asked]
    return Wanted(
        tuple((weight, tuple(each)) for weight, each in known), tuple(words.rows[t] for t in tags if t in words.rows)
    )


@given(_TEXTS, _WORDS, st.lists(st.sampled_from(_TERMS), max_size=1), st.integers(1, 12))
def test_the_same_passages_to_the_same_scores(
    texts: list[list[str]], asked: list[tuple[float, list[tuple[str, float]]]], tags: list[str], limit: int
) -> None:
    """Whatever is rounded and added up on the way, what is found has the posting lists' scores to the last bit."""
    words = Postings.fit(texts)
    # In a corpus of a few passages a word may count less than nothing; it is not stored, and all are looked at then.
    assume((words.impacts > 0).all())
    wanted = _wanted(words, asked, tags)
    with Embedded(words).scores(wanted) as own, Shared(words, _Engine(words)).scores(wanted) as far:
        assert far.found(limit).tolist() == own.found(limit).tolist()
        every = np.arange(len(texts))
        assert np.array_equal(far.at(every), own.at(every))


def test_words_that_stand_for_one_are_not_added_up() -> None:
    """Passages with both of two spellings have large inner products and no larger score: more are fetched until sure."""
    texts = [["a", "b", "x", "y"]] * 30 + [["a"]] * 2 + [["z"]] * 40
    words = Postings.fit(texts)
    engine = _Engine(words)
    wanted = _wanted(words, [(1.0, [("a", 1.0), ("b", 0.5)])], [])
    with Shared(words, engine).scores(wanted) as far, Embedded(words).scores(wanted) as own:
        assert far.found(2).tolist() == own.found(2).tolist() == [30, 31]
    assert len(engine.asked) > 1


def test_a_question_of_no_known_word_costs_no_call() -> None:
    """Where nothing is looked for, nothing is found, and a small corpus is looked at whole all the same."""
    words = Postings.fit([["a"], ["b"], ["c"]])
    engine = _Engine(words)
    with Shared(words, engine).scores(Wanted((), ())) as far:
        assert far.found(2).tolist() == []
        assert far.found(3).tolist() == [0, 1, 2]
    assert not engine.asked


def test_no_row_is_empty() -> None:
    """Milvus takes no empty vector: a sentence without words has one that no question meets."""
    words = Postings.fit([["a"], [], ["b"]])
    (step,) = rows(Layout(np.array([0, 2, 3, 4]), 0), words, None)
    assert [row["words"] == NOTHING for row in step] == [False, True, True, False]
    # Terms are numbered in 32 bits with a sign.
    assert min(NOTHING) > np.iinfo(np.int32).max
