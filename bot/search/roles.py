"""The people a question means by what they are: "l'éleveuse", "the head of the taxi union"."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.model import Language, Mention, Person
from bot.search.analysis import fold, stem, tokens
from bot.search.descriptions import Phrase, phrases
from bot.search.query import TRANSLATION, Analyser, QueryTerm

# Words before the noun of a role that do not say what somebody is.
_QUALIFIERS = frozenset("ancien ancienne jeune vice co ex nouveau nouvelle".split())
# What a role's noun, and what is said more closely of it, must be met by at least; more where the noun is only told by a verb.
_NOUN = 0.45
_VERY = 0.9
_CLOSER = 0.5
_TOLD = 0.6
# What is said more closely may also stand beside the person's name somewhere: it counts less.
_COMPANY = 0.6
# Who stands at the head of something is called by many names; with what it is the head of, they are one.
_LEADERS = frozenset("president directeur patron chef dirigeant responsable pdg gerant tete leader".split())
_LEADER = 0.6
# Feminine endings of role nouns and the masculine ones: an English noun is translated by the latter.
_FEMININE = (
    ("trice", "teur"),
    ("euse", "eur"),
    ("ienne", "ien"),
    ("ffe", "f"),
    ("iere", "ier"),
    ("esse", ""),
    ("ne", "n"),
    ("e", ""),
)
#: A role that more people have means none of them, unless nothing but who has it is asked.
_MOST_BEARERS = 3
_MOST_SOUGHT = 8
_ONLY_SEEKS = re.compile(
    r"(?:(?:et|mais|alors|and|so|but) )?(?:qui|who)(?: (?:est|etait|sont|is|was|are)|'s)(?: donc)? "
)
#: "Le président" is rather one who is called so than a "présidente" or a "vice-président".
_CALLED_SO = 0.01
# Nouns that alone say of nobody what he is, and those that say whose relative or neighbour.
_ANYBODY = frozenset("woman man lady guy girl boy homme femme dame type mec garcon fille".split())
_KIN = frozenset(
    """
    pere mere papa maman frere soeur fils fille mari femme epouse epoux compagne compagnon voisin voisine father mother dad
    mum brother sister son daughter wife husband partner neighbour neighbor
    """.split()
)
_VICE = "vice"
_VICE_OF = re.compile(r"\bvice (?=\w)")
_LESSER = ("vice", "ancien", "ex-", "co-")


@dataclass(frozen=True, slots=True)
class _Role:
    """What an article says that somebody is.

    Attributes:
        person: whose role it is.
        head: its first word.
        noun: its noun as it is written, "" where it has none.
        nouns: the terms of the noun, of its other gender too.
        terms: the terms of all of its words.
    """

    person: str
    head: str
    noun: str
    nouns: frozenset[str]
    terms: frozenset[str]

    @property
    def leads(self) -> bool:
        """Whether it is the role of somebody at the head of something."""
        return not self.nouns.isdisjoint(_leaders())

    def is_called(self, noun: Sequence[QueryTerm], *, but: Sequence[QueryTerm] = ()) -> float:
        """How well a noun means the role, by one word or by the first of several.

        What else an expression says ("metteuse *en scène*") the role must say too; the expressions of `but` do not count.
        """
        others = {phrase for word in but for phrase in word.phrases}
        phrases = {phrase for word in noun for phrase in word.phrases} - others
        whole = any(phrase[0] in self.nouns and self.terms.issuperset(phrase[1:]) for phrase in phrases)
        return max(_met(noun, self.nouns), TRANSLATION * whole) if noun else 0.0


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
        self._roles = tuple(_role(person.name, role) for person in people for role in person.roles)
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
        said = self._analyse(phrase.closer, language)
        closer = (*self._analyse(phrase.before, language), *said)
        called = (
            self._analyse(f"{phrase.before} {phrase.noun}", language)[-1:] if phrase.before and len(noun) == 1 else ()
        )
        leads = not _leaders().isdisjoint(noun[-1].alternatives) and not phrase.noun.startswith(_VICE)
        scored: dict[str, float] = {}
        for role in self._with((*noun, *called), leads=bool(closer and leads)):
            if phrase.noun.startswith(_VICE) and not role.head.startswith(_VICE):
                continue
            met = max(role.is_called(noun), _LEADER * bool(closer and leads and role.leads))
            whole = role.is_called(called, but=noun)
            met, closely = (whole, said) if whole > met else (met, closer)
            if met < (_VERY if phrase.sole else _NOUN):
                continue
            more = _met(closely, role.terms, phrases=True)
            if more < _CLOSER and not (phrase.told or phrase.strict):
                more = max(more, _COMPANY * _met(closely, self._company(role.person)))
            if more >= (_TOLD if phrase.told else _CLOSER):
                so = _CALLED_SO * ((role.head == phrase.noun) - role.head.startswith(_LESSER))
                scored[role.person] = max(met + more + so, scored.get(role.person, 0.0))
        best = max(scored.values(), default=0.0)
        return tuple(person for person, score in scored.items() if score >= best - 0.001)

    def _with(self, noun: Sequence[QueryTerm], *, leads: bool) -> Iterator[_Role]:
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


def _role(person: str, role: str) -> _Role:
    found = [token for token in tokens(role, "fr") if token.surface not in _QUALIFIERS]
    first = found[0].start if found else 0
    named = [token for token in found if token.start <= first or token.end <= found[0].end]
    nouns = {token.term for token in named} | {
        stem(form, "fr") for token in named for form in _masculine(token.surface)
    }
    head, noun = fold(role).split(" ")[0], found[0].surface if found else ""
    return _Role(person, head, noun, frozenset(nouns), frozenset(token.term for token in found))


def _masculine(noun: str) -> Iterator[str]:
    yield from (noun.removesuffix(her) + his for her, his in _FEMININE if noun.endswith(her))


@lru_cache(maxsize=1)
def _leaders() -> frozenset[str]:
    return frozenset(stem(word, "fr") for word in _LEADERS)


def _met(words: Sequence[QueryTerm], terms: Container[str], *, phrases: bool = False) -> float:
    """The mean of how well `terms` meet each word, by several words too if `phrases`; 1 where there is no word to meet."""
    if not words:
        return 1.0
    best = [
        max(
            max((strength for other, strength in word.alternatives.items() if other in terms), default=0.0),
            TRANSLATION * (phrases and any(all(part in terms for part in parts) for parts in word.phrases)),
        )
        for word in words
    ]
    return sum(best) / len(best)


def same_length(text: str) -> str:
    """`text` folded letter by letter, so that positions stay."""
    return "".join(folded if len(folded := fold(char)) == 1 else char for char in text)
