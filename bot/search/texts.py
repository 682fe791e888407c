"""What the passages of a corpus say, as numbers: every word of every sentence, and whom each sentence is about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.spans import Longs
from bot.search.strings import Lookup, Strings

Integers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Words:
    """The different words of a corpus, in the order of their surfaces.

    Attributes:
        surfaces: words without accents, sorted.
        terms: what words are indexed by, and the tags of people.
        of_surface: where the words of each surface begin, and at the end how many words there are.
        surface: the surface of each word.
        term: the term of each word.
    """

    surfaces: Lookup
    terms: Lookup
    of_surface: Longs
    surface: Integers
    term: Integers


@dataclass(frozen=True, slots=True)
class Texts:
    """The passages of a corpus in numbers.

    Attributes:
        words: the different words.
        articles: the number of each passage's article.
        sentences: where the sentences of each passage begin, and at the end how many there are.
        body_starts: where the words of each sentence begin in `body`, and its end.
        body: the words of all sentences.
        context_starts: where the words over each passage (title, headings, captions) begin in `context`, and its end.
        context: the words over all passages.
        people_starts: where those whom each sentence names or quotes begin in `people`, and its end.
        people: the numbers of those whom the sentences name or quote.
        names: the people's names.
        tags: the term that stands for each person, -1 where no sentence is about one.
        role_starts: where the terms of each person's roles begin in `roles`, and its end.
        roles: the terms of all roles.
    """

    words: Words
    articles: Integers
    sentences: Longs
    body_starts: Longs
    body: Integers
    context_starts: Longs
    context: Integers
    people_starts: Longs
    people: Integers
    names: Strings
    tags: Integers
    role_starts: Longs
    roles: Integers

    @property
    def passage_starts(self) -> Longs:
        """Where the words of each passage begin in `body`, and its end."""
        return self.body_starts[self.sentences]


def tag(person: str) -> str:
    """The term that stands for a person, whatever the spelling, pronoun or role in the text."""
    return f"@{person}"
