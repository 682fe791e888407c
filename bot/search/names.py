"""The people a question names, however misspelt; ordinary words are never bent into names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.model import Mention, Person, Span
from bot.search.analysis import fold

_WORD = re.compile(r"(?<!\d)[^\W\d_]+(?:['\u2019-][^\W\d_]+)*\.?")
_TITLES = frozenset(
    "m mr mme mlle mrs ms dr docteur doctor monsieur madame maitre me prof professeur professor".split()
)
_PARTICLES = frozenset("de du des d la le van von der el al ben o mac mc".split())
_POSSESSIVE = re.compile(r"['\u2019]s$")

# How alike a spelling must be: of a whole name, of a surname alone, of a word that is also an ordinary one.
_WHOLE = 0.80
_SURNAME = 0.74
_SHORTEST_BENT = 5
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    text: str
    plain: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def _plain(name: str) -> str:
    """A name as it is compared: folded, without anything but letters."""
    return "".join(char for char in fold(name) if char.isalpha())


def _bare(surname: Sequence[str]) -> str:
    """A surname without its particles: `d'orvanne` and `le guerzec` are also asked for as `orvanne`, `guerzec`."""
    return "".join(part.removeprefix("d'") for part in surname if part not in _PARTICLES)


@dataclass(frozen=True, slots=True)
class _Spelling:
    person: str
    whole: str
    surname: str
    first: str


@lru_cache(maxsize=8)
def _spellings(people: tuple[Person, ...]) -> tuple[_Spelling, ...]:
    found: dict[_Spelling, None] = {}
    for person in people:
        for name in (person.name, *person.spellings):
            first, *rest = re.split(r"[\s-]+", fold(name).strip()) or [""]
            for surname in {_plain("".join(rest) or first), _plain(_bare(rest) or first)} - {""}:
                found[_Spelling(person.name, _plain(name), surname, _plain(first))] = None
    return tuple(found)


class NameFinder:
    """Finds the people of a corpus in questions.

    Args:
        people: the corpus's people.
        ordinary: tells whether a folded word is an ordinary word of the corpus or of a dictionary, not only a name.
    """

    def __init__(self, people: Sequence[Person], ordinary: Callable[[str], bool]) -> None:
        self._exact: dict[str, list[_Spelling]] = {}
        self._by_initial: dict[str, list[_Spelling]] = {}
        for spelling in _spellings(tuple(people)):
            for key in {spelling.whole, spelling.surname, spelling.first}:
                self._exact.setdefault(key, []).append(spelling)
            for initial in {spelling.surname[0], spelling.first[0]}:
                self._by_initial.setdefault(initial, []).append(spelling)
        self._ordinary = ordinary

    def find(self, question: str) -> tuple[Mention, ...]:
        """The names in `question`, in order: those of the corpus's people, and names that nobody in the corpus bears."""
        words = [_Word(*_cleaned(found)) for found in _WORD.finditer(question)]
        mentions: list[Mention] = []
        taken = 0
        shouted = question.upper() == question
        for start in range(len(words)):
            if start < taken:
                continue
            mention, end = self._longest(words, start) or self._unknown(words, start, shouted=shouted) or (None, start)
            if mention is not None:
                mentions.append(mention)
                taken = end
        return tuple(mentions)

    def _longest(self, words: Sequence[_Word], start: int) -> tuple[Mention, int] | None:
        for end in range(min(len(words), start + _LONGEST_NAME), start, -1):
            people = self._people(words[start:end])
            if people:
                return _mention(words, start, end, people), end
        return None

    def _people(self, words: Sequence[_Word]) -> tuple[str, ...]:
        if words[-1].plain in _PARTICLES | _TITLES or words[0].plain in _TITLES:
            return ()
        asked = _plain("".join(word.plain for word in words))
        scored = self._spelt_so(asked, words) or self._spelt_nearly_so(asked, words)
        best = max((score for score, _ in scored), default=0.0)
        return tuple(dict.fromkeys(spelling.person for score, spelling in scored if score >= best - 0.001))

    def _spelt_so(self, asked: str, words: Sequence[_Word]) -> list[tuple[float, _Spelling]]:
        """The spellings that are `asked` to the letter: a whole name before a surname before a first name."""
        if len(words) == 1 and not words[0].capital and self._ordinary(words[0].plain):
            return []
        ranks = [(2.0, "whole"), (1.0, "surname")] + [(0.5, "first")] * (len(words) == 1 and words[0].capital)
        return [
            (rank, spelling)
            for spelling in self._exact.get(asked, ())
            for rank, part in ranks
            if getattr(spelling, part) == asked
        ]

    def _spelt_nearly_so(self, asked: str, words: Sequence[_Word]) -> list[tuple[float, _Spelling]]:
        """The spellings that are like `asked`, unless ordinary words forbid to bend it."""
        ordinary = [self._ordinary(word.plain) for word in words]
        if len(asked) < _SHORTEST_BENT or (all(ordinary) and not (len(words) > 1 and all(w.capital for w in words))):
            return []
        measure = self._alone if len(words) == 1 else self._together
        near = self._by_initial.get(asked[0], ())
        scored = ((measure(asked, words, spelling, last_is_ordinary=ordinary[-1]), spelling) for spelling in near)
        return [(score, spelling) for score, spelling in scored if score]

    @staticmethod
    def _alone(asked: str, words: Sequence[_Word], spelling: _Spelling, *, last_is_ordinary: bool) -> float:
        del words, last_is_ordinary
        alike = OSA.normalized_similarity(asked, spelling.surname, score_cutoff=_SURNAME)
        return alike if asked[0] == spelling.surname[0] else 0.0

    @staticmethod
    def _together(asked: str, words: Sequence[_Word], spelling: _Spelling, *, last_is_ordinary: bool) -> float:
        first, rest = words[0].plain, _plain("".join(word.plain for word in words[1:]))
        initial = len(first) == 1 and spelling.first.startswith(first)
        surname = OSA.normalized_similarity(rest, spelling.surname, score_cutoff=_SURNAME)
        if surname and (initial or OSA.normalized_similarity(first, spelling.first) >= _SURNAME):
            return 1.0 + max(surname, OSA.normalized_similarity(asked, spelling.whole))
        split = 0.0 if last_is_ordinary or len(spelling.surname) <= len(first) else 1.0
        return split * OSA.normalized_similarity(asked, spelling.surname, score_cutoff=_WHOLE)

    def _unknown(self, words: Sequence[_Word], start: int, *, shouted: bool) -> tuple[Mention, int] | None:
        """A name that nobody in the corpus bears: capitalised words that no dictionary and no article knows."""
        end = start
        while not shouted and end < len(words) and self._name_like(words[end], within=end > start):
            end += 1
        while end > start and words[end - 1].plain in _PARTICLES:
            end -= 1
        return (_mention(words, start, end, ()), end) if end > start else None

    def _name_like(self, word: _Word, *, within: bool) -> bool:
        if within and word.plain in _PARTICLES:
            return True
        if word.plain in _TITLES:
            return False
        return word.capital and not (len(word.text) > 1 and word.text.isupper()) and not self._ordinary(word.plain)


