"""The people a question names, however misspelt; ordinary words are never bent into names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.model import Mention, Person, Span
from bot.search.analysis import fold, stop_words
from bot.search.lexicon import is_dictionary_word
from bot.search.spellings import PARTICLES, Scored, Spellings, plain

_WORD = re.compile(r"(?<!\d)[^\W\d_]+(?:['\u2019-][^\W\d_]+)*\.?")
_TITLES = frozenset(
    "m mr mme mmes mlle mrs ms miss dr docteur doctor monsieur madame mademoiselle messieurs maitre me prof professeur"
    " professor".split()
)
_POSSESSIVE = re.compile(r"['\u2019]s$")
_ELIDED = re.compile(r"(?i)(?:l|d|qu|jusqu|lorsqu|puisqu|quoiqu|c|s|n|j|m|t)['\u2019](?=[^\W\d_])")
# "peut-on", "dit-elle", "résume-moi": what follows the hyphen is no part of a name.
_INVERTED = re.compile(r"(?i)(?:-t)?-(?:on|ils?|elles?|je|tu|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en|t|ci|l\u00e0)$")
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    text: str
    plain: str
    begins: bool
    dotted: bool

    @property
    def bare_letter(self) -> bool:
        """Whether it is one letter that nothing shows to be an initial."""
        return len(self.plain) == 1 and not self.dotted and not self.capital

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def particle(self) -> bool:
        return self.plain in PARTICLES

    @property
    def title(self) -> bool:
        return self.plain in _TITLES

    @property
    def shown_as_name(self) -> bool:
        """Whether its capital says that it is a name: it has one, and not for beginning a sentence."""
        return self.capital and not self.begins


class NameFinder:
    """Finds the people of a corpus in questions.

    Args:
        people: the corpus's people.
        ordinary: tells whether a folded word is one of the corpus or of a dictionary, so that it need not be a name.
    """

    def __init__(self, people: Sequence[Person], ordinary: Callable[[str], bool]) -> None:
        self._spellings = Spellings(people)
        self._ordinary = ordinary

    def find(self, question: str) -> tuple[Mention, ...]:
        """The names in `question`, in order: those of the corpus's people, and names that nobody in the corpus bears."""
        words = _words(question)
        mentions: list[Mention] = []
        start = 0
        shouted = question.upper() == question
        while start < len(words):
            end, people = self._known(words, start)
            if not people or self._of_somebody_else(words, start, end, shouted=shouted):
                end, people = (start if shouted else self._stranger(words, start)), ()
            if end > start:
                mentions.append(_mention(words, start, end, people))
            start = max(end, start + 1)
        return tuple(mentions)

    def _known(self, words: Sequence[_Word], start: int) -> tuple[int, tuple[str, ...]]:
        """Where the best name of the corpus's people that begins at `start` ends, and who bears it."""
        titled = start > 0 and words[start - 1].title
        best: tuple[str, ...] = ()
        best_end, best_score = start, 0.0
        for end in range(min(len(words), start + _LONGEST_NAME), start, -1):
            scored = self._scored(words[start:end], titled=titled)
            score = max((score for score, _ in scored), default=0.0)
            if score > best_score:
                best, best_end, best_score = _bearers(scored, score), end, score
        return best_end, best

    def _scored(self, words: Sequence[_Word], *, titled: bool) -> list[Scored]:
        if words[-1].particle or words[-1].title or words[0].title:
            return []
        asked = plain("".join(word.plain for word in words))
        if len(words) == 1:
            return self._single(words[0], asked, titled=titled)
        return self._several(words, asked)

    def _single(self, word: _Word, asked: str, *, titled: bool) -> list[Scored]:
        """A word that is a dictionary's names somebody only with a capital or a title; one that is bent, never."""
        if is_dictionary_word(word.plain) and not (titled or word.shown_as_name):
            return []
        exact = list(self._spellings.exact(asked, first=True))
        return exact or ([] if self._ordinary(word.plain) else list(self._spellings.like([word.plain], joined=False)))

    def _several(self, words: Sequence[_Word], asked: str) -> list[Scored]:
        """Several words: some of them no ordinary ones, the last one above all, unless capitals say that they name."""
        common = [not word.particle and not word.shown_as_name and is_dictionary_word(word.plain) for word in words]
        if words[0].bare_letter or all(common[place] or word.particle for place, word in enumerate(words)):
            return []
        exact = list(self._spellings.exact(asked, first=False))
        if exact or common[-1]:
            return exact
        joined = not any(common) and not self._ordinary(words[-1].plain) and not words[0].begins
        return list(self._spellings.like([word.plain for word in words], joined=joined))

    def _of_somebody_else(self, words: Sequence[_Word], start: int, end: int, *, shouted: bool) -> bool:
        """Whether only a first name is one of the corpus's, and a surname stands beside it that none of them has."""
        if shouted or end - start != 1 or end == len(words) or not self._spellings.is_first_name(words[start].plain):
            return False
        after = words[end]
        beside = after.span.start == words[start].span.end + 1
        return beside and after.capital and not is_dictionary_word(after.plain)

    def _stranger(self, words: Sequence[_Word], start: int) -> int:
        """Where a name that nobody in the corpus bears ends: capitalised words, one of which is no ordinary word.

        "Zola de Morel" is no name where Morel is one: what Zola says of her is asked.
        """
        end = start
        while end < len(words) and self._part_of_name(words[end], within=end > start):
            if words[end].particle and self._known(words, end + 1)[1]:
                break
            end += 1
            if end < len(words) and words[end].span.start - words[end - 1].span.end > 1:
                break
        while end > start and words[end - 1].particle:
            end -= 1
        unknown = (word for word in words[start:end] if not word.particle and not self._ordinary(word.plain))
        return end if any(unknown) else start

    def _part_of_name(self, word: _Word, *, within: bool) -> bool:
        if within and word.particle:
            return True
        if word.title or not word.capital or (len(word.text) > 1 and word.text.isupper()):
            return False
        return not is_dictionary_word(word.plain) or (word.shown_as_name and word.plain not in stop_words("fr"))


def _bearers(scored: Iterable[Scored], best: float) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spelling.person for score, spelling in scored if score >= best - 0.001))


def _words(question: str) -> list[_Word]:
    found: list[_Word] = []
    for each in _WORD.finditer(question):
        begins = not found or question[found[-1].span.end : each.start()].rstrip()[-1:] in {*".?!:\u2026"}
        found.append(_word(each, begins=begins))
    return found


def _word(found: re.Match[str], *, begins: bool) -> _Word:
    whole = found.group()
    text = _INVERTED.sub("", _POSSESSIVE.sub("", whole.rstrip(".")))
    elided = _ELIDED.match(text)
    cut = elided.end() if elided else 0
    start = found.start() + cut
    # What follows an elided word does not begin the sentence.
    return _Word(
        Span(start, start + len(text) - cut), text[cut:], fold(text[cut:]), begins and not cut, whole[-1] == "."
    )


def _mention(words: Sequence[_Word], start: int, end: int, people: Iterable[str]) -> Mention:
    span = Span(words[start].span.start, words[end - 1].span.end)
    return Mention(span, " ".join(word.text for word in words[start:end]), tuple(people))
