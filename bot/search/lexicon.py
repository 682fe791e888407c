"""What an English word is in French, and which French words stand for each other."""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.model import Language
from bot.search.analysis import common_start, fold, fold_all, parted, stem, stems, stop_words, weak_words
from bot.search.english import base_forms, is_irregular
from bot.search.expressions import Expressions
from bot.search.wording import chat_spellings
from bot.search.wordlists import data_lines

_T = TypeVar("_T")
#: What stands between the words of an entry or a group.
_AND = ", "


@lru_cache(maxsize=2)
def _entries(file: str) -> dict[str, str]:
    """The English headwords of a data file, the French words of each in one text."""
    pairs = [line.split("\t") for line in data_lines(file)]
    return dict(zip(fold_all(english for english, _ in pairs), (french for _, french in pairs), strict=True))


def _shipped() -> dict[str, str]:
    """The English-French lexicon that comes with the project."""
    return _entries("english-french.tsv")


def _loose() -> dict[str, str]:
    """What else French press says for English headwords, farther from them than a translation."""
    return _entries("english-loose.tsv")


@lru_cache(maxsize=1)
def _synonym_groups() -> dict[str, list[tuple[str, str]]]:
    """The groups of French words that stand for each other in which a folded word is, each with the word as it is there."""
    lines = data_lines("french-synonyms.txt")
    groups: dict[str, list[tuple[str, str]]] = {}
    for line, folded in zip(lines, fold_all(lines), strict=True):
        for word, key in zip(line.split(_AND), folded.split(_AND), strict=True):
            groups.setdefault(key, []).append((line, word))
    return groups


