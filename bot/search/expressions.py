"""Expressions of several words that stand in a question: `the town hall`, `turned people away`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.search.analysis import stem, stems, stop_words
from bot.search.english import base_forms, is_irregular

#: Particles that give a verb another sense, and nothing else: what is left of a verb with one of them is no word of
#: its own. `In`, `on`, `over` and their like more often begin what follows.
_PARTICLES = frozenset("up down out off away back apart aside together ahead forward".split())
#: What may stand between a verb and its particle: words that begin an object, and how many words it has at most.
_OBJECT = frozenset(
    """
    the a an this that these those his her its their my your our him it them us me everyone everybody anyone anybody
    someone somebody people things all some any many more both most
    """.split()
)
_LONGEST_OBJECT = 4
_INFLECTED = ("s", "ed", "ing")


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression in a question.

    Attributes:
        places: where its words stand among the question's.
        french: its French words, best first.
        particle: whether it is a verb with its particle, whose words say something else by themselves.
    """

    places: tuple[int, ...]
    french: tuple[str, ...]
    particle: bool = False

    @property
    def apart(self) -> bool:
        """Whether other words stand between its own."""
        return self.places[-1] - self.places[0] >= len(self.places)


@dataclass(frozen=True)
class Expressions:
    """The headwords of several words, folded and with a space between their words, with their French words."""

    heads: Mapping[str, tuple[str, ...]]

    @cached_property
    def _by_first(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What follows each first word."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for head in self.heads:
            first, *rest = head.split(" ")
            found.setdefault(first, []).append(tuple(rest))
        return {first: tuple(rests) for first, rests in found.items()}

    @cached_property
    def _by_stem(self) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        """French heads, each with what follows its first word, by the stem of that."""
        found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for head, first in zip(self.heads, stems((head.partition(" ")[0] for head in self.heads), "fr"), strict=True):
            found.setdefault(first, []).append((head, tuple(head.split(" ")[1:])))
        return {first: tuple(heads) for first, heads in found.items()}

    def find(self, surfaces: Sequence[str], *, english: bool) -> list[Expression]:
        """The expressions that stand in a question, those within longer ones left out.

        Args:
            surfaces: the question's words, folded, stop words included. The first and the last word of an expression may
                be inflected.
            english: whether they are English, where a verb's object may stand before its particle.
        """
        found: dict[tuple[int, ...], Expression] = {}
        begun = self._from if english else self._from_french
        for first in range(len(surfaces)):
            for expression in begun(surfaces, first):
                found.setdefault(expression.places, expression)
        return [one for one in found.values() if not any(_hides(other, one) for other in found.values())]

    def _from(self, surfaces: Sequence[str], first: int) -> Iterator[Expression]:
        """The expressions that begin with one word of an English question."""
        for base in dict.fromkeys(_forms(surfaces[first])):
            for rest in self._by_first.get(base, ()):
                particle = len(rest) == 1 and rest[0] in _PARTICLES
                places = _following(surfaces, first, rest) or (_apart(surfaces, first, rest[0]) if particle else ())
                if places:
                    yield Expression((first, *places), self.heads[" ".join((base, *rest))], particle)

    def _from_french(self, surfaces: Sequence[str], first: int) -> Iterator[Expression]:
        """The expressions that begin with one word of a French question."""
        for head, (*middle, last) in self._by_stem.get(stem(surfaces[first], "fr"), ()):
            end = first + 1 + len(middle)
            if list(surfaces[first + 1 : end]) == middle and stem("".join(surfaces[end : end + 1]), "fr") == stem(
                last, "fr"
            ):
                yield Expression(tuple(range(first, end + 1)), self.heads[head])


def _following(surfaces: Sequence[str], first: int, rest: Sequence[str]) -> tuple[int, ...]:
    """The places of `rest` where it stands just behind a word, its last word inflected or not; none where it does not."""
    end = first + 1 + len(rest)
    if end > len(surfaces) or tuple(surfaces[first + 1 : end - 1]) != tuple(rest[:-1]):
        return ()
    return tuple(range(first + 1, end)) if rest[-1] in _forms(surfaces[end - 1]) else ()


def _forms(word: str) -> tuple[str, ...]:
    """What a word may be a form of; another word made of one is none: a forester is no forest."""
    return base_forms(word) if is_irregular(word) or word.endswith(_INFLECTED) else (word,)


def _apart(surfaces: Sequence[str], first: int, particle: str) -> tuple[int, ...]:
    """The place of a verb's particle behind its object; none where it does not stand there."""
    for place in range(first + 1, min(first + 2 + _LONGEST_OBJECT, len(surfaces))):
        if surfaces[place] == particle:
            return (place,) if place > first + 1 else ()
        if surfaces[place] in stop_words("en") and surfaces[place] not in _OBJECT:
            return ()
    return ()


def _hides(other: Expression, one: Expression) -> bool:
    """Whether an expression is the better reading of what another one is made of."""
    if set(one.places) < set(other.places):
        return True
    return one.places[-1] == other.places[-1] and one.apart and not other.apart
