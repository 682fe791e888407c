"""What imports what, read from the code."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "bot"


@cache
def modules() -> dict[str, Path]:
    """The file of each module of the package, by the name under which it is imported."""
    files = {file.relative_to(ROOT).with_suffix("").parts: file for file in PACKAGE.rglob("*.py")}
    return {".".join(parts).removesuffix(".__init__"): file for parts, file in files.items()}


@cache
def imported(file: Path) -> frozenset[str]:
    """What a file imports, wherever it does; of a package, the modules that it takes from there."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in modules() else node.module for name in names}
    return frozenset(found)


def needed() -> dict[str, frozenset[str]]:
    """The modules of the package that each of them imports."""
    return {name: imported(file) & modules().keys() for name, file in modules().items()}
