"""What a question counts, and how surely a number of an article counts the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.answers.amounts import Amount
from bot.answers.nouns import key_of
from bot.answers.plain import plain
from bot.model import Language, Term

#: Words for whoever is counted; articles say only what they are.
ANYBODY = frozenset(
    """
    gens personnes personne monde participants spectateurs visiteurs auditeurs invites presents festivaliers curieux
    people persons participants spectators visitors guests attendees listeners
    """.split()
)
# People who are counted, as no table of roles has them.
_COUNTED_PEOPLE = frozenset(
    """
    abonnes adherents baigneurs candidats chomeurs clients convives electeurs exposants inscrits internautes lecteurs licencies
    manifestants membres passagers patients signataires societaires usagers votants voyageurs
    """.split()
)
#: How surely a number answers that counts something else,
OTHER = 0.6
# that measures, that counts what stands for the noun asked for from afar, or for another word of the question, or nothing
# that is said ("ils étaient 420"), or people where people are asked for. Beyond 0.5 for OTHER and 0.8 for the others, all
# did the same on development questions.
_MEASURE, _NOUN, _TOPIC, _ALONE, _PEOPLE = 0.4, 0.9, 0.8, 0.9, 0.95
#: From this strength on a word nearly stands for another: it is met as much as most words that are.
NEARLY = 0.4


@dataclass(frozen=True, slots=True)
class Nouns:
    """What the nouns of articles are.

    Attributes:
        term: what a word of a text in a language is indexed by.
        is_person: whether a noun says who or what somebody is.
    """

    term: Callable[[str, Language], str] = lambda word, _: key_of(plain(word))
    is_person: Callable[[str], bool] = lambda _: False


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted in a question.

    Attributes:
        noun: its term.
        others: the other terms of the question.
        is_people: whether it stands for people.
        nouns: what the nouns of articles are.
    """

    noun: Term
    others: tuple[Term, ...]
    is_people: bool
    nouns: Nouns

    def strength(self, amount: Amount, language: Language) -> float:
        """How well what a number counts stands for the noun, 0 to 1."""
        return max(
            (self.noun.stands.get(self.nouns.term(thing, language), 0.0) for thing in amount.things), default=0.0
        )

    def sure(self, amount: Amount, language: Language) -> float:
        """How surely a number of a text in a language answers, 0 to 1."""
        met = self.strength(amount, language)
        if met:
            return _NOUN + (1 - _NOUN) * met
        if amount.is_measure:
            return _MEASURE
        if not amount.things:
            return _ALONE
        if self.is_people and self._is_people(amount):
            return _PEOPLE
        return _TOPIC if self._is_of_topic(amount, language) else OTHER

    def _is_of_topic(self, amount: Amount, language: Language) -> bool:
        """Whether a number counts something that another word of the question stands for."""
        terms = {self.nouns.term(thing, language) for thing in (*amount.things, amount.of) if thing}
        return any(term.stands.get(each, 0.0) >= NEARLY for each in terms for term in self.others)

    def _is_people(self, amount: Amount) -> bool:
        """Whether a number counts whoever, or people of any sort where whoever is asked for."""
        folded = [plain(thing) for thing in amount.things]
        if plain(self.noun.word) in ANYBODY:
            return any(thing in ANYBODY | _COUNTED_PEOPLE or self.nouns.is_person(thing) for thing in folded)
        return not ANYBODY.isdisjoint(folded)
