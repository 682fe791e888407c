"""A question's text to terms: each word with everything in the corpus that may stand for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.model import Language
from bot.search.analysis import Token, fold, stem, stop_words, telling, tokens, weak_words, words
from bot.search.lexicon import Lexicon, clipped, is_dictionary_word
from bot.search.related import associated, equal, related
from bot.search.vocabulary import Vocabulary
from bot.search.wording import framing

# How well a word stands for the asked one, from 1 (the same word) down. Fitted on development questions.
SAME = 1.0
TRANSLATION = 1.0
LATER_TRANSLATION = 0.8
LOOSE_TRANSLATION = 0.5
OTHER_GENDER = 0.95
CLIPPED = 0.9
EQUAL = 0.75
EQUAL_PIVOT = 0.55
SYNONYM = 0.5
PIVOT = 0.3
RELATED = 0.45
RELATED_PIVOT = 0.3
ASSOCIATED = 0.25
ASSOCIATED_PIVOT = 0.15
FAMILY = 0.5
NEAR = 0.55
MISSPELT = 0.9
LEAST_LIKENESS = 0.7
#: The weight of a word that stands in questions about anything.
WEAK = 0.35
#: Words of questions that stay known.
_KEPT = 10_000
#: How many translations of a word are what it is first of all.
_BEST = 2


@dataclass(frozen=True, slots=True, eq=False)
class QueryTerm:
    """One word of a question: as asked, and the terms that stand for it with how well they do (0 to 1).

    `weight` is below 1 for words that stand in questions about anything. `phrases` are stand-ins of several words: all of a phrase's terms must be met. `translated` is False for an English word that the lexicon does not have.
    """

    word: str
    alternatives: Mapping[str, float]
    weight: float
    phrases: tuple[tuple[str, ...], ...] = ()
    translated: bool = True


class _StandIns:
    """What may stand for one word, gathered."""

    def __init__(self) -> None:
        self.terms: dict[str, float] = {}
        self.phrases: list[tuple[str, ...]] = []

    def add(self, terms: Iterable[str], strength: float) -> None:
        for term in terms:
            self.terms[term] = max(strength, self.terms.get(term, 0.0))

    def add_french(self, expressions: Iterable[str], strength: float, *, phrases: bool = True) -> None:
        for expression in expressions:
            terms = tuple(token.term for token in tokens(expression, "fr"))
            if len(terms) == 1:
                self.add(terms, strength)
            elif terms and phrases:
                self.phrases.append(terms)


class Analyser:
    """From the words of questions to what may stand for them in one corpus; what was asked last stays known.

    Args:
        lexicon: translations and synonyms.
        vocabulary: the words of the corpus.
    """

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._lexicon, self._vocabulary = lexicon, vocabulary
        self._expanded = lru_cache(maxsize=_KEPT)(self._expand)

    def __call__(self, text: str, language: Language) -> tuple[QueryTerm, ...]:
        """The terms of a question, each word once, in order."""
        every = list(words(text, language))
        wrapping = framing(every, language)
        within, particles = _within(every, language, self._lexicon)
        asked = {token.surface: token for token in telling(every, text, language)}
        left = [token for token in asked.values() if token.start not in wrapping | particles] or list(asked.values())
        return tuple(
            self._expanded(token.surface, token.term, language, within.get(token.start, ()))
            for token in left
            if self._counts(token, text, language)
        )

    def french(self, word: str) -> tuple[str, ...]:
        """The French words that stand best for an English one."""
        return self._lexicon.translate(word)[:_BEST]

    def _counts(self, token: Token, text: str, language: Language) -> bool:
        """Whether a word is looked for: not where two are joined that nobody writes so, nor "la" of a French name."""
        french = language == "en" and token.surface in stop_words("fr")
        alone = not french and (not _joined(token, text) or token.surface in self._vocabulary.terms)
        # The lexicon is asked last: for a French word it has to look through all its stems.
        return alone or token.surface in self._lexicon

    def _expand(self, surface: str, term: str, language: Language, within: tuple[str, ...]) -> QueryTerm:
        """What may stand for one word of a question.

        Args:
            surface: the word.
            term: what it would be indexed by.
            language: the question's language.
            within: French words for the expressions of several words that the word is part of.
        """
        lexicon, vocabulary = self._lexicon, self._vocabulary
        found = _StandIns()
        found.add((term, stem(surface, "fr"), *vocabulary.terms.get(surface, ())), SAME)
        found.add_french(within[:_BEST], TRANSLATION if language == "en" else SYNONYM)
        found.add_french(within[_BEST:], LATER_TRANSLATION if language == "en" else SYNONYM)
        if surface.isalpha() or "'" in surface:
            if language == "en":
                _translate(found, surface, lexicon, vocabulary, within=bool(within))
            else:
                found.add_french(clipped().get(surface, ()), CLIPPED)
                found.add_french(lexicon.synonyms(surface), SYNONYM)
                found.add_french(equal(surface), EQUAL)
                found.add_french(related(surface), RELATED)
                found.add_french(associated(surface), ASSOCIATED, phrases=False)
                found.add(vocabulary.family(surface), FAMILY)
                found.add(vocabulary.other_gender(surface), OTHER_GENDER)
            for other, likeness in vocabulary.near(surface, LEAST_LIKENESS).items():
                found.add([other], NEAR * likeness)
            if surface not in vocabulary.terms and not is_dictionary_word(surface):
                for other, likeness in vocabulary.misspelt(surface).items():
                    found.add([other], MISSPELT * likeness)
        weight = WEAK if surface in weak_words(language) else 1.0
        translated = language == "fr" or not surface.isalpha() or bool(within) or surface in lexicon or weight < 1
        return QueryTerm(surface, found.terms, weight, tuple(found.phrases), translated)


def _translate(found: _StandIns, surface: str, lexicon: Lexicon, vocabulary: Vocabulary, *, within: bool) -> None:
    """Adds what may stand for an English word; its own translations count less `within` an expression that has others."""
    found.add([stem(surface, "en")], SAME)
    french = lexicon.translate(surface)
    close = french or surface in vocabulary.terms
    if not close:
        french = lexicon.translate(lexicon.meant(surface) or surface)
    found.add_french(french[:_BEST], LOOSE_TRANSLATION if within else TRANSLATION)
    found.add_french(french[_BEST:], LOOSE_TRANSLATION if within else LATER_TRANSLATION)
    found.add_french(lexicon.loosely(surface if close else lexicon.slipped(surface) or surface), LOOSE_TRANSLATION)
    for word in french[:_BEST]:
        found.add_french(lexicon.synonyms(fold(word)), PIVOT, phrases=False)
        found.add_french(equal(fold(word)), EQUAL_PIVOT, phrases=False)
        found.add_french(related(fold(word)), RELATED_PIVOT, phrases=False)
        found.add_french(associated(fold(word)), ASSOCIATED_PIVOT, phrases=False)
        found.add(vocabulary.family(fold(word)), FAMILY)
        found.add(vocabulary.other_gender(fold(word)), OTHER_GENDER)


def _joined(token: Token, text: str) -> bool:
    """Whether a word is two that a hyphen joins, which count by themselves too."""
    return "-" in text[token.start : token.end]


def _within(
    every: Sequence[Token], language: Language, lexicon: Lexicon
) -> tuple[dict[int, tuple[str, ...]], frozenset[int]]:
    """The French words for the expressions that words of a question are part of, and its verbs' particles.

    All by where the words begin.
    """
    found: dict[int, tuple[str, ...]] = {}
    particles: set[int] = set()
    for expression in lexicon.expressions(language).find([token.surface for token in every], english=language == "en"):
        starts = [every[place].start for place in expression.places]
        particles.update(starts[1:] if expression.particle else ())
        for start in starts:
            found[start] = (*found.get(start, ()), *expression.french)
    return found, frozenset(particles)
