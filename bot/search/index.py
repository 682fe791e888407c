"""The index of one corpus: built whole, asked often, never changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.model import Article, Corpus, Hit, Language, Match, Passage, Ranking, Term
from bot.search import fields
from bot.search.analysis import Token, tokens
from bot.search.fitting import Floats
from bot.search.lexicon import Lexicon, is_dictionary_word
from bot.search.names import Spotter
from bot.search.postings import Postings
from bot.search.query import TRANSLATION, QueryTerm, analyse
from bot.search.vocabulary import Vocabulary

# A term's weight is log(1 + 1 / (share of passages that hold it + this)). It knows shares only, so that a corpus
# twice as large with the same habits weighs its words alike.
_RARITY_FLOOR = 0.03
# What stands for a term less well than this does not count as the corpus knowing the term.
_KNOWN = 0.5
# Passages beside this many of the best are hits too.
_BESIDE = 12


@dataclass(frozen=True)
class Index:
    """The four fields of a corpus's passages, and what is needed to understand a question about them."""

    passages: tuple[Passage, ...]
    sentence_terms: tuple[tuple[frozenset[str], ...], ...]
    context_terms: tuple[frozenset[str], ...]
    sentence_people: tuple[tuple[frozenset[str], ...], ...]
    people_terms: Mapping[str, frozenset[str]]
    words: Postings
    sentences: Postings
    grams: Postings
    pairs: Postings
    first_sentence: npt.NDArray[np.int64]
    vocabulary: Vocabulary
    lexicon: Lexicon

    @classmethod
    def build(cls, corpus: Corpus, lexicon: Lexicon | None = None) -> Index:
        """Analyses and indexes every passage of `corpus`; an empty corpus gives an index without hits."""
        articles = corpus.by_id
        passages = tuple(passage for passage in corpus.passages if passage.sentences)
        bodies = [_sentence_tokens(articles[passage.article], passage) for passage in passages]
        contexts = [tokens(passage.context, articles[passage.article].language) for passage in passages]
        wholes = [[token for sentence in body for token in sentence] for body in bodies]
        found = [whole + context for whole, context in zip(wholes, contexts, strict=True)]
        named = _named(corpus, passages)
        people = {person.name: [t for role in person.roles for t in tokens(role, "fr")] for person in corpus.people}
        counts = np.fromiter(map(len, bodies), np.int64, len(bodies))
        return cls(
            passages=passages,
            sentence_terms=tuple(tuple(_terms(sentence) for sentence in body) for body in bodies),
            context_terms=tuple(_terms(context) for context in contexts),
            sentence_people=named,
            people_terms={name: _terms(role) for name, role in people.items()},
            words=Postings.fit([fields.words(text) + _tags(people) for text, people in zip(found, named, strict=True)]),
            sentences=Postings.fit(
                [
                    fields.words(sentence) + _tags([who])
                    for body, people in zip(bodies, named, strict=True)
                    for sentence, who in zip(body, people, strict=True)
                ]
            ),
            grams=Postings.fit([list(fields.grams([token.surface for token in text])) for text in found]),
            pairs=Postings.fit([list(fields.pairs(fields.words(whole))) for whole in wholes]),
            first_sentence=np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)[:-1]]) if bodies else counts,
            vocabulary=Vocabulary.of(token for text in (*found, *people.values()) for token in text),
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
            people: names of people of the corpus; passages that name or quote them rank higher, and all of those
                are ranked, beyond `limit` if need be.
            names: the names as asked; they are looked for as words too, and are no terms of the ranking.
            also: places in `passages` that are ranked whatever their score, such as those found by their sense.
        """
        query = analyse(text, language, self.lexicon, self.vocabulary)
        whole = f"{names} {text}"
        scores = self._scores(analyse(whole, language, self.lexicon, self.vocabulary), whole, language)
        tagged: set[int] = set()
        for person in people:
            documents, impacts = self.words.of(_tag(person))
            scores[documents] += impacts
            tagged.update(documents.tolist())
        order = np.argsort(-scores, kind="stable")
        kept = [
            int(place)
            for rank, place in enumerate(order)
            if (scores[place] > 0 and (rank < limit or int(place) in tagged)) or int(place) in also
        ]
        beside = {near for place in kept[:_BESIDE] for near in self._beside(place)}.difference(kept)
        kept += sorted(beside, key=lambda place: (-scores[place], place))
        return Ranking(
            terms=tuple(self._term(term) for term in query),
            hits=tuple(self._hit(place, float(scores[place]), query) for place in kept),
            people={name: _strengths(query, terms) for name, terms in self.people_terms.items()},
        )

    def ordinary(self, word: str) -> bool:
        """Whether a folded word is one of the corpus or of a dictionary, so that it need not be a name."""
        return word in self.vocabulary.terms or is_dictionary_word(word)

    def _scores(self, query: Sequence[QueryTerm], text: str, language: Language) -> Floats:
        if not self.passages or not query:
            return np.zeros(len(self.passages))
        words, sentences = np.zeros(self.words.size), np.zeros(self.sentences.size)
        for term in query:
            words += term.weight * _best(self.words, term)
            sentences += term.weight * _best(self.sentences, term)
        pairs = fields.pairs([token.term for token in tokens(text, language)])
        return (
            fields.WORDS * words
            + fields.SENTENCE * np.maximum.reduceat(sentences, self.first_sentence)
            + fields.GRAMS * self.grams.scores(fields.grams([term.word for term in query]))
            + fields.PAIRS * self.pairs.scores(pairs)
        )

    def _term(self, term: QueryTerm) -> Term:
        held: set[int] = set()
        for alternative, strength in term.alternatives.items():
            if strength >= _KNOWN:
                held.update(self.words.of(alternative)[0].tolist())
        for phrase in term.phrases:
            held.update(set.intersection(*(set(self.words.of(word)[0].tolist()) for word in phrase)))
        share = len(held) / max(len(self.passages), 1)
        rarity = float(np.log(1 + 1 / (share + _RARITY_FLOOR)))
        return Term(term.word, term.weight * rarity, bool(held), term.translated)

    def _hit(self, place: int, score: float, query: Sequence[QueryTerm]) -> Hit:
        passage = self.passages[place]
        matches = tuple(
            Match(span, _strengths(query, terms), people)
            for span, terms, people in zip(
                passage.sentences, self.sentence_terms[place], self.sentence_people[place], strict=True
            )
        )
        before, after = (self._around(near, passage.article, query) for near in (place - 1, place + 1))
        return Hit(passage, score, matches, _strengths(query, self.context_terms[place]), before, after)

    def _around(self, place: int, article: str, query: Sequence[QueryTerm]) -> tuple[float, ...]:
        """How the passage at `place` meets a question, where it is one of `article`."""
        if not 0 <= place < len(self.passages) or self.passages[place].article != article:
            return ()
        return _strengths(query, frozenset().union(*self.sentence_terms[place]))

    def _beside(self, place: int) -> Iterable[int]:
        """The places of the passages before and after one, of the same article."""
        article = self.passages[place].article
        for near in (place - 1, place + 1):
            if 0 <= near < len(self.passages) and self.passages[near].article == article:
                yield near


def _sentence_tokens(article: Article, passage: Passage) -> list[list[Token]]:
    return [tokens(article.read(sentence), article.language) for sentence in passage.sentences]


def _tag(person: str) -> str:
    """The term that stands for a person, whatever the spelling, pronoun or role in the text."""
    return f"@{person}"


def _tags(people: Iterable[frozenset[str]]) -> list[str]:
    return sorted(_tag(person) for person in frozenset().union(*people))


def _named(corpus: Corpus, passages: Sequence[Passage]) -> tuple[tuple[frozenset[str], ...], ...]:
    """Whom each sentence of each passage names or quotes."""
    spotter = Spotter(corpus.people)
    articles, statements = corpus.by_id, corpus.statements_by_article
    return tuple(
        tuple(
            spotter.spot(articles[passage.article].read(sentence))
            | {
                speaker
                for said in statements.get(passage.article, ())
                if said.scope.overlaps(sentence)
                for speaker in said.speakers
            }
            for sentence in passage.sentences
        )
        for passage in passages
    )


def _terms(analysed: Iterable[Token]) -> frozenset[str]:
    return frozenset(token.term for token in analysed)


def _best(postings: Postings, term: QueryTerm) -> Floats:
    """A term's contribution to each document: that of its best stand-in, never their sum."""
    best = np.zeros(postings.size)
    for alternative, strength in term.alternatives.items():
        documents, impacts = postings.of(alternative)
        best[documents] = np.maximum(best[documents], strength * impacts)
    return best


def _strengths(query: Sequence[QueryTerm], terms: frozenset[str]) -> tuple[float, ...]:
    return tuple(_strength(term, terms) for term in query)


def _strength(term: QueryTerm, terms: frozenset[str]) -> float:
    met = [strength for alternative, strength in term.alternatives.items() if alternative in terms]
    met += [TRANSLATION for phrase in term.phrases if terms.issuperset(phrase)]
    return max(met, default=0.0)
