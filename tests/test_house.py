"""The rules of the house: style, types, import directions and short files."""

from __future__ import annotations

import ast
import graphlib
import re
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.imports import PACKAGE, ROOT, imported, modules, needed

_LONGEST, _USUAL = 250, 100
#: Where else a library may be imported: posting lists are arrays, and arrays are what is kept; names are
#: joined by their likeness in articles and looked up by it in questions; vectors are arrays too;
#: pages are fetched for articles, and servers of models asked; rank-bm25 is measured beside.
_ALSO = {
    "numpy": {"answers", "articles", "bench", "cache", "meaning", "model", "sharing"},
    "rank-bm25": {"bench"},
    "rapidfuzz": {"articles"},
    "httpx": {"ingest"},
}
#: The modules of libraries that are not named like them.
_MODULES = {
    "markdown-it-py": "markdown_it",
    "PyStemmer": "Stemmer",
    "PyYAML": "yaml",
    "SQLAlchemy": "sqlalchemy",
    "python-telegram-bot": "telegram",
}
#: What stands in the package and is no room.
_NO_ROOM = {"__init__.py", "__main__.py", "__pycache__", "py.typed"}
#: A module in the text at the top of its package; `bot` is the command.
_NAMED_MODULE = re.compile(r"`(?!bot`)([a-z_]+)`")
#: What stands before the drawing of the rooms above each other.
_FLOORS = "only what stands below it:\n\n"
_NAMED_ROOM = re.compile(r"`bot/([^`/]+)/?`")
#: What another library of ours needs and does not bring by itself.
_NEEDED_BY_OTHERS = {"sniffio", "lxml-html-clean"}


def _check(program: str, *arguments: str) -> None:
    """Run a checker that is installed beside this interpreter; what it says is the failure's text."""
    found = subprocess.run(
        [str(Path(sys.executable).parent / program), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def _lengths() -> dict[str, int]:
    files = [file for folder in ("bot", "tests", "tools") for file in (ROOT / folder).rglob("*.py")]
    return {str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in files}


def _rooms_of_libraries() -> dict[str, set[str]]:
    """The rooms in which each third-party library is imported, by the library's module."""
    rooms: dict[str, set[str]] = {}
    for file in PACKAGE.rglob("*.py"):
        for module in {name.partition(".")[0] for name in imported(file)} - sys.stdlib_module_names - {"bot"}:
            rooms.setdefault(module, set()).add(file.relative_to(PACKAGE).parts[0])
    return rooms


def test_the_linter_is_content() -> None:
    """Every rule that `pyproject.toml` does not set aside holds."""
    _check("ruff", "check", ".")


def test_the_format_is_the_formatters() -> None:
    """Nobody formats by hand."""
    _check("ruff", "format", "--check", ".")


@pytest.mark.slow
def test_the_types_are_strict() -> None:
    """Package and tests are typed without a gap."""
    _check("mypy")


def test_the_rooms_stay_apart() -> None:
    """Imports go in one direction."""
    _check("lint-imports", "--no-cache")


def test_files_are_short() -> None:
    """Half of the files are under 100 lines and none is over 250."""
    lengths = _lengths()
    assert statistics.median(lengths.values()) < _USUAL
    assert not {file: lines for file, lines in lengths.items() if lines > _LONGEST}


def test_no_module_needs_itself() -> None:
    """The imports of the package have no cycle, those inside functions and for the types alone included."""
    assert len(tuple(graphlib.TopologicalSorter(needed()).static_order())) == len(modules())


def test_each_library_has_one_room() -> None:
    """A third-party library of the project is imported in one room only, and each one is used."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    rooms = _rooms_of_libraries()
    for requirement in declared:
        name = re.split(r"[\[>=<]", requirement)[0]
        if name not in _NEEDED_BY_OTHERS:
            found = rooms.get(_MODULES.get(name, name.replace("-", "_")), set())
            assert len(found - _ALSO.get(name, set())) == 1, f"{name}: {sorted(found)}"


def test_the_page_of_the_rooms_is_true() -> None:
    """`docs/architecture.md` names every room, and beside it the libraries that are imported there."""
    told: dict[str, set[str]] = {}
    for line in (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("| `bot/"):
            names, _, libraries = (cell.strip() for cell in line.strip("|").split("|"))
            told |= {room: set(filter(None, libraries.lower().split(", "))) for room in _NAMED_ROOM.findall(names)}
    used: dict[str, set[str]] = {room.name: set() for room in PACKAGE.iterdir() if room.name not in _NO_ROOM}
    names_of = {module: library.lower() for library, module in _MODULES.items()}
    for module, rooms in _rooms_of_libraries().items():
        for room in rooms:
            used[room].add(names_of.get(module, module.replace("_", "-")))
    assert told == used


def _faces() -> list[Path]:
    return sorted(file for file in PACKAGE.rglob("__init__.py") if file.parent != PACKAGE)


@pytest.mark.parametrize("face", _faces(), ids=lambda face: face.parent.name)
def test_a_package_says_what_each_of_its_modules_is_for(face: Path) -> None:
    """The text at the top of a package names all that is in it, and nothing that is gone."""
    held = {file.stem for file in face.parent.iterdir() if file.suffix == ".py" or (file / "__init__.py").exists()}
    told = ast.get_docstring(ast.parse(face.read_text(encoding="utf-8"))) or ""
    assert set(_NAMED_MODULE.findall(told)) == held - {"__init__"}


def test_the_floors_of_the_page_are_those_that_are_enforced() -> None:
    """`docs/architecture.md` draws the rooms above each other as `pyproject.toml` has them checked."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    (layers,) = (contract["layers"] for contract in settings["contracts"] if contract["type"] == "layers")
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    drawn = page.partition(_FLOORS)[2].partition("\n\n")[0].splitlines()
    assert [line.split() for line in drawn] == [re.findall(r"bot\.(\w+)", layer) for layer in layers]
