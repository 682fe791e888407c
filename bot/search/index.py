"""The index of one corpus: built whole, asked often, never changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from bot.model import Corpus, Language, Passage, Ranking, Term
from bot.search import fields
from bot.search.analysis import tokens
from bot.search.backend import Backend, Embedded, Scores, Wanted
from bot.search.close import Close
from bot.search.company import Company
from bot.search.fitting import Floats, Longs
from bot.search.grams import Grams
from bot.search.lexicon import Lexicon, is_dictionary_word
from bot.search.matching import met
from bot.search.pairs import Pairs
from bot.search.postings import Postings
from bot.search.query import QueryTerm, analyse
from bot.search.sentences import Sentences
from bot.search.sought import Sought
from bot.search.spans import weave
from bot.search.taking import Before, take
from bot.search.texts import Texts, tag
from bot.search.vocabulary import Vocabulary

#: Passages found by their words that the other fields are computed for; see tests/search/test_candidates.py.
CANDIDATES = 400
# A term's weight is log(1 + 1 / (share of passages that hold it + this)). It knows shares only, so that a corpus
# twice as large with the same habits weighs its words alike.
_RARITY_FLOOR = 0.03
# What stands for a term less well than this does not count as the corpus knowing the term.
_KNOWN = 0.5
# Passages on the people asked for that are ranked beyond the limit.
_ABOUT = 40
#: In a corpus of no more passages, how often a word stands in them tells nothing.
_FEW = 2
# Passages beside this many of the best are hits too.
_BESIDE = 12


@dataclass(frozen=True)
class Index:
    """The four fields of a corpus's passages, and what is needed to understand a question about them.

    `backend` is what finds passages by their words; None for the posting lists of `words` themselves.
    """

    passages: Sequence[Passage]
    texts: Texts
    words: Postings
    sentences: Sentences
    grams: Grams
    pairs: Pairs
    vocabulary: Vocabulary
    lexicon: Lexicon
    candidates: int = CANDIDATES
    backend: Backend | None = None

    @classmethod
    def build(cls, corpus: Corpus, lexicon: Lexicon | None = None, before: Before | None = None) -> Index:
        """Analyses and indexes every passage of `corpus`; an empty corpus gives an index without hits."""
        passages = tuple(passage for passage in corpus.passages if passage.sentences)
        texts = take(corpus, before)
        return cls(
            passages=passages,
            texts=texts,
            words=Postings.lay_out(texts.words.terms, *_indexed(texts)),
            sentences=Sentences.fit(texts),
            grams=Grams.fit(texts),
            pairs=Pairs.fit(texts),
            vocabulary=Vocabulary(texts.words),
            lexicon=lexicon or Lexicon.build(corpus.lexicon),
        )

    def rank(  # noqa: PLR0913 -- each is a part of one question
        self,
        text: str,
        language: Language,
        limit: int,
        *,
        people: Collection[str] = (),
        names: str = "",
        also: Collection[int] = (),
    ) -> Ranking:
        """The passages that meet `text`, best first.

        Args:
            text: the words to look for, the asker's.
            language: the language of `text`.
            limit: how many passages at most.
            people: names of people of the corpus; passages that name or quote them rank higher, and the best 40 of
                those beyond `limit` are ranked too.
            names: the names as asked; they are looked for as words too, and are no terms of the ranking.
            also: places in `passages` that are ranked whatever their score, such as those found by their sense.
        """
        query = analyse(text, language, self.lexicon, self.vocabulary)
        sought = Sought.of(query, self.texts.words.terms)
        question = _Question(self, f"{names} {text}", language, people)
        with (self.backend or Embedded(self.words)).scores(question.wanted()) as by_words:
            found = np.union1d(by_words.found(self.candidates), np.fromiter(also, np.int64, len(also)))
            scores = question.scores(found, by_words)
            order = np.argsort(-scores, kind="stable")
            tagged = question.tagged(found, order[limit:])
            kept = {
                int(found[at]): float(scores[at])
                for rank, at in enumerate(order)
                if (scores[at] > 0 and (rank < limit or at in tagged)) or int(found[at]) in also
            }
            beside = sorted({near for place in list(kept)[:_BESIDE] for near in self._beside(place)}.difference(kept))
            near_by = question.scores(np.array(beside, np.int64), by_words)
            kept |= {beside[at]: float(near_by[at]) for at in np.argsort(-near_by, kind="stable")}
        ranked = np.fromiter(kept, np.int64, len(kept))
        return Ranking(
            terms=tuple(self._term(term) for term in query),
            places=ranked,
            passages=tuple(self.passages[place] for place in kept),
            scores=np.fromiter(kept.values(), np.float64, len(kept)),
            met=met(self.texts, sought, ranked, self.company.numbers(people)),
            people=self._roles(sought),
        )

    @cached_property
    def company(self) -> Company:
        """The terms of the sentences that name or quote somebody."""
        return Company(self.texts)

    def ordinary(self, word: str) -> bool:
        """Whether a folded word is one of the corpus or of a dictionary, so that it need not be a name."""
        return word in self.vocabulary.terms or is_dictionary_word(word)

    def _term(self, term: QueryTerm) -> Term:
        held = [
            self.words.of(alternative)[0] for alternative, strength in term.alternatives.items() if strength >= _KNOWN
        ]
        held += [_shared([self.words.of(word)[0] for word in phrase]) for phrase in term.phrases]
        holders = np.unique(np.concatenate(held)) if len(held) > 1 else held[0] if held else ()
        share = len(holders) / max(len(self.passages), 1)
        rarity = float(np.log(1 + 1 / (share + _RARITY_FLOOR)))
        return Term(term.word, term.weight * rarity, len(holders) > 0, term.translated)

    def _roles(self, sought: Sought) -> dict[str, tuple[float, ...]]:
        """How strongly the roles of each person meet each word; those that meet none are left out."""
        people = np.repeat(np.arange(len(self.texts.names)), np.diff(self.texts.role_starts))
        met = sought.met(self.texts.roles, people, len(self.texts.names))
        rows = np.flatnonzero(met.any(axis=1)).tolist()
        return {self.texts.names[row]: tuple(met[row].tolist()) for row in rows}

    def _beside(self, place: int) -> Iterable[int]:
        """The places of the passages before and after one, of the same article."""
        articles = self.texts.articles
        for near in (place - 1, place + 1):
            if 0 <= near < len(self.passages) and articles[near] == articles[place]:
                yield near


class _Question:
    """One question while its passages are ranked."""

    def __init__(self, index: Index, text: str, language: Language, people: Collection[str]) -> None:
        self._index = index
        self._query = analyse(text, language, index.lexicon, index.vocabulary)
        self._sought = Sought.of(self._query, index.texts.words.terms)
        self._terms = [index.texts.words.terms.find(token.term) for token in tokens(text, language)]
        tags = (index.words.rows.get(tag(person)) for person in people)
        self._tags = tuple(row for row in tags if row is not None)

    def wanted(self) -> Wanted:
        """What is looked for in the field that passages are found by: the words, and the tags of the people."""
        sought = self._sought
        words = []
        for word, weight in enumerate(sought.weights):
            rows = np.flatnonzero(sought.strengths[:, word])
            terms, strengths = sought.terms[rows].tolist(), sought.strengths[rows, word].tolist()
            words.append((weight, tuple(zip(terms, strengths, strict=True))))
        return Wanted(tuple(words), self._tags)

    def scores(self, found: Longs, by_words: Scores) -> Floats:
        """The scores of the passages at the places `found`, all fields together."""
        index = self._index
        close = Close.look(index.texts, found)
        if len(index.passages) <= _FEW:
            return self._coverage(close)
        return (
            fields.WORDS * by_words.at(found)
            + fields.SENTENCE * index.sentences.scores(close, self._sought, index.texts)
            + fields.GRAMS * index.grams.scores(close, [term.word for term in self._query], index.texts)
            + fields.PAIRS * index.pairs.scores(close, self._terms, index.texts)
        )

    def _coverage(self, close: Close) -> Floats:
        """How much of the question each passage meets: among very few, BM25 gives words that all have less than none."""
        words = self._index.texts.words.term[np.concatenate([close.body, close.context])]
        passages = np.concatenate([close.passage, close.under])
        met = self._sought.met(words, passages, len(close.passages))
        found: Floats = met @ np.array(self._sought.weights)
        return found

    def tagged(self, found: Longs, order: Longs) -> set[int]:
        """The first in `order` of the places in `found` whose passages name or quote somebody asked for."""
        about = np.zeros(len(found), bool)
        for row in self._tags:
            about |= np.isin(found, self._index.words.at(row)[0])
        return set(order[about[order]][:_ABOUT].tolist())


def _shared(held: Sequence[npt.NDArray[np.int32]]) -> npt.NDArray[np.int32]:
    """The documents that stand in every list."""
    found = held[0]
    for other in held[1:]:
        found = np.intersect1d(found, other, assume_unique=True)
    return found


def _indexed(texts: Texts) -> tuple[npt.NDArray[np.int32], Longs]:
    """The terms of each passage: its words, those over it, and the tags of the people it is about."""
    of_sentence = np.repeat(np.arange(len(texts.articles)), np.diff(texts.sentences))
    about = np.repeat(of_sentence, np.diff(texts.people_starts))
    each = np.unique(about * max(len(texts.names), 1) + texts.people)
    passages, people = np.divmod(each, max(len(texts.names), 1))
    return weave(
        (texts.words.term[texts.body], np.diff(texts.passage_starts)),
        (texts.words.term[texts.context], np.diff(texts.context_starts)),
        (texts.tags[people], np.bincount(passages, minlength=len(texts.articles))),
    )
