"""A question's text to terms: each word with everything in the corpus that may stand for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.model import Language
from bot.search.analysis import Token, fold, stem, tokens, weak_words
from bot.search.lexicon import Lexicon
from bot.search.vocabulary import Vocabulary

# How well a word stands for the asked one, from 1 (the same word) down. Fitted on development questions.
SAME = 1.0
TRANSLATION = 1.0
LATER_TRANSLATION = 0.8
SYNONYM = 0.45
PIVOT = 0.3
NEAR = 0.55
LEAST_LIKENESS = 0.7
#: The weight of a word that stands in questions about anything.
WEAK = 0.35


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """One word of a question: as asked, and the terms that stand for it with how well they do (0 to 1).

    `weight` is below 1 for words that stand in questions about anything. `phrases` are stand-ins of several words: all of a phrase's terms must be met. `translated` is False for an English word that the lexicon does not have.
    """

    word: str
    alternatives: Mapping[str, float]
    weight: float
    phrases: tuple[tuple[str, ...], ...] = ()
    translated: bool = True


def _strengths(words: tuple[str, ...], strength: float) -> tuple[dict[str, float], list[tuple[str, ...]]]:
    single: dict[str, float] = {}
    several: list[tuple[str, ...]] = []
    for expression in words:
        terms = tuple(token.term for token in tokens(expression, "fr"))
        if len(terms) == 1:
            single.setdefault(terms[0], strength)
        elif terms:
            several.append(terms)
    return single, several


def _merge(into: dict[str, float], more: Mapping[str, float]) -> None:
    for term, strength in more.items():
        into[term] = max(strength, into.get(term, 0.0))


def expand(token: Token, language: Language, lexicon: Lexicon, vocabulary: Vocabulary) -> QueryTerm:
    """What may stand for one word of a question in this corpus."""
    surface = token.surface
    alternatives: dict[str, float] = {token.term: SAME, stem(surface, "fr"): SAME}
    _merge(alternatives, dict.fromkeys(vocabulary.terms.get(surface, ()), SAME))
    phrases: list[tuple[str, ...]] = []
    if surface.isalpha() or "'" in surface:
        if language == "en":
            _merge(alternatives, {stem(surface, "en"): SAME})
            french = lexicon.translate(surface)
            best, rest = _strengths(french[:2], TRANSLATION)
            _merge(alternatives, best)
            later, more = _strengths(french[2:], LATER_TRANSLATION)
            _merge(alternatives, later)
            phrases += rest + more
            for word in french[:2]:
                _merge(alternatives, _strengths(lexicon.synonyms(fold(word)), PIVOT)[0])
        else:
            single, several = _strengths(lexicon.synonyms(surface), SYNONYM)
            _merge(alternatives, single)
            phrases += several
        near = vocabulary.near(surface, LEAST_LIKENESS)
        _merge(alternatives, {term: NEAR * likeness for term, likeness in near.items()})
    weight = WEAK if surface in weak_words(language) else 1.0
    translated = language == "fr" or not surface.isalpha() or surface in lexicon
    return QueryTerm(surface, alternatives, weight, tuple(phrases), translated)


def analyse(text: str, language: Language, lexicon: Lexicon, vocabulary: Vocabulary) -> tuple[QueryTerm, ...]:
    """The terms of a question, each word once, in order."""
    unique = {token.surface: token for token in tokens(text, language)}
    return tuple(expand(token, language, lexicon, vocabulary) for token in unique.values())
