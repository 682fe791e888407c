"""The people a question means by what they are: "l'éleveuse", "the head of the taxi union"."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.model import Language, Mention, Person, Span
from bot.search.analysis import Token, fold, stem, stop_words, tokens
from bot.search.deeds import deed
from bot.search.query import Analyser, QueryTerm

_DETERMINER: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<![\w'])(?:l'|(?:la|le|au|du|un|une|quel|quelle|ce|cet|cette)\s+)"
        r"(?:(?:jeune|ancien|ancienne|vieux|vieille|nouveau|nouvelle|fameux|fameuse)\s+)?(?=\w)"
    ),
    "en": re.compile(r"\b(?:the|a|an|which)\s+(?:(?:young|former|old|new)\s+)?(?=\w)"),
}
_WORD = re.compile(r"\b(?!s\b)[^\W_]+(?:['\u2019-](?!s\b)[^\W_]+)*")
_OF: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\s{1,3}(?:de la |de l'|des? |du |d'|a la |au |aux )(?:la |le |l'|les )?"),
    "en": re.compile(r"\s{1,3}(?:of|for|in|at) (?:the )?"),
}
# A question that asks who it is does not mean the one whom somebody belongs to ("quel voisin de la bergère").
_SEEKS = re.compile(r"(?:et |and )?(?:qui|quel|quelle|who|which|whose)\b")
# "Que dit la maire de la piscine ?": what follows a word of saying is what is said of, unless it is a name.
_SAYS = re.compile(r"\b(?:dit|dire|pense|penser|disait|pensait)(?:-t-(?:il|elle))? $")
_COMPLEMENT = re.compile(r"\b(?:de |d'|of )$")
# Words before the noun of a role that do not say what somebody is.
_QUALIFIERS = frozenset("ancien ancienne jeune vice co ex nouveau nouvelle".split())
_LONGEST = 3
# What a role's noun, and what is said more closely of it, must be met by at least; more where the noun is only told by a verb.
_NOUN = 0.45
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
    ("iere", "ier"),
    ("esse", ""),
    ("ne", "n"),
    ("e", ""),
)
#: A role that more people have means none of them.
_MOST_BEARERS = 3


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A description in a question: its span, its noun, the words that say it more closely, and the word left out.

    `told` demands that the role itself says it so closely: that it stands near the person somewhere is not enough.
    """

    span: Span
    noun: str
    closer: str
    rest: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class _Role:
    person: str
    nouns: frozenset[str]
    terms: frozenset[str]

    @property
    def leads(self) -> bool:
        """Whether it is the role of somebody at the head of something."""
        return not self.nouns.isdisjoint(_leaders())


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
        self._heads = frozenset(head for person in people for role in person.roles for head in _head(role))

    def find(self, question: str, language: Language) -> Mention | None:
        """The first description in `question` that fits people of the corpus, with those whom it fits best."""
        folded = _same_length(question)
        for phrase in _phrases(folded, language, question):
            if phrase.rest and self._says_closer(phrase.rest, language):
                continue
            people = self._bearers(phrase, language)
            if people:
                return Mention(phrase.span, question[phrase.span.start : phrase.span.end], people)
        return None

    def _bearers(self, phrase: _Phrase, language: Language) -> tuple[str, ...]:
        if not (phrase.told or self._says_who(phrase.noun, language)):
            return ()
        noun = self._analyse(phrase.noun, language)
        closer = self._analyse(phrase.closer, language)
        if not noun:
            return ()
        leads = not _leaders().isdisjoint(noun[-1].alternatives)
        scored: dict[str, float] = {}
        for role in self._with(noun, leads=bool(closer and leads)):
            met = max(_met(noun, role.nouns), _LEADER * bool(closer and leads and role.leads))
            if met < _NOUN:
                continue
            more = _met(closer, role.terms)
            if more < _CLOSER and not phrase.told:
                more = max(more, _COMPANY * _met(closer, self._company(role.person)))
            if more >= (_TOLD if phrase.told else _CLOSER):
                scored[role.person] = max(met + more, scored.get(role.person, 0.0))
        best = max(scored.values(), default=0.0)
        found = tuple(person for person, score in scored.items() if score >= best - 0.001)
        return found if len(found) <= _MOST_BEARERS else ()

    def _with(self, noun: Sequence[QueryTerm], *, leads: bool) -> Iterator[_Role]:
        """The roles that have a noun, and those of somebody at the head of something where it is one of those too."""
        numbers = {number for word in noun for other in word.alternatives for number in self._by_noun.get(other, ())}
        return (self._roles[number] for number in sorted(numbers.union(self._leading if leads else ())))

    def _says_who(self, noun: str, language: Language) -> bool:
        """Whether a noun of a question says what somebody is."""
        french = self._analyse.french(noun) if language == "en" else ()
        return noun in self._heads or any(self._is_person(word) for word in (noun, *french))

    def _says_closer(self, word: str, language: Language) -> bool:
        """Whether a word says some role of the corpus more closely."""
        terms = self._analyse(word, language)
        return any(
            strength >= 1 and other in self._closer for term in terms for other, strength in term.alternatives.items()
        )


