"""What a sentence counts: figures with the thing they count, and whether two sentences give different ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from bot.answers.plain import plain
from bot.patterns import Late

#: Which figures are compared: sums of money, lengths of time, or numbers of anything else.
Measure = Literal["money", "time", "number"]

_UNITS = dict(
    zip(
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante"
        " cinquante soixante two three four five seven eight nine ten eleven twelve twenty thirty forty fifty".split(),
        (*range(2, 17), 20, 30, 40, 50, 60, *range(2, 6), *range(7, 13), 20, 30, 40, 50),
        strict=True,
    )
)
_TIMES = {"cent": 100, "hundred": 100, "mille": 1000, "thousand": 1000, "million": 10**6, "milliard": 10**9}
_WORD = (
    r"(?:"
    + "|".join(sorted({"vingts", *_UNITS, *_TIMES, *(f"{word}s" for word in _TIMES)}, key=len, reverse=True))
    + r")\b"
)
# Spaces group thousands; a comma or a point before one or two digits is a fraction.
_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3}){1,4}(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?"
_COUNT = Late(
    rf"(?<![\w.,])(?P<figure>(?:{_DIGITS}|{_WORD})(?:[ \u00a0\u202f-](?:{_WORD})){{0,4}})[ \u00a0\u202f]?"
    rf"(?:de |d'|of )?(?P<thing>[^\W\d_][\w-]{{0,40}}|€|\$|£)"
)
_SAME = {"€": "euro", "$": "dollar", "£": "livre", "visitor": "visiteur", "people": "personne", "person": "personne"}
_MONEY = frozenset("euro franc dollar livre pound".split())
_TIME = frozenset("an annee jour heure minute seconde semaine moi year day hour second week month".split())
# A date or an hour counts nothing that another article may count otherwise.
_DATES = frozenset(
    """
    janvier fevrier mar avril mai juin juillet aout septembre octobre novembre decembre january february march april may
    june july august september october november december h heure et ou and or a en dan the le la in on at to
    """.split()
)


def differ(one: str, other: str, measure: Measure) -> bool:
    """Whether two sentences give different figures for the same thing, and none that agrees.

    Args:
        one: a sentence.
        other: another sentence.
        measure: which figures count.
    """
    first, second = counts(one), counts(other)
    shared = {thing for thing in first.keys() & second.keys() if _is_of(thing, measure)}
    return bool(shared) and all(first[thing] != second[thing] for thing in shared)


def _is_of(thing: str, measure: Measure) -> bool:
    match measure:
        case "money":
            return thing in _MONEY
        case "time":
            return thing in _TIME
        case "number":
            return thing not in _MONEY | _TIME


def counts(text: str) -> Mapping[str, float]:
    """How many of each thing a sentence counts: {"visiteur": 1200.0}; the first figure of a thing stands."""
    found: dict[str, float] = {}
    for match in _COUNT.finditer(plain(text)):
        thing = match["thing"].rstrip("sx") or match["thing"]
        if thing not in _DATES:
            found.setdefault(_SAME.get(thing, thing), _value(match["figure"]))
    return found


def _value(figure: str) -> float:
    """The number that digits and number words together mean: "2 millions", "douze cents", "trois mille deux cents"."""
    joined = re.sub(r"(?<=\d)[ \u00a0\u202f.,](?=\d{3}(?!\d))", "", figure)
    whole, part = 0.0, 0.0
    for piece in re.split(r"[ \u00a0\u202f-]", joined):
        times = _TIMES.get(piece) or _TIMES.get(piece.rstrip("s"))
        if times and times > max(_TIMES["cent"], part):
            whole, part = whole + (part or 1) * times, 0.0
        elif piece.startswith("vingt") and part % 100 == _UNITS["quatre"]:
            # "quatre-vingts", alone or after hundreds: the four counts twenties.
            part += (_UNITS["vingt"] - 1) * _UNITS["quatre"]
        elif times:
            part = (part or 1) * times
        else:
            unit = piece.rstrip("s") if piece == "vingts" else piece
            part += _UNITS[unit] if unit in _UNITS else float(unit.replace(",", "."))
    return whole + part
