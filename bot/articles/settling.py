"""What the articles of a corpus say of people, settled article by article: all that depends on who else is in the corpus.

The articles are read three times: for what they state of people beside their names; knowing that, for the nouns by
which they go on speaking of them; knowing all of it, for who says what and whom each place means. What an article
yields depends on nothing but the spellings of those whom it may name and on the roles of those whom it names, so that it
stays as it was found before while these stay the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TypeVar

from bot.articles.names.cast import Cast
from bot.articles.names.casting import cast_of
from bot.articles.names.entries import Entries, entries_of
from bot.articles.names.profiles import Profile, Role
from bot.articles.names.prose import proses
from bot.articles.names.references import find_references
from bot.articles.names.roster import Roster
from bot.articles.parts import Part
from bot.articles.people import with_roles
from bot.articles.speech.statements import find_statements
from bot.model import Person, Reference, Statement

Roles = Mapping[str, tuple[str, ...]]
#: Articles whose places stay in hand from one reading to the next, with about seven bytes for each character of their texts.
_IN_HAND = 4096

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Learned:
    """The roles that an article gives to people, under their names, and the key of what was known of them before."""

    key: str
    roles: Roles


@dataclass(frozen=True, slots=True)
class Said:
    """The statements of an article, and the places where it means somebody."""

    statements: tuple[Statement, ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What one article says of people, and what that depends on.

    Attributes:
        forms: the key of the spellings of everybody whom it may name.
        named: the names of those whom it names.
        stated: the roles that stand beside names, which are beyond doubt.
        learned: all roles that it gives.
        key: the key of the roles that were known when the rest was found.
        said: makes its statements and references.
    """

    forms: str
    named: tuple[str, ...]
    stated: Learned
    learned: Learned
    key: str
    said: Callable[[], Said]


def settle(
    parts: Sequence[Part], named: tuple[Person, ...], before: Mapping[str, Settled]
) -> tuple[tuple[Person, ...], tuple[Settled, ...]]:
    """Everybody whom a corpus names, with what the articles say that they are, and what each article says of them.

    Args:
        parts: the articles.
        named: everybody whom they name, with the roles that the organizers declare.
        before: what is known of articles under their files; what does not hold any more is found anew.
    """
    roster = Roster(named)
    hand = _Hand(roster)
    articles: list[_Article] = []
    stated: list[Learned] = []
    for part in parts:
        # One after the other, so that an article's places are still in hand.
        articles.append(_Article(part, roster, before.get(part.file), hand))
        stated.append(articles[-1].stated(roster.roles))
    people = with_roles(named, [each.roles for each in stated])
    known = {person.name: person.roles for person in people}
    learned = [each.learned(known) for each in articles]
    people = with_roles(people, [each.roles for each in learned])
    known = {person.name: person.roles for person in people}
    return people, tuple(
        article.settled(known, one, other) for article, one, other in zip(articles, stated, learned, strict=True)
    )


class _Hand:
    """The places of articles, and whom they mean by what was known last: each article is read several times."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._entries: dict[str, tuple[Entries, ...]] = {}
        self._casts: dict[str, tuple[str, Sequence[Cast]]] = {}

    def entries(self, part: Part) -> tuple[Entries, ...]:
        """Where an article means somebody: in its running text, and in each of its captions."""
        found = self._entries.get(part.file)
        if found is None:
            people = self._roster.among(part.words)
            found = tuple(entries_of(prose, people) for prose in proses(part.piece().article))
            _hold(self._entries, part.file, found)
        return found

    def casts(self, part: Part, key: str, known: Roles) -> Sequence[Cast]:
        """Whom an article means there, by the roles that are known and their key."""
        held, found = self._casts.pop(part.file, ("", ()))
        if held != key:
            found = [cast_of(entries, known) for entries in self.entries(part)]
        _hold(self._casts, part.file, (key, found))
        return found


def _hold(held: dict[str, _T], file: str, found: _T) -> None:
    """Keeps what was found of a file; where there is no room, in the place of the last: the first come round first."""
    if len(held) >= _IN_HAND:
        held.popitem()
    held[file] = found


class _Article:
    """One article while its corpus is settled."""

    def __init__(self, part: Part, roster: Roster, before: Settled | None, hand: _Hand) -> None:
        self._part, self._roster, self._hand = part, roster, hand
        self._forms = roster.key(part.words)
        self._before = before if before is not None and before.forms == self._forms else None
        self._named = self._before.named if self._before else _named(hand.entries(part))

    def stated(self, known: Roles) -> Learned:
        key = self._key(known)
        if self._before and self._before.stated.key == key:
            return self._before.stated
        return Learned(key, _together((name, profile.stated) for name, profile in self._profiles(key, known)))

    def learned(self, known: Roles) -> Learned:
        key = self._key(known)
        if self._before and self._before.learned.key == key:
            return self._before.learned
        told = ((name, (*profile.stated, *profile.roles)) for name, profile in self._profiles(key, known))
        return Learned(key, _together(told))

    def settled(self, known: Roles, stated: Learned, learned: Learned) -> Settled:
        key = self._key(known)
        if self._before and self._before.key == key:
            said = self._before.said
        else:
            found = _said(self._hand.casts(self._part, key, known), self._roster)
            said = lambda: found  # noqa: E731 -- what is kept makes it when it is asked for
        return Settled(self._forms, self._named, stated, learned, key, said)

    def _key(self, known: Roles) -> str:
        told = "\0".join("\1".join((name, *known[name])) for name in self._named)
        return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()

    def _profiles(self, key: str, known: Roles) -> list[tuple[str, Profile]]:
        """What the article says of everybody whom it names."""
        casts = self._hand.casts(self._part, key, known) if self._named else ()
        return [each for cast in casts for each in cast.profiles.items()]


def _named(entries: Iterable[Entries]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in entries for name in each.people))


def _together(told: Iterable[tuple[str, Sequence[Role]]]) -> Roles:
    roles: dict[str, tuple[str, ...]] = {}
    for name, found in told:
        roles[name] = tuple(dict.fromkeys((*roles.get(name, ()), *(role.text for role in found))))
    return roles


def _said(casts: Sequence[Cast], roster: Roster) -> Said:
    """What the running text and the captions of an article say, in the order of its text."""
    statements = [_moved(said, cast.prose.start) for cast in casts for said in find_statements(cast, roster)]
    references = [
        replace(place, span=place.span.moved(cast.prose.start)) for cast in casts for place in find_references(cast)
    ]
    return Said(
        tuple(sorted(statements, key=lambda said: said.span)), tuple(sorted(references, key=lambda place: place.span))
    )


def _moved(said: Statement, start: int) -> Statement:
    return replace(said, span=said.span.moved(start), scope=said.scope.moved(start))
