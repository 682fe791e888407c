"""A corpus as arrays, and back: articles, passages and statements are made when they are asked for."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.cache.drawn import Drawn, Flat, Named
from bot.model import Article, Block, Corpus, Event, Notice, Passage, Person, Reference, Span, Statement
from bot.search.spans import starts_of
from bot.search.storing import Arrays, pack_lookup, pack_strings, unpack_lookup, unpack_strings
from bot.search.strings import Lookup, Strings


def pack(corpus: Corpus) -> Arrays:
    """Everything of `corpus` as arrays."""
    numbers = {article.id: number for number, article in enumerate(corpus.articles)}
    grouped = corpus.statements_by_article
    said = [[_told(statement) for statement in grouped.get(article, ())] for article in numbers]
    contexts = {context: number for number, context in enumerate(dict.fromkeys(p.context for p in corpus.passages))}
    rows = [(numbers[p.article], p.span.start, p.span.end, contexts[p.context]) for p in corpus.passages]
    sentences = [offset for p in corpus.passages for span in p.sentences for offset in (span.start, span.end)]
    people = {person.name: number for number, person in enumerate(corpus.people)}
    meant = [(numbers[r.article], r.span.start, r.span.end, people[r.person]) for r in corpus.references]
    spoken = corpus.spoken
    return {
        **pack_lookup("corpus.ids", Lookup.of(numbers)),
        **pack_strings("corpus.articles", Strings.of(_dumped(_about(article)) for article in corpus.articles)),
        **pack_strings("corpus.texts", Strings.of(article.text for article in corpus.articles)),
        **pack_strings("corpus.statements", Strings.of(map(_dumped, said))),
        **pack_strings("corpus.contexts", Strings.of(contexts)),
        **pack_lookup("corpus.speakers", Lookup.of(spoken)),
        **pack_strings("corpus.spoken", Strings.of(_dumped(dict(each)) for each in spoken.values())),
        **pack_strings("corpus.rest", Strings.of([_dumped(_rest(corpus))])),
        "corpus.said": starts_of([len(each) for each in said]),
        "corpus.references": np.array(meant, np.int32).reshape(-1),
        "corpus.passages": np.array(rows, np.int32).reshape(-1),
        "corpus.sentences": np.array(sentences, np.int32),
        "corpus.sentence_starts": starts_of([len(passage.sentences) for passage in corpus.passages]),
    }


def unpack(arrays: Mapping[str, npt.NDArray[Any]]) -> Corpus:
    """The corpus that `pack` took apart.

    Raises:
        KeyError, ValueError: the arrays are not of a corpus.
    """
    rest = json.loads(unpack_strings(arrays, "corpus.rest")[0])
    ids = unpack_lookup(arrays, "corpus.ids")
    people = tuple(Person(name, tuple(spellings), tuple(roles)) for name, spellings, roles in rest["people"])
    told = _Told(arrays, ids.strings, people)
    articles = Drawn(len(ids), told.article)
    by_article = Drawn(len(ids), told.statements)
    speakers, spoken = unpack_lookup(arrays, "corpus.speakers"), unpack_strings(arrays, "corpus.spoken")
    corpus = Corpus(
        articles=articles,
        passages=Drawn(len(arrays["corpus.sentence_starts"]) - 1, told.passage),
        statements=Flat(by_article, arrays["corpus.said"]),
        people=people,
        references=Drawn(len(arrays["corpus.references"]) // 4, told.reference),
        event=_event(rest["event"]),
        lexicon={english: tuple(french) for english, french in rest["lexicon"].items()},
        notices=tuple(Notice(*each) for each in rest["notices"]),
    )
    # What would be computed from all articles, passages or statements is known already.
    vars(corpus).update(
        by_id=Named(ids, articles),
        statements_by_article=Named(ids, by_article),
        spoken=Named(speakers, Drawn(len(speakers), lambda number: json.loads(spoken[number]))),
    )
    return corpus


def _event(told: Mapping[str, Any]) -> Event:
    dates = tuple(map(dt.date.fromisoformat, told["dates"]))
    return Event(told["name"], told["place"], dates, tuple(told["languages"]), told["contact"])


class _Told:
    """Makes the values of a corpus from its arrays."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]], ids: Strings, people: Sequence[Person]) -> None:
        self._ids, self._people = ids, people
        self._articles = unpack_strings(arrays, "corpus.articles")
        self._texts = unpack_strings(arrays, "corpus.texts")
        self._statements = unpack_strings(arrays, "corpus.statements")
        self._contexts = unpack_strings(arrays, "corpus.contexts")
        self._passages = arrays["corpus.passages"].reshape(-1, 4)
        self._references = arrays["corpus.references"].reshape(-1, 4)
        self._sentences = arrays["corpus.sentences"].reshape(-1, 2)
        self._starts = arrays["corpus.sentence_starts"]

    def article(self, number: int) -> Article:
        """The article with this number."""
        title, blocks, publisher, date, authors, url, language, source = json.loads(self._articles[number])
        return Article(
            id=self._ids[number],
            title=title,
            text=self._texts[number],
            blocks=tuple(Block(kind, Span(start, end), caption) for kind, start, end, caption in blocks),
            publisher=publisher,
            date=dt.date.fromisoformat(date) if date else None,
            authors=tuple(authors),
            url=url,
            language=language,
            source=source,
        )

    def passage(self, number: int) -> Passage:
        """The passage with this number."""
        article, start, end, context = self._passages[number].tolist()
        sentences = self._sentences[self._starts[number] : self._starts[number + 1]].tolist()
        spans = tuple(Span(first, last) for first, last in sentences)
        return Passage(self._ids[article], Span(start, end), spans, self._contexts[context])

    def reference(self, number: int) -> Reference:
        """The reference with this number."""
        article, start, end, person = self._references[number].tolist()
        return Reference(self._ids[article], Span(start, end), self._people[person].name)

    def statements(self, number: int) -> tuple[Statement, ...]:
        """The statements of the article with this number."""
        article = self._ids[number]
        return tuple(
            Statement(article, Span(start, end), Span(first, last), form, speaker, topic)
            for start, end, first, last, form, speaker, topic in json.loads(self._statements[number])
        )


def _about(article: Article) -> list[Any]:
    blocks = [(block.kind, block.span.start, block.span.end, block.caption) for block in article.blocks]
    date = article.date.isoformat() if article.date else None
    about = (article.title, blocks, article.publisher, date, article.authors, article.url)
    return [*about, article.language, article.source]


def _told(said: Statement) -> tuple[Any, ...]:
    span, scope = said.span, said.scope
    return span.start, span.end, scope.start, scope.end, said.form, said.speaker, said.topic


def _rest(corpus: Corpus) -> dict[str, Any]:
    event = corpus.event
    return {
        "people": [(person.name, person.spellings, person.roles) for person in corpus.people],
        "event": {
            "name": event.name,
            "place": event.place,
            "dates": [date.isoformat() for date in event.dates],
            "languages": event.languages,
            "contact": event.contact,
        },
        "lexicon": dict(corpus.lexicon),
        "notices": [(notice.file, notice.text, notice.line, notice.fatal) for notice in corpus.notices],
    }


def _dumped(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can say
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