def _cleaned(found: re.Match[str]) -> tuple[Span, str, str]:
    text = _POSSESSIVE.sub("", found.group().rstrip("."))
    elided = re.match(r"(?i)(?:l|d|qu|jusqu|c|s|n|j|m|t)['\u2019](?=[^\W\d_])", text)
    start = found.start() + (elided.end() if elided and len(text) - elided.end() > 1 else 0)
    text = text[start - found.start() :]
    return Span(start, start + len(text)), text, fold(text)


def _mention(words: Sequence[_Word], start: int, end: int, people: Iterable[str]) -> Mention:
    span = Span(words[start].span.start, words[end - 1].span.end)
    return Mention(span, " ".join(word.text for word in words[start:end]), tuple(people))


class Spotter:
    """Finds which people a text of the corpus names: by full name, or by a surname that only one person bears."""

    def __init__(self, people: Sequence[Person]) -> None:
        bearers: dict[tuple[str, ...], set[str]] = {}
        for person in people:
            for name in (person.name, *person.spellings):
                parts = tuple(_parts(name))
                for key in {parts, parts[1:]} - {()}:
                    bearers.setdefault(key, set()).add(person.name)
        self._names = {key: next(iter(who)) for key, who in bearers.items() if len(who) == 1}
        self._ends = frozenset(key[-1] for key in self._names)
        self._starts: dict[str, list[tuple[str, ...]]] = {}
        for key in self._names:
            self._starts.setdefault(key[0], []).append(key)

    def may_name(self, piece: str) -> bool:
        """Whether a text may name somebody because of `piece`, what stands in it between two spaces."""
        return not self._ends.isdisjoint(_parts(piece))

    def spot(self, text: str) -> frozenset[str]:
        """The names of the people whom `text` names."""
        parts = tuple(_parts(text))
        return frozenset(
            self._names[key]
            for place, part in enumerate(parts)
            for key in self._starts.get(part, ())
            if parts[place : place + len(key)] == key
        )


_PART = re.compile(r"[^\W\d_]+")


def _parts(text: str) -> list[str]:
    """The capitalised words of a text and the particles between them, folded; other words end a name and stay."""
    return [_part(part) for part in _PART.findall(text)]


@lru_cache(maxsize=100_000)
def _part(part: str) -> str:
    folded = fold(part)
    return folded if part[0].isupper() or folded in _PARTICLES else part
