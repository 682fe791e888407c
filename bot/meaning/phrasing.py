"""What is embedded: each sentence of a corpus with what its readers know when they come to it, and a question likewise.

Alone, "Elle y renoncera" is near to nothing that is asked. Readers know who speaks, whom a word means and what was said
just before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.model import Article, Corpus, Passage, Person, Span

#: How many texts there are for each sentence; the sentence's vector is that of their sum.
TEXTS = 2
# More names than this tell little of a sentence, and more of what stands over a passage little of its first one.
_NAMES, _CONTEXT = 3, 200
# How much stands before a sentence in its second text.
_BEFORE = 2


def texts_of(corpus: Corpus) -> list[str]:
    """The texts of each sentence of a corpus's passages, in order, `TEXTS` for each.

    The first is the sentence after the people who speak in it or whom it means, with their roles. The second has the
    two sentences before it too, and near the beginning what stands over the passage.
    """
    roles = _roles(corpus.people)
    known = {article.id: _Known.of(corpus, article, roles) for article in corpus.articles}
    return [text for passage in corpus.passages for text in known[passage.article].texts(passage)]


def ways_of(question: str, plain: str, people: Collection[str], corpus: Corpus) -> list[str]:
    """The ways in which a question is put.

    Args:
        question: as it was asked.
        plain: what it asks in the articles' language, well or badly.
        people: whom it means; the second way names them in their right spelling, with their roles.
        corpus: what they are known from.
    """
    roles = _roles(person for person in corpus.people if person.name in people)
    named = "".join(f"{_introduced(person, roles)} : " for person in people)
    return list(dict.fromkeys((question, named + plain)))


def _roles(people: Iterable[Person]) -> dict[str, str]:
    return {person.name: person.roles[0] for person in people if person.roles}


def _introduced(person: str, roles: Mapping[str, str]) -> str:
    return f"{person}, {roles[person]}" if person in roles else person


@dataclass(frozen=True)
class _Known:
    """What is known of one article: whom each sentence means, by where it starts, and what these people are."""

    article: Article
    meant: Mapping[int, Collection[str]]
    roles: Mapping[str, str]

    @classmethod
    def of(cls, corpus: Corpus, article: Article, roles: Mapping[str, str]) -> _Known:
        """From what was read of the article."""
        said = corpus.statements_by_article.get(article.id, ())
        spoken = [(statement.scope, person) for statement in said for person in statement.speakers]
        named = [(reference.span, reference.person) for reference in corpus.references_by_article.get(article.id, ())]
        sentences = [span for passage in corpus.passages_by_article.get(article.id, ()) for span in passage.sentences]
        starts, ends = [span.start for span in sentences], [span.end for span in sentences]
        meant: dict[int, dict[str, None]] = {}
        for place, person in (*spoken, *named):
            for start in starts[bisect_right(ends, place.start) : bisect_left(starts, place.end)]:
                meant.setdefault(start, {})[person] = None
        return cls(article, meant, roles)

    def texts(self, passage: Passage) -> Iterator[str]:
        """The texts of each sentence of one of the article's passages."""
        over = " ".join(passage.context.split())[:_CONTEXT]
        before = [f"{over} :"] if over else []
        for span in passage.sentences:
            sentence = self.article.read(span)
            people = self._people(span, sentence)
            yield people + sentence
            yield people + " ".join((*before, sentence))
            before = [*before, sentence][-_BEFORE:]

    def _people(self, span: Span, sentence: str) -> str:
        """Who speaks in a sentence or is meant by it, but for whom it names itself and nothing more is known of."""
        names = list(self.meant.get(span.start, ()))[:_NAMES]
        told = (name for name in names if name in self.roles or name not in sentence)
        return "".join(f"{_introduced(name, self.roles)} : " for name in told)
