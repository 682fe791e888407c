"""Text to tokens: the analysis is one visible list of steps, the same for passages and questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, cast

import Stemmer

from bot.letters import Bare, Folding
from bot.model import Language
from bot.search.wordlists import data_lines

# A run of digits grouped by (narrow, non-breaking) spaces is one number; a word may hold apostrophes and no hyphen.
_TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])|\d+(?:[.,]\d+)?|[^\W\d_]+(?:['\u2019\u02bc][^\W\d_]+)*")
_GROUPING = re.compile(r"[ \u00a0\u202f]")
_APOSTROPHES = dict.fromkeys(map(ord, "\u2019\u02bc\u2018`"), "'")
_SHORTEST_PLURAL = 4
_ELISION = re.compile(r"^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: where it stands, how it reads without accents, and the term it is indexed by."""

    start: int
    end: int
    surface: str
    term: str


_FOLDED = Folding(Bare(_APOSTROPHES))


def fold(text: str) -> str:
    """`text` in lower case without accents, with plain apostrophes and spelt-out ligatures."""
    lower = text.lower()
    if lower.isascii():
        return lower.replace("`", "'")
    return _FOLDED(lower.replace("œ", "oe").replace("æ", "ae"))


def fold_all(words: Iterable[str]) -> list[str]:
    """`words`, each of one line, as `fold` gives them; many at once take a fraction of the time."""
    every = list(words)
    return fold("\n".join(every)).split("\n") if every else []


