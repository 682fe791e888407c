"""Several spellings of one name become one person; people who share a surname stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from rapidfuzz import fuzz

from bot.articles.names.candidates import Candidate
from bot.articles.names.folding import fold, key
from bot.articles.names.likeness import form_of, near, near_ones
from bot.model import Person

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
    """People found so far, where a spelling is compared with those only that are near it.

    Two spellings can be near only if their first names begin alike and their surnames begin or end alike.
    """

    def __init__(self, alike: Mapping[str, Sequence[str]]) -> None:
        self.all: list[Joined] = []
        self._alike = alike
        self._places: dict[str, set[int]] = {}
        self._holding: dict[str, list[int]] = {}

    def add(self, group: Joined) -> None:
        """Add a group under every spelling it has."""
        self.all.append(group)
        for spelling in _every(group):
            self.note(spelling, len(self.all) - 1)

    def note(self, spelling: str, place: int) -> None:
        """Find the group at `place` under one more spelling."""
        self._holding.setdefault(spelling, []).append(place)
        for look in _looks(spelling):
            self._places.setdefault(look, set()).add(place)

    def like(self, spellings: Iterable[str]) -> list[int]:
        """The places of the groups that have a spelling near one of somebody's `spellings`, in their order."""
        some = list(spellings)
        looks = [self._places[look] for each in some for look in _looks(each) if look in self._places]
        near_by = {place for each in some for other in self._alike[each] for place in self._holding.get(other, ())}
        return sorted(place for place in near_by if any(place in look for look in looks))


def _looks(spelling: str) -> tuple[str, ...]:
    form = form_of(spelling)
    initial = form.first_letters[:1]
    return form.letters, f"{initial}>{form.surname[:1]}", f"{initial}<{form.surname[-2:]}"


def join(found: dict[str, Candidate], declared: Sequence[Person]) -> list[Joined]:
    """Group the spellings in `found` into people; whoever is declared keeps the declared name."""
    own = [Joined(person) for person in declared]
    alike = near_ones(dict.fromkeys(chain(found, *map(_every, own))))
    groups = _Groups(alike)
    for group in own:
        groups.add(group)
    for candidate in sorted(found.values(), key=lambda each: (-each.weight, each.spelling)):
        place = _home(candidate.spelling, groups)
        if place is None:
            groups.add(Joined(spellings={candidate.spelling: candidate.weight}))
        else:
            groups.all[place].spellings[candidate.spelling] = candidate.weight
            groups.note(candidate.spelling, place)
    return _merged(groups.all, alike)


def _home(spelling: str, groups: _Groups) -> int | None:
    """The place of the best group that a spelling belongs to; an initial that fits two people fits none."""
    fitting = [(max(near(spelling, other) for other in _every(groups.all[at])), at) for at in groups.like([spelling])]
    if not fitting or ("." in spelling.split(" ", maxsplit=1)[0] and len(fitting) > 1):
        return None
    return max(fitting, key=lambda entry: (entry[0], -entry[1]))[1]


def _every(group: Joined) -> list[str]:
    declared = [group.declared.name, *group.declared.spellings] if group.declared else []
    return [*declared, *group.spellings]


def _merged(found: Sequence[Joined], alike: Mapping[str, Sequence[str]]) -> list[Joined]:
    """Groups that only met through a later spelling are joined, unless both are declared."""
    kept = _Groups(alike)
    for group in found:
        home = next(iter(kept.like(group.spellings)), None) if group.declared is None else None
        if home is None:
            kept.add(group)
        else:
            kept.all[home].spellings.update(group.spellings)
            for spelling in group.spellings:
                kept.note(spelling, home)
    return kept.all


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
