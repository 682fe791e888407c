"""What a person speaks about, in a few words of the person's own."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import islice

from bot.answers.nouns import Noun, nouns
from bot.answers.plain import plain
from bot.model import Article, Corpus, Language, Statement

# What is read, at most: of the person asked for, and of others to tell what only this person speaks about.
_OWN = 60
_OTHERS = 300
# How many of the person's articles are read around the statements, and how many characters of each.
_ARTICLES = 4
_READ = 10_000
_PART = re.compile(r"[^\W\d_]{3,}")
#: People whose subjects stay known.
_KEPT = 1024


class Subjects:
    """What the people of a corpus speak about; what was told last stays known."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._nouns = lru_cache(maxsize=4 * _OTHERS)(self._read)
        self._of = lru_cache(maxsize=_KEPT)(self._found)

    def of(self, person: str, most: int) -> tuple[str, ...]:
        """The words that tell best what `person` speaks about, the most telling first; at most `most`.

        A word tells the more, the more of the person's statements have it, the fewer of others' (tf-idf, Spärck Jones,
        "A statistical interpretation of term specificity", 1972), and the oftener it stands in the articles around
        them: a word that comes once is a figure of speech rather than a subject.
        """
        return self._of(person)[:most]

    def language(self, person: str) -> Language | None:
        """The language of those words; None where the person speaks in several, or nowhere."""
        languages = {article.language for article in self._around(person)}
        return languages.pop() if len(languages) == 1 else None

    def _found(self, person: str) -> tuple[str, ...]:
        corpus = self._corpus
        said = corpus.statements_by_article
        own = (one for article in corpus.spoken.get(person, {}) for one in said[article] if person in one.speakers)
        others = (one for one in corpus.statements if person not in one.speakers)
        around = [f"{each.title} {each.text[:_READ]}" for each in self._around(person)]
        sure = {noun.key for text in around for noun in nouns(text) if noun.sure}
        shown: dict[str, str] = {}
        counts = Counter[str]()
        for statement in islice(own, _OWN):
            found = {noun.key: noun.word for noun in self._nouns(statement) if noun.key in sure}
            counts.update(found.keys())
            shown = found | shown
        total, elsewhere = 0, Counter[str]()
        for statement in islice(others, _OTHERS):
            total += 1
            elsewhere.update({noun.key for noun in self._nouns(statement)})
        told, person_is, names = plain(" ".join(around)), self._is(person), self._names.union(_parts(person))
        worth = {
            key: count * math.log((2 + total) / (1 + elsewhere[key])) * math.log(1 + told.count(key))
            for key, count in counts.items()
            if (names if shown[key][0].isupper() else person_is).isdisjoint(_parts(shown[key]))
        }
        return tuple(shown[key] for key in sorted(worth, key=lambda key: (-worth[key], -len(key))))

    def _around(self, person: str) -> Iterator[Article]:
        """The articles where a person speaks, the first of them."""
        return (self._corpus.by_id[article] for article in islice(self._corpus.spoken.get(person, {}), _ARTICLES))

    def _read(self, statement: Statement) -> tuple[Noun, ...]:
        """The nouns and names of a statement."""
        return tuple(nouns(self._corpus.by_id[statement.article].read(statement.span)))

    def _is(self, person: str) -> frozenset[str]:
        """The nouns of what a person is."""
        roles = (role for one in self._corpus.people if one.name == person for role in one.roles)
        return frozenset(part for role in roles for part in _parts(role.split(" ")[0]))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The parts of everybody's name; nobody may ever be asked for in vain."""
        return frozenset(part for one in self._corpus.people for part in _parts(one.name))


def _parts(text: str) -> list[str]:
    return _PART.findall(plain(text))
