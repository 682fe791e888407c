"""Texts that make a regular expression work hardest: read off the pattern itself, by pumping its repetitions."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Sequence
from typing import Any

_parser = importlib.import_module("re._parser")
_constants = importlib.import_module("re._constants")
#: A repetition of at least so many is worth pumping.
_MANY = 8
_FEW = 4
#: What ends a pumped text: it fits almost no pattern, so that the engine goes back over what it has taken.
_ENDS = ("\x00", "\n", "")
_CATEGORY = {"DIGIT": "1", "WORD": "a", "SPACE": " ", "NOT_SPACE": "a", "NOT_WORD": " ", "NOT_DIGIT": "a"}
#: Texts that trouble many patterns, whatever they are.
_ALWAYS = (
    "a",
    " ",
    "A ",
    "«",
    "“",
    '"',
    "\n",
    "1",
    ".",
    "-",
    "'",
    "é",
    "A a ",
    "(",
    "[",
    "a, ",
    ": ",
    "a.A. ",
    "Abc Abc ",
)


def pumps(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """Texts as (beginning, what is repeated, end), each once."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    found: dict[tuple[str, str, str], None] = {("", text, end): None for text in _ALWAYS for end in _ENDS[:1]}
    for variant in range(_FEW):
        whole = _sample(tree, variant)
        for before, inner in _repeats(tree, variant, ""):
            pump = _sample(inner, variant)
            for end in _ENDS:
                found[before, pump, end] = None
            found["", before, _ENDS[0]] = None
            found["", before + pump, _ENDS[0]] = None
            found["", before + pump * 3 + " ", _ENDS[0]] = None
        found["", whole, _ENDS[0]] = None
        found["", whole[: len(whole) // 2], _ENDS[0]] = None
    return [key for key in found if key[1]]


def grown(pump: tuple[str, str, str], length: int) -> str:
    """The text of a pump, of about `length` characters."""
    before, repeated, end = pump
    return before + repeated * max(1, length // len(repeated)) + end


def _repeats(tree: Any, variant: int, before: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Each long repetition: a text that leads up to it, and what it repeats."""
    for operation, argument in tree:
        name = str(operation)
        if "REPEAT" in name:
            _, most, inner = argument
            if most is _constants.MAXREPEAT or most >= _MANY:
                yield before, inner
            yield from _repeats(inner, variant, before)
        else:
            for inner in _inside(name, argument):
                yield from _repeats(inner, variant, before)
        before += _sample([(operation, argument)], variant)


def _inside(name: str, argument: Any) -> Sequence[Any]:  # noqa: ANN401
    if name == "SUBPATTERN":
        return [argument[-1]]
    if name == "BRANCH":
        return list(argument[1])
    if name in {"ASSERT", "ASSERT_NOT"}:
        return [argument[1]]
    return [argument] if name == "ATOMIC_GROUP" else []


def _sample(tree: Any, variant: int) -> str:  # noqa: ANN401
    """A text that the pattern takes, or nearly; another `variant` takes other branches and characters."""
    return "".join(_one(str(operation), argument, variant) for operation, argument in tree)


def _one(name: str, argument: Any, variant: int) -> str:  # noqa: ANN401
    if "REPEAT" in name:
        least, _, inner = argument
        return _sample(inner, variant) * max(1, min(int(least), 3))
    if name == "BRANCH":
        return _sample(argument[1][variant % len(argument[1])], variant)
    if name in {"LITERAL", "NOT_LITERAL", "ANY", "IN"}:
        return _letter(name, argument, variant)
    return "".join(_sample(inner, variant) for inner in _inside(name, argument) if not name.startswith("ASSERT"))


def _letter(name: str, argument: Any, variant: int) -> str:  # noqa: ANN401
    if name == "LITERAL":
        return chr(int(argument))
    if name == "NOT_LITERAL":
        return "a" if argument != ord("a") else "b"
    return "a 1."[variant % 4] if name == "ANY" else _member(argument, variant)


def _member(members: Sequence[tuple[Any, Any]], variant: int) -> str:
    if str(members[0][0]) == "NEGATE":
        banned: str = "".join(_member([member], 0) for member in members[1:])
        return next(letter for letter in "a A1.-\x01"[variant:] + "\x02zé" if letter not in banned)
    operation, argument = members[variant * 7 % len(members)]
    name = str(operation)
    if name == "RANGE":
        return chr(argument[0])
    if name == "CATEGORY":
        return _CATEGORY[str(argument).removeprefix("CATEGORY_")]
    return chr(int(argument))
