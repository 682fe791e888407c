"""Every regular expression of the package: found by itself, with how the code uses it."""

from __future__ import annotations

import ast
import functools
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import bot
from bot.patterns import Late

_ROOT = Path(bot.__file__).parent
_ANCHORED = {"match", "fullmatch"}
_METHODS = _ANCHORED | {"search", "findall", "finditer", "sub", "subn", "split"}
#: A call of the module `re`.
_CALLED = re.compile(rf"\bre\.(?:{'|'.join(sorted(_METHODS))})\(")


@dataclass(frozen=True)
class Found:
    """A pattern, and where it stands.

    Attributes:
        name: its module and its place there.
        pattern: the pattern.
        file: where it is given a name, or stands inside a call.
        variable: that name; empty where it has none of its own.
        called: the method of `re` that it is given to as text.
    """

    name: str
    pattern: re.Pattern[str]
    file: str
    variable: str = ""
    called: str = ""

    @property
    def anchored(self) -> bool:
        """Whether it is only ever tried at the start of a text."""
        if self.called:
            return self.called in _ANCHORED
        return bool(self.variable) and _uses().get((self.file, self.variable), {"?"}) <= _ANCHORED


def modules() -> Iterator[ModuleType]:
    """Every module of the package."""
    for entry in pkgutil.walk_packages(bot.__path__, "bot."):
        if not entry.name.endswith("__main__"):
            yield importlib.import_module(entry.name)


def all_patterns() -> dict[str, Found]:
    """Each pattern once, under the name of its module and place there."""
    found: dict[tuple[str, int], Found] = {}
    for module in modules():
        for name, value in vars(module).items():
            for place, pattern in _within(value, name, set()):
                own = name if place == name else ""
                each = Found(f"{module.__name__}.{place}", pattern, _file(module), own)
                found.setdefault((pattern.pattern, pattern.flags), each)
    for each in _inline():
        found.setdefault((each.pattern.pattern, each.pattern.flags), each)
    return {each.name: each for each in found.values()}


def _file(module: ModuleType) -> str:
    return Path(str(module.__file__)).relative_to(_ROOT.parent).as_posix()


def _within(value: Any, place: str, seen: set[int]) -> Iterator[tuple[str, re.Pattern[str]]]:  # noqa: ANN401
    """The patterns in a value of a module: itself, in a table, or in an object of ours."""
    if isinstance(value, Late):
        yield place, value.compiled
        yield f"{place}.hint", re.compile(value.hint)
        return
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield place, value
        return
    if id(value) in seen:
        return
    seen.add(id(value))
    for key, part in _parts(value):
        yield from _within(part, f"{place}[{key}]", seen)


def _parts(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401
    if isinstance(value, dict):
        return [*value.items(), *(("key", key) for key in value if isinstance(key, re.Pattern))]
    if isinstance(value, list | tuple | set | frozenset):
        return list(enumerate(value))
    if type(value).__module__.startswith("bot.") and not isinstance(value, type):
        names = getattr(value, "__slots__", None) or getattr(value, "__dict__", {})
        return [(name, getattr(value, name, None)) for name in names]
    return []


def _texts() -> Iterator[tuple[str, str]]:
    for path in sorted(_ROOT.rglob("*.py")):
        yield path.relative_to(_ROOT.parent).as_posix(), path.read_text(encoding="utf-8")


@functools.cache
def _uses() -> dict[tuple[str, str], set[str]]:
    """For each file and name there that a pattern method is called on, the methods; "?" where it is used otherwise."""
    found: dict[tuple[str, str], set[str]] = {}
    for file, text in _texts():
        nodes = list(ast.walk(ast.parse(text)))
        methods = [node for node in nodes if isinstance(node, ast.Attribute) and node.attr in _METHODS]
        called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
        for method in methods:
            if isinstance(method.value, ast.Name) and id(method) in called:
                found.setdefault((file, method.value.id), set()).add(method.attr)
        held = {id(method.value) for method in methods}
        for node in nodes:
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in held:
                found.setdefault((file, node.id), set()).add("?")
    return found


def _inline() -> Iterator[Found]:
    """Patterns that stand as text in a call of the module `re`."""
    for file, text in _texts():
        for node in ast.walk(ast.parse(text)) if _CALLED.search(text) else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS:
                yield from _given(file, node, node.func)


def _given(file: str, call: ast.Call, function: ast.Attribute) -> Iterator[Found]:
    """The pattern that is given to a function of `re` as text."""
    if not (isinstance(function.value, ast.Name) and function.value.id == "re" and call.args):
        return
    text = call.args[0]
    if isinstance(text, ast.Constant) and isinstance(text.value, str):
        yield Found(f"{file}: {text.value}", re.compile(text.value), file, called=function.attr)