def common_start(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


@lru_cache(maxsize=2)
def stop_words(language: Language) -> frozenset[str]:
    """The words, accents folded, that tell nothing about a passage."""
    return _word_list(f"stopwords-{language}.txt")


@lru_cache(maxsize=2)
def weak_words(language: Language) -> frozenset[str]:
    """The words, accents folded, that stand in questions about anything and tell little."""
    return _word_list(f"weakwords-{language}.txt")


def _word_list(name: str) -> frozenset[str]:
    return frozenset(fold(" ".join(data_lines(name))).split())


class _Stemmer(Protocol):
    """What of PyStemmer, which has no types, is used."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802 -- its name
    def stemWords(self, words: Sequence[str]) -> list[str]: ...  # noqa: N802 -- its name


@lru_cache(maxsize=2)
def _stemmer(language: Language) -> _Stemmer:
    # Its own cache takes longer than its stemming.
    return cast("_Stemmer", Stemmer.Stemmer({"fr": "french", "en": "english"}[language], 0))


def snowball(word: str, language: Language) -> str:
    """The Snowball stem of one lower-case word, without accents."""
    return fold(_stemmer(language).stemWord(_singular(word) if language == "fr" else word))


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """The term of one lower-case word: its Snowball stem; for an irregular French form, that of the infinitive or singular.

    A French noun that would share its stem with another word is a term of its own.
    """
    if language == "fr" and word in _apart():
        return _apart()[word]
    found = snowball(word, language)
    return _irregular().get(found, found) if language == "fr" else found


def stems(words: Iterable[str], language: Language) -> list[str]:
    """`words` as `stem` gives them; many at once take a fraction of the time."""
    if language == "en":
        return fold_all(_stemmer(language).stemWords(list(words)))
    every = list(words)
    found = _snowballs(every)
    return list(map(_apart().get, every, map(_irregular().get, found, found)))


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    """The stems of irregular French verb forms and plurals, each with that of its infinitive or singular."""
    several, one = zip(*(line.split("\t") for line in data_lines("french-plurals.tsv")), strict=True)
    pairs = (line.split("\t") for line in data_lines("french-irregular.tsv"))
    return dict(zip(_snowballs(several), _snowballs(one), strict=True)) | {pair[0]: pair[1] for pair in pairs}


@lru_cache(maxsize=1)
def _apart() -> dict[str, str]:
    """The terms of French nouns, with their accents and without, that would share their stems with other words."""
    return {
        form: fold(forms[0])
        for forms in map(str.split, data_lines("french-apart.txt"))
        for one in forms
        for form in (one, fold(one))
    }


def _snowballs(words: Iterable[str]) -> list[str]:
    """`snowball` of many French words at once, which takes a fraction of the time."""
    # Most have no plural ending.
    return fold_all(_stemmer("fr").stemWords([_singular(word) if word[-1:] == "s" else word for word in words]))


def _without_elision(word: str) -> str:
    return _ELISION.sub("", word) if "'" in word else word


def _singular(word: str) -> str:
    """A French word without a plain plural: Snowball parts `passager` from `passagers`, an article does not."""
    plural = len(word) > _SHORTEST_PLURAL and word[-1] == "s" and word[-2] not in "aiosuy\u00ef\u00fb"
    return word[:-1] if plural else word


def _without_ending(word: str) -> str:
    return word.removesuffix("'s").removesuffix("n't").removesuffix("'")


#: What is done to one lower-case word before it is stemmed, by language.
WORD_STEPS: dict[Language, tuple[Callable[[str], str], ...]] = {
    "fr": (_without_elision,),
    "en": (_without_ending, _without_elision),
}


@lru_cache(maxsize=200_000)
def word(raw: str, language: Language) -> tuple[str, str] | None:
    """How one word of a text reads without accents, and the term it is indexed by; None where nothing is left of it.

    Args:
        raw: the word as the text has it, or a number.
        language: that of the text.
    """
    if raw[0].isdigit():
        number = _GROUPING.sub("", raw).replace(",", ".")
        return number, number
    bare = _bare(raw, language)
    return (fold(bare), stem(bare, language)) if bare else None


def term(raw: str, language: Language) -> str:
    """What one word of a text is indexed by; "" where nothing is left of it."""
    read = word(raw, language)
    return read[1] if read else ""


def is_plain(raw: str) -> bool:
    """Whether `raw` is nothing but letters, so that only `plain_words` need be done with it."""
    return raw.isalpha() and "\u02bc" not in raw


def plain_words(raw: Iterable[str], language: Language) -> tuple[list[str], list[str]]:
    """How `raw`, words of nothing but letters, read without accents, and their terms, as `word` gives them.

    Many at once take a fraction of the time.
    """
    lower = [each.lower() for each in raw]
    return fold_all(lower), stems(lower, language)


def _bare(raw: str, language: Language) -> str:
    """A word in lower case without what is elided before it or hangs on it."""
    bare = (raw if raw.isascii() else raw.translate(_APOSTROPHES)).lower()
    for step in WORD_STEPS[language]:
        bare = step(bare)
    return bare


def parted(expression: str, language: Language) -> str:
    """A folded expression as its words stand in a question, with a space between them; one with digits has none."""
    bare = (_bare(found.group(), language) for found in _TOKEN.finditer(expression))
    return " ".join(word for word in bare if word)


def words(text: str, language: Language) -> Iterator[Token]:
    """Every word of `text` in order, stop words included."""
    for found in _TOKEN.finditer(text):
        read = word(found.group(), language)
        if read is not None:
            yield Token(found.start(), found.end(), *read)


def tokens(text: str, language: Language) -> list[Token]:
    """The words of `text` that tell something: what is indexed. `Wi-Fi` counts as wi, fi and wifi."""
    return telling(words(text, language), text, language)


def telling(every: Iterable[Token], text: str, language: Language) -> list[Token]:
    """Those of `every` word of `text` that tell something, and the words that a hyphen joins."""
    stops = stop_words(language)
    found: list[Token] = []
    for token in every:
        if token.surface in stops:
            continue
        if found and found[-1].end + 1 == token.start and text[token.start - 1] == "-":
            joined = found[-1].surface + token.surface
            found.append(Token(found[-1].start, token.end, joined, stem(joined, language)))
        found.append(token)
    return found
