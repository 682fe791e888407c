"""A corpus as texts in numbers; what an earlier version of it was taken as is not read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import ne

import numpy as np

from bot.model import Corpus, Person
from bot.search.analysis import fold, stop_words
from bot.search.cores import joined, parted
from bot.search.naming import whom
from bot.search.noting import Notes, Reader
from bot.search.rows import Rows
from bot.search.spans import Longs, starts_of
from bot.search.spotting import Spotter
from bot.search.strings import Lookup, Strings
from bot.search.texts import Integers, Texts, Words, tag

#: Parts of names that the analysis may take off a word: elided words, endings.
_TAKEN_OFF = frozenset("jusqu lorsqu puisqu quoiqu presqu".split())
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Before:
    """What an earlier version of a corpus was taken as.

    Attributes:
        texts: its texts.
        people: everybody whom it named.
        articles: for each article of the corpus its number in the earlier version, or -1 where it was not in it, or
            is another one, or somebody else speaks or is meant in it.
    """

    texts: Texts
    people: Sequence[Person]
    articles: Longs

    def kept(self, spotter: Spotter) -> Longs:
        """The same numbers, -1 also where other people may be named than before."""
        now = spotter.names
        then = Spotter(self.people).names
        changed = {name for name, _ in now.items() ^ then.items()}
        if not changed:
            return self.articles
        parts = {fold(name[-1]) for name in changed}
        if any(_may_be_lost(part) for part in parts):
            return np.full(len(self.articles), -1)
        texts = self.texts
        words = texts.words.surfaces.strings.containing(parts)[texts.words.surface]
        sentences = np.searchsorted(texts.body_starts, np.flatnonzero(words[texts.body]), side="right") - 1
        passages = np.searchsorted(texts.sentences, np.unique(sentences), side="right") - 1
        return np.where(np.isin(self.articles, texts.articles[passages]), -1, self.articles)

    def notes(self, people: Mapping[str, int]) -> Notes:
        """All of it as notes, the people by new numbers; whoever has none is -1."""
        texts, words = self.texts, self.texts.words
        surfaces, terms = list(words.surfaces.strings), list(words.terms.strings)
        of_words = map(surfaces.__getitem__, words.surface.tolist()), map(terms.__getitem__, words.term.tolist())
        count = int(self.articles.max(initial=-1)) + 1
        numbers = np.array([people.get(name, -1) for name in texts.names], np.int32)[texts.people]
        # Those of a sentence stand in the order of their numbers, the new ones too.
        sentence = np.repeat(np.arange(len(texts.people_starts) - 1), np.diff(texts.people_starts))
        numbers = numbers[np.lexsort((numbers, sentence))]
        return Notes(
            words=joined(*of_words),
            passages=starts_of(np.bincount(texts.articles, minlength=count)),
            sentences=texts.sentences,
            body=Rows(texts.body_starts, texts.body),
            context=Rows(texts.context_starts, texts.context),
            about=Rows(texts.people_starts, numbers),
            roles=Rows.of([]),
        )


def take(corpus: Corpus, before: Before | None = None) -> Texts:
    """The texts of `corpus` in numbers; passages without sentences are passed over.

    Args:
        corpus: its articles are read, but for those that are known.
        before: what an earlier version of it was taken as.
    """
    spotter = Spotter(corpus.people)
    known = before.kept(spotter) if before is not None else np.full(len(corpus.articles), -1)
    articles = [corpus.articles[number] for number in np.flatnonzero(known < 0).tolist()]
    held = corpus.passages_by_article
    told = [(article, [each for each in held.get(article.id, ()) if each.sentences]) for article in articles]
    read = Reader(told, [role for person in corpus.people for role in person.roles])
    people = {name: number for number, name in enumerate(dict.fromkeys(person.name for person in corpus.people))}
    if before is not None:
        for name in before.texts.names:
            people.setdefault(name, len(people))
    notes = read.notes(whom(corpus, read, spotter, people))
    if before is not None:
        is_known = known >= 0
        place = np.where(is_known, np.cumsum(is_known), is_known.sum() + np.cumsum(~is_known)) - 1
        notes = before.notes(people).pick(known[is_known]).then(notes).pick(place)
    return _texts(notes, corpus, list(people))


def _may_be_lost(part: str) -> bool:
    """Whether a word of a text may be indexed without this part of it."""
    return len(part) <= _SHORT or part in _TAKEN_OFF or any(part in stop_words(language) for language in ("fr", "en"))


def _texts(notes: Notes, corpus: Corpus, names: Sequence[str]) -> Texts:
    """Notes with their words and people in order, and without those that do not stand in them."""
    about, shown = _people(notes.about, names, len({person.name for person in corpus.people}))
    met = np.zeros(len(shown), bool)
    met[about.values] = True
    words, new = _words(notes, [tag(name) for name, is_met in zip(shown, met.tolist(), strict=True) if is_met])
    of_person = notes.roles.starts[starts_of([len(person.roles) for person in corpus.people])]
    return Texts(
        words=words,
        articles=np.repeat(np.arange(len(notes.passages) - 1, dtype=np.int32), np.diff(notes.passages)),
        sentences=notes.sentences,
        body_starts=notes.body.starts,
        body=new[notes.body.values],
        context_starts=notes.context.starts,
        context=new[notes.context.values],
        people_starts=about.starts,
        people=about.values,
        names=Strings.of(shown),
        tags=np.array([words.terms.find(tag(name)) for name in shown], np.int32),
        role_starts=np.concatenate([of_person, np.full(len(shown) - len(of_person) + 1, of_person[-1])]),
        roles=words.term[new[notes.roles.values]],
    )


def _people(about: Rows, names: Sequence[str], known: int) -> tuple[Rows, list[str]]:
    """Whom sentences are about, those who speak and are none of the `known` first names behind these, by their names."""
    used = np.zeros(len(names), bool)
    used[about.values] = True
    others = sorted(names[number] for number in np.flatnonzero(used).tolist() if number >= known)
    shown = [*names[:known], *others]
    if not others:
        return about, shown
    places = {name: number for number, name in enumerate(shown)}
    new = np.array([places.get(name, -1) for name in names], np.int64)
    row = np.repeat(np.arange(len(about.starts) - 1), about.lengths)
    order = np.lexsort((new[about.values], row))
    return Rows(about.starts, new[about.values][order].astype(np.int32)), shown


def _words(notes: Notes, tags: Sequence[str]) -> tuple[Words, Integers]:
    """The words that stand in notes, sorted, and the new number of each."""
    used = np.zeros(len(notes.words), bool)
    for rows in (notes.body, notes.context, notes.roles):
        used[rows.values] = True
    some = list(compress(notes.words, used.tolist()))
    met = sorted(some)
    numbers = dict(zip(met, count(), strict=False))
    new = np.zeros(len(notes.words), np.int32)
    new[used] = np.fromiter(map(numbers.__getitem__, some), np.int32, len(some))
    surface_of, term_of = parted(met)
    surfaces = list(dict.fromkeys(surface_of))
    # They are almost in order, which is quicker to sort.
    terms = sorted(dict.fromkeys([*tags, *term_of]))
    other = np.fromiter(map(ne, surface_of[1:], surface_of), np.int32, max(len(met) - 1, 0))
    surface = np.cumsum(np.concatenate([np.zeros(min(len(met), 1), np.int32), other]), dtype=np.int32)
    numbers = dict(zip(terms, count(), strict=False))
    term = np.fromiter(map(numbers.__getitem__, term_of), np.int32, len(met))
    of_surface = starts_of(np.bincount(surface, minlength=len(surfaces)))
    return Words(Lookup.of(surfaces), Lookup.of(terms), of_surface, surface, term), new
