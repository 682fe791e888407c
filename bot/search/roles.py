"""The people a question means by what they are: "l'éleveuse", "the head of the taxi union"."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence

from bot.model import Language, Mention, Person
from bot.search.analysis import fold
from bot.search.descriptions import Phrase, phrases
from bot.search.query import Analyser, QueryTerm
from bot.search.role import VERY, Role, met_by, names_a_leader

# What a role's noun, and what is said more closely of it, must be met by at least; more where the noun is only told by a verb.
_NOUN = 0.45
_CLOSER = 0.5
_TOLD = 0.6
# What is said more closely may also stand beside the person's name somewhere: it counts less.
_COMPANY = 0.6
# Who stands at the head of something is called by many names; with what it is the head of, they are one.
_LEADER = 0.6
#: A role that more people have means none of them, unless nothing but who has it is asked.
_MOST_BEARERS = 3
_MOST_SOUGHT = 8
_ONLY_SEEKS = re.compile(
    r"(?:(?:et|mais|alors|and|so|but) )?(?:qui|who)(?: (?:est|etait|sont|is|was|are)|'s)(?: donc)? "
)
#: "Le président" is rather one who is called so than a "présidente" or a "vice-président".
_CALLED_SO = 0.01
#: Among more roles than these "the man from the garage" is known by no words near his name: too many have them.
_CROWD = 2000
# Nouns that alone say of nobody what he is, and those that say whose relative or neighbour.
_ANYBODY = frozenset(
    "woman man lady guy girl boy chap bloke lad homme femme dame type mec gars monsieur garcon fille nana meuf".split()
)
_KIN = frozenset(
    """
    pere mere papa maman frere soeur fils fille mari femme epouse epoux compagne compagnon voisin voisine father mother dad
    mum brother sister son daughter wife husband partner neighbour neighbor
    """.split()
)
# A deputy is none of those whom he stands in for; capitals and SMS leave out the hyphen.
_VICE = "vice"
_VICE_OF = re.compile(r"\bvice (?=\w)")
_LESSER = ("vice", "ancien", "ex-", "co-")


class RoleFinder:
    """Finds the people of a corpus who are described in questions instead of named.

    Args:
        people: the corpus's people with their roles.
        company: gives the terms of the sentences that name or quote somebody.
        analyse: tells what may stand for the words of a question.
        is_person: whether a French noun says what somebody is. Things are called like people in other words: a quarry
            like a quarryman, a festival like those who go there.
    """

    def __init__(
        self,
        people: Sequence[Person],
        company: Callable[[str], Container[str]],
        analyse: Analyser,
        is_person: Callable[[str], bool],
    ) -> None:
        self._roles = tuple(Role.of(person.name, role) for person in people for role in person.roles)
        self._closer = frozenset(term for role in self._roles for term in role.terms - role.nouns)
        self._by_noun: dict[str, list[int]] = {}
        for number, role in enumerate(self._roles):
            for noun in role.nouns:
                self._by_noun.setdefault(noun, []).append(number)
        self._leading = tuple(number for number, role in enumerate(self._roles) if role.leads)
        self._company = company
        self._analyse = analyse
        self._is_person = is_person
        self._nouns = frozenset(role.noun for role in self._roles)

    def are_people(self, noun: str, language: Language) -> bool:
        """Whether a folded noun, one or several, stands for people; an English one by its translations."""
        french = (noun,) if language == "fr" else self._analyse.french(noun)
        return any(self._is_person(fold(word)) for word in french)

    def find(self, question: str, language: Language) -> Mention | None:
        """The first description in `question` that fits people of the corpus, with those whom it fits best."""
        folded = _VICE_OF.sub("vice-", same_length(question))
        meant = False
        for phrase in phrases(folded, language, question):
            if phrase.aside and meant:
                # Nobody is known by the description of whoever's words are asked for.
                return None
            meant = meant or self._means_somebody(phrase, language)
            if phrase.rest and self._says_closer(phrase.rest, language):
                continue
            people = self._bearers(phrase, language)
            alone = not folded[phrase.span.end :].strip(" ?!.") and _ONLY_SEEKS.fullmatch(folded, 0, phrase.span.start)
            most = _MOST_SOUGHT if alone else 1 if phrase.sole else _MOST_BEARERS
            if 0 < len(people) <= most:
                return Mention(phrase.span, question[phrase.span.start : phrase.span.end], people)
        return None

    def _means_somebody(self, phrase: Phrase, language: Language) -> bool:
        """Whether a description is whose words are asked for; whose relative somebody is, no role tells."""
        if phrase.aside or phrase.noun in _ANYBODY or phrase.noun in _KIN:
            return False
        return self._says_who(phrase.noun, language)

    def _bearers(self, phrase: Phrase, language: Language) -> tuple[str, ...]:
        if phrase.noun in _ANYBODY and not (phrase.closer or phrase.before):
            return ()
        if not (phrase.told or self._says_who(phrase.noun, language)):
            return ()
        noun = self._analyse(phrase.noun, language)
        if not noun:
            return ()
        anybody, crowded = phrase.noun in _ANYBODY, len(self._roles) > _CROWD
        said = self._analyse(phrase.closer, language)
        closer = (*self._analyse(phrase.before, language), *said)
        called = (
            self._analyse(f"{phrase.before} {phrase.noun}", language)[-1:] if phrase.before and len(noun) == 1 else ()
        )
        leads = names_a_leader(noun[-1]) and not phrase.noun.startswith(_VICE)
        scored: dict[str, tuple[bool, float]] = {}
        for role in self._roles if anybody else self._with((*noun, *called), leads=bool(closer and leads)):
            if phrase.noun.startswith(_VICE) and not role.head.startswith(_VICE):
                continue
            own = max(role.is_called(noun), _NOUN * anybody)
            met = max(own, _LEADER * bool(closer and leads and role.leads))
            whole = role.is_called(called, but=noun)
            met, closely = (whole, said) if whole > met else (met, closer)
            if met < (VERY if phrase.sole else _NOUN):
                continue
            more = met_by(closely, role.terms, phrases=True)
            itself = more >= _CLOSER
            # "Partajo's founder" is none who founded something else.
            elsewhere = phrase.named and role.named and own >= _NOUN
            if not (itself or (anybody and crowded) or phrase.told or phrase.strict or elsewhere):
                more = max(more, _COMPANY * met_by(closely, self._company(role.person)))
            if more >= (_TOLD if phrase.told else _CLOSER):
                so = _CALLED_SO * ((role.head == phrase.noun) - role.head.startswith(_LESSER))
                scored[role.person] = max((itself, met + more + so), scored.get(role.person, (False, 0.0)))
        # What a role itself says counts for more than what stands near somebody's name.
        itself, best = max(scored.values(), default=(False, 0.0))
        return tuple(person for person, (own, score) in scored.items() if own is itself and score >= best - 0.001)

    def _with(self, noun: Sequence[QueryTerm], *, leads: bool) -> Iterator[Role]:
        """The roles that have a noun, and those of somebody at the head of something where it is one of those too."""
        said = {other for word in noun for other in (*word.alternatives, *(phrase[0] for phrase in word.phrases))}
        numbers = {number for other in said for number in self._by_noun.get(other, ())}
        return (self._roles[number] for number in sorted(numbers.union(self._leading if leads else ())))

    def _says_who(self, noun: str, language: Language) -> bool:
        """Whether a noun of a question, or a part of it that a hyphen joins, says what somebody is."""
        parts = (noun, *noun.split("-")) if "-" in noun else (noun,)
        french = (word for part in parts for word in self._analyse.french(part)) if language == "en" else ()
        return any(part in self._nouns or self._is_person(part) for part in parts) or any(map(self._is_person, french))

    def _says_closer(self, word: str, language: Language) -> bool:
        """Whether a word says some role of the corpus more closely."""
        terms = self._analyse(word, language)
        return any(
            strength >= 1 and other in self._closer for term in terms for other, strength in term.alternatives.items()
        )


def same_length(text: str) -> str:
    """`text` folded letter by letter, so that positions stay."""
    return "".join(folded if len(folded := fold(char)) == 1 else char for char in text)
