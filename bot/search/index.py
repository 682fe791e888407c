"""The index of one corpus: built whole, asked often, never changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from bot.collecting import uncollected
from bot.model import Corpus, Language, Passage, Ranking
from bot.search import fields
from bot.search.backend import Backend, Embedded, Scores, Wanted
from bot.search.close import Close
from bot.search.company import Company
from bot.search.fitting import Floats, Longs
from bot.search.grams import Grams
from bot.search.leading import leading
from bot.search.lexicon import Lexicon, is_dictionary_word
from bot.search.lines import Line
from bot.search.matching import met
from bot.search.pairs import Pairs
from bot.search.postings import Postings
from bot.search.sentences import Sentences
from bot.search.sought import Sought
from bot.search.spans import distinct
from bot.search.taking import Before, take
from bot.search.texts import Texts, tag
from bot.search.understanding import Asked, Understanding
from bot.search.vocabulary import Vocabulary

#: Passages found by their words that the other fields are computed for; see tests/search/test_candidates.py.
CANDIDATES = 400
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
    @uncollected()
    def build(cls, corpus: Corpus, lexicon: Lexicon | None = None, before: Before | None = None) -> Index:
        """Analyses and indexes every passage of `corpus`; an empty corpus gives an index without hits."""
        texts = take(corpus, before)
        line = Line.of(texts)
        passages = corpus.passages
        if len(texts.articles) < len(passages):
            passages = tuple(passage for passage in passages if passage.sentences)
        return cls(
            passages=passages,
            texts=texts,
            words=Postings.on(texts.words.terms, line.counts(), line.first),
            sentences=Sentences.fit(line),
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
        asked = self.understanding.of(text, language)
        question = _Question(self, self.understanding.of(f"{names} {text}", language) if names else asked, people)
        with (self.backend or Embedded(self.words)).scores(question.wanted()) as by_words:
            found = distinct(np.concatenate([by_words.found(self.candidates), np.fromiter(also, np.int64, len(also))]))
            found, scores = question.looked_at(found, by_words, limit, also)
            kept = question.kept(found, scores, limit, also)
            near = distinct(self._beside(found[kept[:_BESIDE]]))
            beside = near[~np.isin(near, found[kept])]
            near_by = question.scores(beside, by_words)
        further = np.argsort(-near_by, kind="stable")
        places = np.concatenate([found[kept], beside[further]])
        return Ranking(
            terms=tuple(map(self.understanding.told, asked.query)),
            places=places,
            passages=tuple(self.passages[place] for place in places.tolist()),
            scores=np.concatenate([scores[kept], near_by[further]]),
            met=met(self.texts, asked.sought, places, self.company.numbers(people)),
            people=self._roles(asked.sought),
        )

    @cached_property
    def understanding(self) -> Understanding:
        """The words of questions as this corpus understands them."""
        return Understanding(self.lexicon, self.vocabulary, self.words)

    @cached_property
    def company(self) -> Company:
        """The terms of the sentences that name or quote somebody."""
        return Company(self.texts)

    def ordinary(self, word: str) -> bool:
        """Whether a folded word is one of the corpus or of a dictionary, so that it need not be a name."""
        return word in self.vocabulary.terms or is_dictionary_word(word)

    @cached_property
    def _role_owners(self) -> Longs:
        """The person of each term of a role."""
        return np.repeat(np.arange(len(self.texts.names)), np.diff(self.texts.role_starts))

    def _roles(self, sought: Sought) -> dict[str, tuple[float, ...]]:
        """How strongly the roles of each person meet each word; those that meet none are left out."""
        met = sought.met(*sought.held(self.texts.roles, self._role_owners), len(self.texts.names))
        rows = np.flatnonzero(met.any(axis=1)).tolist()
        return {self.texts.names[row]: tuple(met[row].tolist()) for row in rows}

    def _beside(self, places: Longs) -> Longs:
        """The places of the passages before and after some, of the same article."""
        articles = self.texts.articles
        near = np.stack([places - 1, places + 1])
        inside = np.clip(near, 0, len(articles) - 1)
        found: Longs = near[(near == inside) & (articles[inside] == articles[places])]
        return found


class _Question:
    """One question while its passages are ranked."""

    def __init__(self, index: Index, asked: Asked, people: Collection[str]) -> None:
        self._index, self._asked = index, asked
        self._grams = index.grams.asked([term.word for term in asked.query])
        tags = (index.words.rows.get(tag(person)) for person in people)
        self._tags = tuple(row for row in tags if row is not None)

    def wanted(self) -> Wanted:
        """What is looked for: the words, the tags of the people, n-grams and pairs of words."""
        words = tuple((word.weight, word.terms) for word in self._asked.sought.words)
        pairs = self._index.pairs.asked(self._asked.terms, self._index.texts)
        return Wanted(words, self._tags, self._grams, pairs)

    def looked_at(self, found: Longs, by_words: Scores, limit: int, also: Collection[int]) -> tuple[Longs, Floats]:
        """Those of the passages at the places `found` that may be ranked, and their scores."""
        beyond = by_words.beyond(found) if len(self._index.passages) > _FEW else None
        if beyond is None:
            return found, self.scores(found, by_words)
        wanted = np.isin(found, list(also))
        groups = (np.ones(len(found), bool), limit), (self._about(found), limit + _ABOUT), (wanted, len(wanted))
        bounds = fields.WORDS * by_words.at(found) + beyond
        chosen, scores = leading(bounds, groups, lambda places: self.scores(found[places], by_words))
        return found[chosen], scores

    def scores(self, found: Longs, by_words: Scores) -> Floats:
        """The scores of the passages at the places `found`, all fields together."""
        index, asked = self._index, self._asked
        close = Close.look(index.texts, found)
        if len(index.passages) <= _FEW:
            return self._coverage(close)
        return (
            fields.WORDS * by_words.at(found)
            + fields.SENTENCE * index.sentences.scores(close, asked.sought, index.texts)
            + fields.GRAMS * index.grams.scores(close, self._grams, index.texts)
            + fields.PAIRS * index.pairs.scores(close, asked.terms, index.texts)
        )

    def _coverage(self, close: Close) -> Floats:
        """How much of the question each passage meets: among very few, BM25 gives words that all have less than none."""
        words = self._index.texts.words.term[np.concatenate([close.body, close.context])]
        sought = self._asked.sought
        held = sought.held(words, np.concatenate([close.passage, close.under]))
        met = sought.met(*held, len(close.passages))
        found: Floats = met @ np.array([word.weight for word in sought.words])
        return found

    def kept(self, found: Longs, scores: Floats, limit: int, also: Collection[int]) -> Longs:
        """Which of the passages that were looked at are ranked, best first, as places in `found`."""
        order = np.argsort(-scores, kind="stable")
        about = self._about(found)
        beyond = order[limit:]
        chosen = np.zeros(len(found), bool)
        chosen[order[:limit]] = True
        chosen[beyond[about[beyond]][:_ABOUT]] = True
        chosen &= scores > 0
        if also:
            chosen |= np.isin(found, list(also))
        return order[chosen[order]]

    def _about(self, found: Longs) -> npt.NDArray[np.bool_]:
        """Which of the passages name or quote the people asked for."""
        about = np.zeros(len(found), bool)
        for row in self._tags:
            about |= np.isin(found, self._index.words.at(row)[0])
        return about
