"""One role of somebody, as an article says it, and how well words mean it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.search.analysis import fold, stem, tokens
from bot.search.query import TRANSLATION, QueryTerm

# Words before the noun of a role that do not say what somebody is.
_QUALIFIERS = frozenset("ancien ancienne jeune vice co ex nouveau nouvelle".split())
#: How well a noun that is the very one is met at least.
VERY = 0.9
# Who stands at the head of something.
_LEADERS = frozenset("president directeur patron chef dirigeant responsable pdg gerant tete leader".split())
# Whoever founded something often is at its head.
_FOUNDER = "fondateur"
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


@dataclass(frozen=True, slots=True)
class Role:
    """What an article says that somebody is.

    Attributes:
        person: whose role it is.
        head: its first word.
        noun: its noun as it is written, "" where it has none.
        nouns: the terms of the noun, of its other gender too.
        terms: the terms of all of its words.
        named: whether it says by a name of what it is: "fondatrice de Marina".
    """

    person: str
    head: str
    noun: str
    nouns: frozenset[str]
    terms: frozenset[str]
    named: bool

    @classmethod
    def of(cls, person: str, role: str) -> Role:
        """The role of `person` as it is written."""
        found = [token for token in tokens(role, "fr") if token.surface not in _QUALIFIERS]
        first = found[0].start if found else 0
        named = [token for token in found if token.start <= first or token.end <= found[0].end]
        nouns = {token.term for token in named} | {
            stem(form, "fr") for token in named for form in _masculine(token.surface)
        }
        head, noun = fold(role).split(" ")[0], found[0].surface if found else ""
        by_name = any(role[token.start].isupper() for token in found[1:])
        return cls(person, head, noun, frozenset(nouns), frozenset(token.term for token in found), by_name)

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
        return max(met_by(noun, self.nouns), TRANSLATION * whole) if noun else 0.0


def _masculine(noun: str) -> Iterator[str]:
    yield from (noun.removesuffix(her) + his for her, his in _FEMININE if noun.endswith(her))


@lru_cache(maxsize=1)
def _leaders() -> frozenset[str]:
    return frozenset(stem(word, "fr") for word in _LEADERS)


def names_a_leader(noun: QueryTerm) -> bool:
    """Whether a noun means somebody at the head of something."""
    return any(noun.alternatives.get(leader, 0.0) >= VERY for leader in (*_leaders(), stem(_FOUNDER, "fr")))


def met_by(words: Sequence[QueryTerm], terms: Container[str], *, phrases: bool = False) -> float:
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