def _others(groups: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The words of groups without the one that they stand for."""
    return tuple(dict.fromkeys(other for group, word in groups for other in group.split(_AND) if other != word))


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, list[tuple[str, str]]]:
    """The same groups under the stem of the word."""
    return dict(zip(stems(_synonym_groups(), "fr"), _synonym_groups().values(), strict=True))


@lru_cache(maxsize=1)
def clipped() -> dict[str, tuple[str, ...]]:
    """French clipped words and the whole words they come from, and the whole words and their clipped forms."""
    whole: dict[str, dict[str, None]] = {}
    for line in data_lines("clipped-fr.tsv"):
        short, long = line.split("\t")
        whole.setdefault(fold(short), {})[long] = None
        whole.setdefault(fold(long), {})[short] = None
    return {word: tuple(others) for word, others in whole.items()}


#: How alike a misspelt English word and the one it is meant for are at least; shorter words are not bent.
_MEANT, _SHORTEST_BENT = 0.8, 5

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")

#: Words whose look-ups stay known.
_KEPT = 20_000


@dataclass(frozen=True)
class Lexicon:
    """English to French, and French to near French.

    `entries` maps a folded English base form to French words, best first, with commas between them: few are ever read.
    """

    entries: Mapping[str, str]

    @classmethod
    def build(
        cls, *additions: Mapping[str, Iterable[str]], wider: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    ) -> Lexicon:
        """The shipped lexicon with `additions`; the words of a later addition come before those of an earlier one.

        Of `wider`, the words that are shipped are left out: those were chosen with more care. One that is in use already
        is returned again: what it finds out takes megabytes, and most changes of a corpus leave the lexicon as it is.
        """
        entries = {fold(english): _AND.join(french) for english, french in wider.items()} | _shipped()
        for addition in additions:
            for english, own in addition.items():
                key = fold(english)
                entries[key] = _AND.join(dict.fromkeys((*own, *_listed(entries.get(key, "")))))
        known = _IN_USE.get(len(entries))
        if known is not None and known.entries == entries:
            return known
        _IN_USE[len(entries)] = made = cls(entries)
        return made

    @cached_property
    def by_stem(self) -> Mapping[str, tuple[str, ...]]:
        """The English words by their stems; only a word whose base forms are unknown needs them."""
        found: dict[str, list[str]] = {}
        for english, root in zip(self.entries, stems(self.entries, "en"), strict=True):
            found.setdefault(root, []).append(english)
        return {root: tuple(words) for root, words in found.items()}

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and bool(self.translate(word))

    def translate(self, word: str) -> tuple[str, ...]:
        """The French words of a folded English word, best first; empty where the lexicon does not know it."""
        return tuple(dict.fromkeys(french for head in self._heads(word) for french in _listed(self.entries[head])))

    def gloss(self, text: str) -> str:
        """An English text in French, word for word: the first French word of each, and as it stands what is unknown."""
        return _WORD.sub(lambda word: next(iter(self.translate(fold(word.group()))), word.group()), text)

    def loosely(self, word: str) -> tuple[str, ...]:
        """What else French press says for a folded English word, farther from it than its translations."""
        return tuple(dict.fromkeys(french for head in self._heads(word) for french in _listed(_loose().get(head, ""))))

    def _heads(self, word: str) -> list[str]:
        """The headwords that a folded English word is a form of."""
        heads = [base for base in base_forms(word) if base in self.entries]
        if heads:
            return heads
        alike = self.by_stem.get(stem(word, "en"), ())
        return sorted(alike, key=lambda head: (-common_start(head, word), len(head)))[:1]

    def meant(self, word: str) -> str | None:
        """The English headword that a misspelt word, inflected or not, is most likely meant for; None where none is near."""
        forms = [form for form in base_forms(word) if len(form) >= _SHORTEST_BENT and form[0] == word[0]]
        heads = [head for head in self.entries if head[:1] == word[:1]] if forms else []
        measure = OSA.normalized_similarity
        alike = [process.extractOne(form, heads, scorer=measure, score_cutoff=_MEANT) for form in forms]
        return max(filter(None, alike), key=lambda found: found[1], default=(None,))[0]

    def slipped(self, word: str) -> str | None:
        """The same where it is one slip away: a letter more, less, another one, or two that changed places."""
        head = self.meant(word)
        slips = head and any(OSA.distance(form, head, score_cutoff=1) == 1 for form in base_forms(word))
        return head if slips else None

    def expressions(self, language: Language) -> Expressions:
        """The headwords of several words, as `analysis.words` parts them."""
        return self._several if language == "en" else _several_french()

    @cached_property
    def _several(self) -> Expressions:
        return Expressions({head: _listed(french) for head, french in _parted(self.entries, "en")})

    def synonyms(self, word: str) -> tuple[str, ...]:
        """French words that may stand for a folded French word."""
        known = (_synonym_groups(), _by_stem())
        return next((_others(found[key]) for key in (word, stem(word, "fr")) for found in known if key in found), ())


#: By the number of their entries.
_IN_USE: weakref.WeakValueDictionary[int, Lexicon] = weakref.WeakValueDictionary()


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split(_AND)) if words else ()


def _parted(entries: Mapping[str, _T], language: Language) -> Iterator[tuple[str, _T]]:
    """The entries whose head is parted into several words, as it stands in a question."""
    for head, french in entries.items():
        if head.isalpha():
            continue
        words = head if head.replace(" ", "").isalpha() else parted(head, language)
        if " " in words:
            yield words, french


@lru_cache(maxsize=1)
def _several_french() -> Expressions:
    heads, _, others = zip(*(line.partition(_AND) for line in data_lines("french-expressions.txt")), strict=True)
    own = _parted(dict(zip(fold_all(heads), others, strict=True)), "fr")
    groups = _parted(_synonym_groups(), "fr")
    return Expressions({head: _listed(french) for head, french in own} | {head: _others(some) for head, some in groups})


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """The headwords of the shipped lexicon: what tells English from French in a question without small words."""
    return frozenset(_shipped())


@lru_cache(maxsize=1)
def _french_words() -> frozenset[str]:
    expressions = _AND.join(_shipped().values()).replace(_AND, " ")
    return frozenset(fold(expressions).split()) | _synonym_groups().keys()


@lru_cache(maxsize=1)
def _french_stems() -> frozenset[str]:
    return frozenset(stems(_french_words(), "fr"))


@lru_cache(maxsize=_KEPT)
def familiar(word: str, language: Language) -> float:
    """How surely a folded word is one of a language: 1 as it stands in a dictionary, 0.5 inflected, 0 not at all."""
    if word in stop_words(language) or word in (_french_words() if language == "fr" else english_words()):
        return 1.0
    root = stem(word, language)
    # A word that is its own root is no inflected form: a name such as `Macron` beside `macroniste`.
    inflected = root != word and root in (_french_stems() if language == "fr" else _english_stems())
    return 0.5 * (inflected or (language == "en" and is_irregular(word)))


@lru_cache(maxsize=_KEPT)
def is_dictionary_word(word: str) -> bool:
    """Whether a folded word stands in a dictionary or list of stop words of either language, inflected or not."""
    if word in weak_words("fr") or word in weak_words("en") or (word,) in chat_spellings("en"):
        return True
    return familiar(word, "fr") > 0 or familiar(word, "en") > 0


@lru_cache(maxsize=1)
def _english_stems() -> frozenset[str]:
    return frozenset(stems(_shipped(), "en"))
