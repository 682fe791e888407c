"""A corpus grown to any number of passages from the sentences of a small one, with a language's term statistics.

Sentences are drawn at random and put together to articles of ten passages of about eighty words. Most of them keep only
their small words: each content word is replaced by one that is drawn from an endless list of made-up words. How often
a word is drawn falls as 1 / rank for the first eight thousand words and as 1 / rank² beyond (Ferrer i Cancho and Solé,
"Two regimes in the frequency of words", 2001), so that the vocabulary grows with the corpus about as its square root
(Heaps' law) and rare words stay rare. One sentence in twenty stays as it is: real questions find real words, in about as many
passages as the words of a question have in a large collection. People are made up with it, one for four articles, and
a fifth of the sentences is attributed to one of them or to those of the small corpus.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.model import Article, Block, Corpus, Passage, Person, Span, Statement

#: Words a passage has about, passages an article has, articles for one more person.
WORDS, PASSAGES, ARTICLES_A_PERSON = 80, 10, 4
_KEPT = 0.05
_SPOKEN, _NAMED = 0.2, 0.5
#: The list of made-up words begins at this rank: more frequent words are real ones; from the other one on words are rare.
_HEAD, _RARE = 60.0, 8_000.0
_LONGEST_SMALL = 4
_BEHIND = ".,;:!?»”)"
_ONSETS = "b br c ch cl d f fl g gr j l m n p pl pr qu r s t tr v".split()
_NUCLEI = "a an e eu i in o on ou u ai oi".split()
_SYLLABLES = [onset + nucleus for nucleus in _NUCLEI for onset in _ONSETS]
_ENDING = "re"
_NOUNS = "responsable habitante élu professeure commerçant bénévole chercheuse artisan".split()
_FIRST = "Alice Bruno Chloé Denis Élise Fabien Gaëlle Hugo Inès Jules Karine Léo Manon Noé Odile Paul".split()


@dataclass(frozen=True, slots=True)
class _Template:
    """A sentence in words; `open` are the places of words that may be replaced, with what stands behind them."""

    words: tuple[str, ...]
    open: tuple[tuple[int, str], ...]


def made_up(number: int) -> str:
    """The word with this number on the endless list."""
    syllables = [_SYLLABLES[number % len(_SYLLABLES)]]
    while number := number // len(_SYLLABLES):
        syllables.append(_SYLLABLES[number % len(_SYLLABLES)])
    return "".join(syllables) + _ENDING


def grow(corpus: Corpus, size: int, seed: int = 0) -> Corpus:
    """A corpus of `size` passages made of the sentences of `corpus`; the same for the same seed.

    Args:
        corpus: what sentences and people are taken from; it has at least one sentence.
        size: how many passages.
        seed: of the chance.
    """
    chance = np.random.default_rng(seed)
    articles = -(-size // PASSAGES)
    people = (*corpus.people, *_made_up_people(articles // ARTICLES_A_PERSON))
    writer = _Writer(_templates(corpus), [person.name for person in people], chance)
    made = [writer.article(number, min(PASSAGES, size - number * PASSAGES)) for number in range(articles)]
    return replace(
        corpus,
        articles=tuple(article for article, _, _ in made),
        passages=tuple(passage for _, passages, _ in made for passage in passages),
        statements=tuple(statement for _, _, statements in made for statement in statements),
        people=people,
        references=(),
        notices=(),
    )


def _made_up_people(count: int) -> Iterator[Person]:
    for number in range(count):
        first = _FIRST[number % len(_FIRST)]
        surname = made_up(number * 7 + 3).removesuffix(_ENDING) + "ault"
        yield Person(f"{first} {surname.title()}", (), (f"{_NOUNS[number % len(_NOUNS)]} de {made_up(number)}",))


def _templates(corpus: Corpus) -> list[_Template]:
    by_id = corpus.by_id
    texts = [by_id[passage.article].read(span) for passage in corpus.passages for span in passage.sentences]
    return [_template(text) for text in texts]


def _template(text: str) -> _Template:
    words = tuple(text.split())
    cores = [word.rstrip(_BEHIND) for word in words]
    open_ = [
        (place, words[place][len(core) :])
        for place, core in enumerate(cores)
        if len(core) > _LONGEST_SMALL and core.isalpha()
    ]
    return _Template(words, tuple(open_))


class _Writer:
    """Writes articles; chance is drawn in large lots, which is what makes it quick."""

    _LOT = 100_000

    def __init__(self, templates: Sequence[_Template], people: Sequence[str], chance: np.random.Generator) -> None:
        self._templates, self._people, self._chance = templates, people, chance
        self._ranks = self._drawn_ranks()
        self._known: dict[int, str] = {}

    def article(self, number: int, passages: int) -> tuple[Article, list[Passage], list[Statement]]:
        """One article with its passages and statements."""
        name, title = f"grown-{number:07}.md", self._sentence()[:60]
        pieces: list[str] = []
        blocks: list[Block] = []
        found: list[Passage] = []
        said: list[Statement] = []
        position = 0
        for _ in range(passages):
            sentences: list[Span] = []
            words = 0
            while words < WORDS:
                speaker = self._person() if self._chance.random() < _SPOKEN else None
                text = self._sentence(speaker)
                span = Span(position, position + len(text))
                sentences.append(span)
                pieces.append(text)
                position += len(text) + 1
                words += text.count(" ") + 1
                if speaker is not None:
                    said.append(Statement(name, span, span, "reported", speaker))
            found.append(Passage(name, Span(sentences[0].start, sentences[-1].end), tuple(sentences), title))
            blocks.append(Block("paragraph", found[-1].span))
        return Article(name, title, " ".join(pieces), tuple(blocks), publisher="Grown"), found, said

    def _person(self) -> str:
        """Somebody; who comes first in the list speaks more often."""
        return self._people[int(len(self._people) * self._chance.random() ** 3)]

    def _sentence(self, speaker: str | None = None) -> str:
        """A sentence; every other one with a speaker names the speaker."""
        if speaker is not None and self._chance.random() < _NAMED:
            return f"Selon {speaker}, {self._sentence()}"
        template = self._templates[int(self._chance.integers(len(self._templates)))]
        if self._chance.random() < _KEPT:
            return " ".join(template.words)
        words = list(template.words)
        for place, behind in template.open:
            words[place] = self._word(next(self._ranks)) + behind
        return " ".join(words)

    def _word(self, rank: int) -> str:
        known = self._known.get(rank)
        if known is None:
            self._known[rank] = known = made_up(rank)
        return known

    def _drawn_ranks(self) -> Iterator[int]:
        """Ranks whose density falls as 1 / rank up to `_RARE`, then as 1 / rank²."""
        frequent = np.log(_RARE / _HEAD)
        while True:
            place = self._chance.uniform(0, frequent + 1, self._LOT)
            rare = _RARE / np.maximum(frequent + 1 - place, 1e-6)
            ranks = np.where(place < frequent, _HEAD * np.exp(np.minimum(place, frequent)), rare)
            yield from ranks.astype(np.int64).tolist()
