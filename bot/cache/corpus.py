"""A corpus as arrays, and back: articles, passages and statements are made when they are asked for.

What belongs to one article stands together in each array, so that the arrays of two versions of a corpus can be joined
article by article without looking into them.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from bot.cache.drawn import Drawn, Flat, Named
from bot.cache.tables import Array, Arrays, Table, pack_texts, texts_of
from bot.model import Article, Block, Corpus, Event, Notice, Passage, Person, Reference, Span, Statement, spoken
from bot.search.spans import starts_of
from bot.search.storing import pack_lookup, unpack_lookup
from bot.search.strings import Lookup, Strings

#: What the names of arrays begin with in which something stands of one article after the other.
BY_ARTICLE = tuple(
    f"corpus.{name}" for name in "about text contexts statements references spoken passages sentences counts".split()
)
#: Of a passage: where it begins and ends, which of its article's contexts stands over it, how many sentences it has.
_COLUMNS = 4


def pack(corpus: Corpus) -> dict[str, Array]:
    """Everything of `corpus` as arrays."""
    arrays = pack_articles(corpus)
    return arrays | pack_whole(corpus, [article.id for article in corpus.articles], arrays)


def pack_articles(corpus: Corpus) -> dict[str, Array]:
    """What belongs to single articles."""
    ids = [article.id for article in corpus.articles]
    passages = [corpus.passages_by_article.get(name, ()) for name in ids]
    said = [corpus.statements_by_article.get(name, ()) for name in ids]
    meant = [corpus.references_by_article.get(name, ()) for name in ids]
    contexts = [list(dict.fromkeys(passage.context for passage in each)) for each in passages]
    rows = [
        [(p.span.start, p.span.end, over.index(p.context), len(p.sentences)) for p in each]
        for each, over in zip(passages, contexts, strict=True)
    ]
    sentences = [[(span.start, span.end) for p in each for span in p.sentences] for each in passages]
    return {
        **pack_texts("corpus.about", map(_dumped, map(_about, corpus.articles))),
        **pack_texts("corpus.text", (article.text for article in corpus.articles)),
        **pack_texts("corpus.contexts", map(_dumped, contexts)),
        **pack_texts("corpus.statements", (_dumped(list(map(_told, each))) for each in said)),
        **pack_texts("corpus.references", (_dumped(list(map(_meant, each))) for each in meant)),
        **pack_texts("corpus.spoken", map(_dumped, map(spoken, said))),
        **Table.of(rows).pack("corpus.passages"),
        **Table.of(sentences).pack("corpus.sentences"),
        **Table.of([(len(one), len(other)) for one, other in zip(said, meant, strict=True)]).pack("corpus.counts"),
    }


def pack_whole(corpus: Corpus, ids: Sequence[str], articles: Arrays) -> dict[str, Array]:
    """What belongs to the corpus as a whole.

    Args:
        corpus: its articles, passages and statements are not looked at.
        ids: of its articles.
        articles: what belongs to these.
    """
    found: dict[str, dict[str, int]] = {}
    for article, each in zip(ids, texts_of(articles, "corpus.spoken"), strict=True):
        for speaker, count in json.loads(each).items():
            found.setdefault(speaker, {})[article] = count
    ranked = sorted(found.items(), key=lambda person: -sum(person[1].values()))
    return {
        **pack_lookup("corpus.ids", Lookup.of(ids)),
        **pack_lookup("corpus.speakers", Lookup.of(speaker for speaker, _ in ranked)),
        **pack_texts("corpus.speaking", (_dumped(each) for _, each in ranked)),
        **pack_texts("corpus.rest", [_dumped(_rest(corpus))]),
    }


def unpack(arrays: Arrays) -> Corpus:
    """The corpus that `pack` took apart.

    Raises:
        KeyError, ValueError: the arrays are not of a corpus.
    """
    rest = json.loads(texts_of(arrays, "corpus.rest")[0])
    ids = unpack_lookup(arrays, "corpus.ids")
    told = _Told(arrays, ids.strings)
    count = len(ids)
    articles, passages = Drawn(count, told.article), Drawn(count, told.passages)
    statements, references = Drawn(count, told.statements), Drawn(count, told.references)
    counts = arrays["corpus.counts.rows"].reshape(-1, 2)
    corpus = Corpus(
        articles=articles,
        passages=Drawn(len(told.article_of), told.passage),
        statements=Flat(statements, starts_of(counts[:, 0])),
        people=tuple(Person(name, tuple(spellings), tuple(roles)) for name, spellings, roles in rest["people"]),
        references=Flat(references, starts_of(counts[:, 1])),
        event=_event(rest["event"]),
        lexicon={english: tuple(french) for english, french in rest["lexicon"].items()},
        notices=tuple(Notice(*each) for each in rest["notices"]),
    )
    speakers, speaking = unpack_lookup(arrays, "corpus.speakers"), texts_of(arrays, "corpus.speaking")
    # What would be computed from all articles, passages or statements is known already.
    vars(corpus).update(
        by_id=Named(ids, articles),
        passages_by_article=Named(ids, passages),
        statements_by_article=Named(ids, statements),
        references_by_article=Named(ids, references),
        spoken=Named(speakers, Drawn(len(speakers), lambda number: json.loads(speaking[number]))),
    )
    return corpus


def _event(told: Mapping[str, Any]) -> Event:
    dates = tuple(map(dt.date.fromisoformat, told["dates"]))
    return Event(told["name"], told["place"], dates, tuple(told["languages"]), told["contact"], told["description"])


class _Told:
    """Makes the values of a corpus from its arrays."""

    def __init__(self, arrays: Arrays, ids: Strings) -> None:
        self._ids = ids
        self._about, self._texts = texts_of(arrays, "corpus.about"), texts_of(arrays, "corpus.text")
        self._statements = texts_of(arrays, "corpus.statements")
        self._references = texts_of(arrays, "corpus.references")
        contexts = texts_of(arrays, "corpus.contexts")
        self._contexts: Drawn[list[str]] = Drawn(len(ids), lambda number: json.loads(contexts[number]))
        passages = Table.unpack(arrays, "corpus.passages")
        self._first = passages.starts // _COLUMNS
        self._passages = passages.values.reshape(-1, _COLUMNS)
        self._sentences = arrays["corpus.sentences.rows"].reshape(-1, 2)
        self._sentence_starts = starts_of(self._passages[:, 3])
        #: The number of each passage's article.
        self.article_of = np.repeat(np.arange(len(ids), dtype=np.int32), np.diff(self._first))

    def article(self, number: int) -> Article:
        """The article with this number."""
        title, blocks, publisher, date, authors, url, language, source = json.loads(self._about[number])
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
        article = int(self.article_of[number])
        start, end, context, _ = self._passages[number].tolist()
        sentences = self._sentences[self._sentence_starts[number] : self._sentence_starts[number + 1]].tolist()
        spans = tuple(Span(first, last) for first, last in sentences)
        return Passage(self._ids[article], Span(start, end), spans, self._contexts[article][context])

    def passages(self, number: int) -> tuple[Passage, ...]:
        """The passages of the article with this number."""
        return tuple(map(self.passage, range(int(self._first[number]), int(self._first[number + 1]))))

    def references(self, number: int) -> tuple[Reference, ...]:
        """The references of the article with this number."""
        article = self._ids[number]
        return tuple(
            Reference(article, Span(start, end), name) for start, end, name in json.loads(self._references[number])
        )

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


def _meant(reference: Reference) -> tuple[Any, ...]:
    return reference.span.start, reference.span.end, reference.person


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
            "description": dict(event.description),
        },
        "lexicon": dict(corpus.lexicon),
        "notices": [(notice.file, notice.text, notice.line, notice.fatal) for notice in corpus.notices],
    }


def _dumped(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can say
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
