"""How likely two full names are spellings of one; of many, each is compared with those only that may be near it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from bot.articles.names.first_names import gender_of
from bot.articles.names.folding import key

#: How near two surnames must be (0 to 100), by how near the first names are.
_SAME_FIRST, _NEAR_FIRST, _INITIAL = 72, 90, 80
_FIRST_NAMES_NEAR = 80
_SHORT = 5
#: How much less alike two surnames are that begin otherwise.
_BEGINS_OTHERWISE = 10
#: Spellings that stay at hand: each is compared with many.
_KEPT = 20_000
#: So many are compared with all at a time.
_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling as it is compared with others.

    Attributes:
        letters: all of it, as `key` gives it.
        is_full: whether it has a surname.
        first: the first name as it is spelt.
        first_letters: the same as `key` gives it.
        surname: the surname as `key` gives it.
        sound: the same, letters that sound alike written alike (Kemerch, Quémerch).
    """

    letters: str
    is_full: bool
    first: str
    first_letters: str
    surname: str
    sound: str


@lru_cache(maxsize=_KEPT)
def form_of(spelling: str) -> Form:
    """A spelling, taken apart."""
    first, _, surname = spelling.partition(" ")
    letters = key(surname)
    sound = letters.replace("qu", "k").replace("ck", "k").replace("ph", "f").replace("y", "i")
    return Form(key(spelling), bool(surname), first, key(first), letters, sound)


def near(one: str, other: str) -> float:
    """How likely two full names are spellings of one (0: they are not)."""
    form, other_form = form_of(one), form_of(other)
    if form.letters == other_form.letters:
        return 200.0
    allowed = _allowed(form.first, other_form.first) if form.is_full and other_form.is_full else None
    if allowed is None:
        return 0.0
    needed = allowed[min(len(form.surname), len(other_form.surname)) > _SHORT]
    less = 0 if form.sound[:1] == other_form.sound[:1] else _BEGINS_OTHERWISE
    # What is not alike enough counts as 0 here, which is found out sooner than how alike it is.
    cutoff = needed + less
    likeness = max(
        fuzz.ratio(form.surname, other_form.surname, score_cutoff=cutoff),
        fuzz.ratio(form.sound, other_form.sound, score_cutoff=cutoff),
    )
    return max(likeness - less, 0.0)


@lru_cache(maxsize=_KEPT)
def _allowed(first: str, second: str) -> tuple[int, int] | None:
    """How alike short and longer surnames must be beside two first names for one person; None where these differ."""
    if "." in first or "." in second:
        both = "." in first and "." in second
        return (_INITIAL, _INITIAL) if key(first)[:1] == key(second)[:1] and not both else None
    if key(first) == key(second):
        return _INITIAL, _SAME_FIRST
    alike = fuzz.ratio(key(first), key(second), score_cutoff=_FIRST_NAMES_NEAR)
    return (_NEAR_FIRST, _NEAR_FIRST) if alike and not _told_apart(first, second) else None


def _told_apart(first: str, second: str) -> bool:
    """Whether two first names are known to be different ones (Jean and Jeanne, Luc and Lou; not Idris and Idriss)."""
    one, other = gender_of(first), gender_of(second)
    if one is None or other is None or key(first) == key(second):
        return False
    return one != other or min(len(key(first)), len(key(second))) < _SHORT


def near_ones(spellings: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """For each of some different spellings those that are near it, itself too, in no order.

    Surnames are compared many at once, which costs a small part of what it costs one by one.
    """
    blocks: dict[str, list[str]] = {}
    found: dict[str, dict[str, None]] = {}
    alike: dict[str, list[str]] = {}
    for spelling in spellings:
        form = form_of(spelling)
        blocks.setdefault(form.first_letters[:1], []).append(spelling)
        alike.setdefault(form.letters, []).append(spelling)
        found[spelling] = dict.fromkeys(alike[form.letters])
        for other in alike[form.letters]:
            found[other][spelling] = None
    for block in blocks.values():
        forms = [form_of(spelling) for spelling in block]
        names, sounds = [form.surname for form in forms], [form.sound for form in forms]
        for first in range(0, len(block), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            likely = _cdist(names[some], names) | _cdist(sounds[some], sounds)
            for row, column in np.argwhere(likely).tolist():
                one, other = block[first + row], block[column]
                if near(one, other) > 0:
                    found[one][other] = None
    return {spelling: tuple(others) for spelling, others in found.items()}


def _cdist(some: Sequence[str], every: Sequence[str]) -> npt.NDArray[np.bool_]:
    """Whether each of some surnames is as much like each of all as any two of one person must be."""
    scores = process.cdist(some, every, scorer=fuzz.ratio, score_cutoff=_SAME_FIRST, dtype=np.uint8)
    likely: npt.NDArray[np.bool_] = scores > 0
    return likely
