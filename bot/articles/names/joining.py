"""Several spellings of one name become one person; people who share a surname stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from bot.articles.names.candidates import Candidate
from bot.articles.names.first_names import gender_of
from bot.articles.names.folding import fold, key
from bot.model import Person

#: How near two surnames must be (0 to 100), by how near the first names are.
_SAME_FIRST, _NEAR_FIRST, _INITIAL = 72, 90, 80
_FIRST_NAMES_NEAR = 80
_SHORT = 5
#: Accents that some leave out count as right where at least this share of the same letters bears them.
_USUAL_SHARE = 0.4


@dataclass(slots=True)
class Joined:
    """One person's spellings, with the weight of each."""

    declared: Person | None = None
    spellings: dict[str, int] = field(default_factory=dict)

    def person(self) -> Person:
        """The person under the declared name, or the best spelling met."""
        name = self.declared.name if self.declared else _best(self.spellings)
        declared = self.declared.spellings if self.declared else ()
        others = tuple(spelling for spelling in dict.fromkeys((*declared, *self.spellings)) if spelling != name)
        return Person(name, others, self.declared.roles if self.declared else ())


class _Groups:
    """People found so far, where a spelling is compared with those only that can be near it.

    Two spellings can be near only if their first names begin alike and their surnames begin or end alike: that keeps
    the cost of a corpus to its names times the few that look like each.
    """

    def __init__(self) -> None:
        self.all: list[Joined] = []
        self._places: dict[str, dict[int, None]] = {}

    def add(self, group: Joined) -> None:
        """Add a group under every spelling it has."""
        self.all.append(group)
        for spelling in _every(group):
            self.note(spelling, len(self.all) - 1)

    def note(self, spelling: str, place: int) -> None:
        """Find the group at `place` under one more spelling."""
        for look in _looks(spelling):
            self._places.setdefault(look, {})[place] = None

    def like(self, spelling: str) -> list[int]:
        """The places of the groups that a spelling may belong to, in their order."""
        return sorted({place for look in _looks(spelling) for place in self._places.get(look, ())})


def _looks(spelling: str) -> tuple[str, ...]:
    first, _, surname = spelling.partition(" ")
    initial, letters = key(first)[:1], key(surname)
    return key(spelling), f"{initial}>{letters[:1]}", f"{initial}<{letters[-2:]}"


def join(found: dict[str, Candidate], declared: Sequence[Person]) -> list[Joined]:
    """Group the spellings in `found` into people; whoever is declared keeps the declared name."""
    groups = _Groups()
    for person in declared:
        groups.add(Joined(person))
    for candidate in sorted(found.values(), key=lambda each: (-each.weight, each.spelling)):
        place = _home(candidate.spelling, groups)
        if place is None:
            groups.add(Joined(spellings={candidate.spelling: candidate.weight}))
        else:
            groups.all[place].spellings[candidate.spelling] = candidate.weight
            groups.note(candidate.spelling, place)
    return _merged(groups.all)


def _home(spelling: str, groups: _Groups) -> int | None:
    """The place of the best group that a spelling belongs to; an initial that fits two people fits none."""
    near_ones = [(max(near(spelling, other) for other in _every(groups.all[at])), at) for at in groups.like(spelling)]
    fitting = [entry for entry in near_ones if entry[0] > 0]
    if not fitting or ("." in spelling.split(" ", maxsplit=1)[0] and len(fitting) > 1):
        return None
    return max(fitting, key=lambda entry: (entry[0], -entry[1]))[1]


def _every(group: Joined) -> list[str]:
    declared = [group.declared.name, *group.declared.spellings] if group.declared else []
    return [*declared, *group.spellings]


def _merged(found: Sequence[Joined]) -> list[Joined]:
    """Groups that only met through a later spelling are joined, unless both are declared."""
    kept = _Groups()
    for group in found:
        home = None
        if group.declared is None:
            places = sorted({at for spelling in group.spellings for at in kept.like(spelling)})
            home = next((at for at in places if any(_close(one, kept.all[at]) for one in group.spellings)), None)
        if home is None:
            kept.add(group)
        else:
            kept.all[home].spellings.update(group.spellings)
            for spelling in group.spellings:
                kept.note(spelling, home)
    return kept.all


def _close(spelling: str, group: Joined) -> bool:
    return any(near(spelling, other) > 0 for other in _every(group))


def near(one: str, other: str) -> float:
    """How likely two full names are spellings of one (0: they are not)."""
    if key(one) == key(other):
        return 200.0
    first, _, surname = one.partition(" ")
    second, _, surname_2 = other.partition(" ")
    if not surname or not surname_2:
        return 0.0
    likeness = max(fuzz.ratio(key(surname), key(surname_2)), fuzz.ratio(_sound(surname), _sound(surname_2)))
    if _sound(surname)[:1] != _sound(surname_2)[:1]:
        likeness -= 10
    return _judged(likeness, first, second, min(len(key(surname)), len(key(surname_2))))


def _sound(surname: str) -> str:
    """The letters of a surname, those that sound alike written alike (Kemerch, Quémerch)."""
    return key(surname).replace("qu", "k").replace("ck", "k").replace("ph", "f").replace("y", "i")


def _judged(likeness: float, first: str, second: str, shortest: int) -> float:
    initials = "." in first or "." in second
    if initials:
        needed = _INITIAL if key(first)[:1] == key(second)[:1] and not ("." in first and "." in second) else 101
    elif key(first) == key(second):
        needed = _SAME_FIRST if shortest > _SHORT else _INITIAL
    elif fuzz.ratio(key(first), key(second)) >= _FIRST_NAMES_NEAR and not _told_apart(first, second):
        needed = _NEAR_FIRST
    else:
        needed = 101
    return likeness if likeness >= needed else 0.0


def _told_apart(first: str, second: str) -> bool:
    """Whether two first names are known to be different ones (Jean and Jeanne, Luc and Lou; not Idris and Idriss)."""
    one, other = gender_of(first), gender_of(second)
    if one is None or other is None or key(first) == key(second):
        return False
    return one != other or min(len(key(first)), len(key(second))) < _SHORT


def _best(spellings: dict[str, int]) -> str:
    """The most frequent spelling; accents that some leave out count as right; ties go to the one nearest to the others."""
    plain: dict[str, int] = {}
    for spelling, weight in spellings.items():
        plain[fold(spelling)] = plain.get(fold(spelling), 0) + weight

    def rank(spelling: str) -> tuple[bool, float, float, int, str]:
        weight_of = spellings[spelling]
        alike = sum(fuzz.ratio(key(spelling), key(other)) for other in spellings if key(other) != key(spelling))
        usual = weight_of >= _USUAL_SHARE * plain[fold(spelling)]
        accents = usual and sum(
            character != plain_one for character, plain_one in zip(spelling, fold(spelling), strict=True)
        )
        return ("." not in spelling.split(" ", maxsplit=1)[0], plain[fold(spelling)], alike, accents, spelling)

    return max(spellings, key=rank)