def _told(role: str) -> list[Token]:
    return [token for token in tokens(role, "fr") if token.surface not in _QUALIFIERS]


def _head(role: str) -> Iterator[str]:
    """The noun of a role, as it is written."""
    yield from (token.surface for token in _told(role)[:1])


def _role(person: str, role: str) -> _Role:
    found = _told(role)
    first = found[0].start if found else 0
    named = [token for token in found if token.start <= first or token.end <= found[0].end]
    nouns = {token.term for token in named} | {
        stem(form, "fr") for token in named for form in _masculine(token.surface)
    }
    return _Role(person, frozenset(nouns), frozenset(token.term for token in found))


def _masculine(noun: str) -> Iterator[str]:
    yield from (noun.removesuffix(her) + his for her, his in _FEMININE if noun.endswith(her))


@lru_cache(maxsize=1)
def _leaders() -> frozenset[str]:
    return frozenset(stem(word, "fr") for word in _LEADERS)


def _met(words: Sequence[QueryTerm], terms: Container[str]) -> float:
    """The mean of how well `terms` meet each word; 1 where there is no word to meet."""
    if not words:
        return 1.0
    best = [
        max((strength for other, strength in word.alternatives.items() if other in terms), default=0.0)
        for word in words
    ]
    return sum(best) / len(best)


def _same_length(text: str) -> str:
    """`text` folded letter by letter, so that positions stay."""
    return "".join(folded if len(folded := fold(char)) == 1 else char for char in text)


def _phrases(folded: str, language: Language, question: str) -> Iterator[_Phrase]:
    done = deed(folded, language)
    if done is not None:
        yield _Phrase(done.span, done.noun, done.body, told=True)
    seeks = bool(_SEEKS.match(folded))
    for found in _DETERMINER[language].finditer(folded):
        if seeks and _COMPLEMENT.search(folded, max(0, found.start() - 8), found.start()):
            continue
        words = [word for word, _ in zip(_WORD.finditer(folded, found.end()), range(_LONGEST + 1), strict=False)]
        run = _run(folded, words, language)
        if language == "fr":
            yield from _french(folded, found.start(), run, question)
        else:
            yield from _english(folded, found.start(), run)


def _run(folded: str, words: Sequence[re.Match[str]], language: Language) -> list[re.Match[str]]:
    """The words that follow each other with nothing but a space between them, up to a small word."""
    run: list[re.Match[str]] = []
    for word in words:
        apart = run and folded[run[-1].end() : word.start()] not in {" ", "'s "}
        if apart or word.group() in stop_words(language):
            break
        run.append(word)
    return run[:_LONGEST]


def _french(folded: str, start: int, run: Sequence[re.Match[str]], question: str) -> Iterator[_Phrase]:
    if not run:
        return
    head = run[0]
    closer = _closer(folded, head.end(), "fr")
    if closer:
        yield _Phrase(Span(start, closer.end()), head.group(), closer.group())
        if question[closer.start()].islower() and _SAYS.search(folded, max(0, start - 20), start):
            yield _Phrase(Span(start, head.end()), head.group(), "")
        return
    if len(run) > 1:
        yield _Phrase(Span(start, run[1].end()), head.group(), run[1].group())
    yield _Phrase(Span(start, head.end()), head.group(), "", run[1].group() if len(run) > 1 else "")


def _english(folded: str, start: int, run: Sequence[re.Match[str]]) -> Iterator[_Phrase]:
    for count in range(len(run), 0, -1):
        head = run[count - 1]
        before = " ".join(word.group() for word in run[: count - 1])
        closer = _closer(folded, head.end(), "en")
        end = closer.end() if closer else head.end()
        yield _Phrase(Span(start, end), head.group(), f"{before} {closer.group() if closer else ''}".strip())


def _closer(folded: str, end: int, language: Language) -> re.Match[str] | None:
    """The words after "de", "of" that say a noun more closely: one or two."""
    of = _OF[language].match(folded, end)
    if of is None:
        return None
    first = _WORD.match(folded, of.end())
    if first is None or language == "fr":
        return first
    return re.compile(rf"{_WORD.pattern}(?: {_WORD.pattern})?").match(folded, of.end())
