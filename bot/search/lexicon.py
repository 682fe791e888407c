"""What an English word is in French, and which French words stand for each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from bot.search.analysis import common_start, fold, stem, stop_words


def _lines(name: str) -> list[str]:
    text = files("bot.search").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    """English inflected forms that no rule reduces: `went` to `go`."""
    pairs = (line.split("\t") for line in _lines("english-irregular.tsv"))
    return {fold(form): fold(base) for form, base in pairs}


@lru_cache(maxsize=1)
def _shipped() -> dict[str, tuple[str, ...]]:
    """The English-French lexicon that comes with the project."""
    pairs = (line.split("\t") for line in _lines("english-french.tsv"))
    return {fold(english): tuple(french.split(", ")) for english, french in pairs}


@lru_cache(maxsize=1)
def _synonym_groups() -> dict[str, tuple[str, ...]]:
    """French words and those that stand for them, under their folded form."""
    near: dict[str, dict[str, None]] = {}
    for line in _lines("french-synonyms.txt"):
        group = line.split(", ")
        for word in group:
            near.setdefault(fold(word), {}).update(dict.fromkeys(other for other in group if other != word))
    return {word: tuple(others) for word, others in near.items()}


# English endings and what stands in their place in the base form; every one that gives a headword counts.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("ves", "f"), ("ves", "fe"),
    ("es", ""), ("s", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"), ("r", ""), ("er", ""), ("st", ""),
    ("est", ""), ("ally", ""), ("ly", ""), ("ly", "le"),
)  # fmt: skip
_SHORTEST_BASE = 2


def _bases(word: str) -> list[str]:
    """What an English word may be an inflected form of, the word itself first."""
    found = [word, _irregular().get(word, word)]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_BASE:
            base = word.removesuffix(ending) + instead
            found.append(base)
            if ending[0] in "ei" and base[-1:] == base[-2:-1]:
                found.append(base[:-1])
    return found


@dataclass(frozen=True)
class Lexicon:
    """English to French, and French to near French.

    `entries` maps a folded English base form to French words, best first.
    """

    entries: Mapping[str, tuple[str, ...]]
    by_stem: Mapping[str, tuple[str, ...]] = field(repr=False)
    french: Mapping[str, tuple[str, ...]] = field(repr=False)

    @classmethod
    def build(cls, *additions: Mapping[str, Iterable[str]]) -> Lexicon:
        """The shipped lexicon with `additions`; the words of a later addition come before those of an earlier one."""
        entries = dict(_shipped())
        for addition in additions:
            for english, french in addition.items():
                key = fold(english)
                entries[key] = tuple(dict.fromkeys((*french, *entries.get(key, ()))))
        by_stem: dict[str, list[str]] = {}
        for english in entries:
            by_stem.setdefault(stem(english, "en"), []).append(english)
        return cls(entries, {root: tuple(words) for root, words in by_stem.items()}, _french())

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and bool(self.translate(word))

    def translate(self, word: str) -> tuple[str, ...]:
        """The French words of a folded English word, best first; empty where the lexicon does not know it."""
        heads = [base for base in _bases(word) if base in self.entries]
        if not heads:
            related = self.by_stem.get(stem(word, "en"), ())
            heads = sorted(related, key=lambda head: (-common_start(head, word), len(head)))[:1]
        return tuple(dict.fromkeys(french for head in heads for french in self.entries[head]))

    def synonyms(self, word: str) -> tuple[str, ...]:
        """French words that may stand for a folded French word."""
        direct = self.french.get(word)
        return direct if direct is not None else self.french.get(stem(word, "fr"), ())


@lru_cache(maxsize=1)
def _french() -> dict[str, tuple[str, ...]]:
    return {stem(word, "fr"): others for word, others in _synonym_groups().items()} | _synonym_groups()


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """The headwords of the shipped lexicon: what tells English from French in a question without small words."""
    return frozenset(_shipped())


@lru_cache(maxsize=1)
def _french_stems() -> frozenset[str]:
    expressions = (expression for french in _shipped().values() for expression in french)
    known = {fold(word) for expression in expressions for word in expression.split()} | _synonym_groups().keys()
    return frozenset(stem(word, "fr") for word in known) | known


def is_dictionary_word(word: str) -> bool:
    """Whether a folded word stands in a dictionary or list of stop words of either language, inflected or not."""
    if word in _shipped() or word in _irregular() or word in stop_words("fr") or word in stop_words("en"):
        return True
    return word in _french_stems() or stem(word, "fr") in _french_stems() or stem(word, "en") in _english_stems()


@lru_cache(maxsize=1)
def _english_stems() -> frozenset[str]:
    return frozenset(stem(word, "en") for word in _shipped())
