"""What the sources can tell organizers: the literals from which errors, notices and titles of changes are made."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_RAISED = {
    "RefusedError",
    "FileError",
    "CorpusError",
    "JournalError",
    "QuestionSetError",
    "SearchError",
    "Notice",
    "_notice",
}
#: Names under which a line, or a part of one, waits until it is told.
_NAMED = re.compile(r"_?(?:what|reason|reasons|remedy|remedies|warning|text|fallback|save|public_only)", re.IGNORECASE)
_WARNS = {"warnings", "notices"}
_COUNTED = re.compile(r"\{\w+:\w+/(\w+)\}")
_FILLED = "7"


def lines_of(file: Path) -> Iterator[str]:
    """Every line that a source file can tell, its parts filled in."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for value in _told(tree):
        for each in _texts(value, constants):
            if re.search(r"[a-z]{3} ", each) or each.startswith("is "):
                yield each


def _told(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=args) if name in _RAISED:
                yield from args
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append"), args=args) if name in _WARNS:
                yield from args
            case ast.Call(func=ast.Attribute(attr="_failed"), args=args):
                yield from args
            case ast.Yield(value=ast.JoinedStr() as value):
                yield value
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _NAMED.fullmatch(name):
                yield value
            case ast.FunctionDef(name=name) if _NAMED.fullmatch(name):
                yield from (each.value for each in ast.walk(node) if isinstance(each, ast.Return) and each.value)
            case _:
                pass


def _texts(value: ast.expr, constants: dict[str, str]) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)):
            yield _COUNTED.sub(rf"{_FILLED} \1", text)
        case ast.JoinedStr(values=pieces):
            yield "".join(_piece(piece, constants) for piece in pieces)
        case ast.Tuple(elts=values) | ast.Dict(values=values):
            for each in values:
                yield from _texts(each, constants)
        case ast.IfExp(body=body, orelse=other):
            yield from (*_texts(body, constants), *_texts(other, constants))
        case ast.Call(func=ast.Name(id="counted"), args=[first, *_]):
            yield from _texts(first, constants)
        case _:
            pass


def _piece(piece: ast.expr, constants: dict[str, str]) -> str:
    match piece:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=ast.Name(id=name)):
            return constants.get(name, _FILLED)
        case _:
            return _FILLED
