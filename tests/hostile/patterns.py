"""Every regular expression of the package: found by itself, with how the code uses it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import bot

_ROOT = Path(bot.__file__).parent
_ANCHORED = {"match", "fullmatch"}
_METHODS = _ANCHORED | {"search", "findall", "finditer", "sub", "subn", "split"}


@dataclass(frozen=True)
class Found:
    """A pattern, where it stands, and whether it is only ever tried at the start of a text."""

    name: str
    pattern: re.Pattern[str]
    anchored: bool


def modules() -> Iterator[ModuleType]:
    """Every module of the package."""
    for entry in pkgutil.walk_packages(bot.__path__, "bot."):
        if not entry.name.endswith("__main__"):
            yield importlib.import_module(entry.name)


def all_patterns() -> dict[str, Found]:
    """Each pattern once, under the name of its module and place there."""
    uses = _uses()
    found: dict[tuple[str, int], Found] = {}
    for module in modules():
        for name, value in vars(module).items():
            for place, pattern in _within(value, name, set()):
                where = f"{module.__name__}.{place}"
                methods = uses.get((_file(module), name), {"?"})
                anchored = place == name and methods <= _ANCHORED
                found.setdefault((pattern.pattern, pattern.flags), Found(where, pattern, anchored))
    for each in _inline():
        found.setdefault((each.pattern.pattern, each.pattern.flags), each)
    return {each.name: each for each in found.values()}


def _file(module: ModuleType) -> str:
    return Path(str(module.__file__)).relative_to(_ROOT.parent).as_posix()


def _within(value: Any, place: str, seen: set[int]) -> Iterator[tuple[str, re.Pattern[str]]]:  # noqa: ANN401
    """The patterns in a value of a module: itself, in a table, or in an object of ours."""
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


def _trees() -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(_ROOT.rglob("*.py")):
        yield path.relative_to(_ROOT.parent).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def _calls() -> Iterator[tuple[str, ast.Call, ast.Attribute]]:
    for file, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS:
                yield file, node, node.func


def _uses() -> dict[tuple[str, str], set[str]]:
    """For each file and name there that a pattern method is called on, the methods; "?" where it is used otherwise."""
    found: dict[tuple[str, str], set[str]] = {}
    for file, _, function in _calls():
        if isinstance(function.value, ast.Name):
            found.setdefault((file, function.value.id), set()).add(function.attr)
    for file, tree in _trees():
        methods = {
            id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in _METHODS
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in methods:
                found.setdefault((file, node.id), set()).add("?")
    return found


def _inline() -> Iterator[Found]:
    """Patterns that stand as text in a call of the module `re`."""
    for file, node, function in _calls():
        if not (isinstance(function.value, ast.Name) and function.value.id == "re" and node.args):
            continue
        text = node.args[0]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield Found(f"{file}: {text.value}", re.compile(text.value), function.attr in _ANCHORED)
