"""The rules of the house: style, types, import directions and short files."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_PACKAGE = _ROOT / "bot"
_LONGEST, _USUAL = 350, 100
#: Where else a library may be imported: posting lists are arrays, and arrays are what is kept; names are
#: joined by their likeness in articles and looked up by it in questions; vectors are arrays too;
#: pages are fetched for articles, and servers of models asked; rank-bm25 is measured beside.
_ALSO = {
    "numpy": {"bench", "cache", "meaning"},
    "rank-bm25": {"bench"},
    "rapidfuzz": {"articles"},
    "httpx": {"ingest"},
}
#: What another library of ours needs and does not bring by itself.
_NEEDED_BY_OTHERS = {"sniffio", "lxml-html-clean"}


def _check(program: str, *arguments: str) -> None:
    """Run a checker that is installed beside this interpreter; what it says is the failure's text."""
    found = subprocess.run(
        [str(Path(sys.executable).parent / program), *arguments],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def _lengths() -> dict[str, int]:
    files = [*_PACKAGE.rglob("*.py"), *(_ROOT / "tests").rglob("*.py")]
    return {str(file.relative_to(_ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in files}


def test_the_linter_is_content() -> None:
    """Every rule that `pyproject.toml` does not set aside holds."""
    _check("ruff", "check", ".")


def test_the_format_is_the_formatters() -> None:
    """Nobody formats by hand."""
    _check("ruff", "format", "--check", ".")


def test_the_types_are_strict() -> None:
    """Package and tests are typed without a gap."""
    _check("mypy")


def test_the_rooms_stay_apart() -> None:
    """Imports go in one direction."""
    _check("lint-imports", "--no-cache")


def test_files_are_short() -> None:
    """Half of the files are under 100 lines and none is over 350."""
    lengths = _lengths()
    assert statistics.median(lengths.values()) < _USUAL
    assert not {file: lines for file, lines in lengths.items() if lines > _LONGEST}


def test_each_library_has_one_room() -> None:
    """A third-party library of the project is imported in one room only, and each one is used."""
    declared = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    modules = {
        "markdown-it-py": "markdown_it",
        "PyStemmer": "Stemmer",
        "PyYAML": "yaml",
        "SQLAlchemy": "sqlalchemy",
        "python-telegram-bot": "telegram",
    }
    for requirement in declared:
        name = requirement.split(">=")[0].split("==")[0].split("[")[0]
        if name in _NEEDED_BY_OTHERS:
            continue
        module = modules.get(name, name.replace("-", "_"))
        rooms = {
            file.relative_to(_PACKAGE).parts[0]
            for file in _PACKAGE.rglob("*.py")
            for line in file.read_text(encoding="utf-8").splitlines()
            if line.strip().startswith((f"import {module}", f"from {module}"))
        }
        assert len(rooms - _ALSO.get(name, set())) == 1, f"{name}: {sorted(rooms)}"
