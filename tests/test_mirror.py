"""The tests stand as the package does: who changes a room finds its tests under the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.imports import PACKAGE, ROOT, imported, modules, needed

#: What tests reach without an import of theirs, and how; a package stands for all that is in it.
_OTHERWISE = {
    "bot.__main__": "tests/test_readme.py starts it as a program",
    "bot.chat.running": "tests/chat starts it as a process",
    "bot.cli": "tests/cli types its commands",
    "bot.errors": "every room's tests raise them",
    "bot.model": "values, of which every test is made",
}
#: Folders of tests of the whole bot, and of what stands beside the package.
_ACROSS = {"container", "docs", "faults", "hostile", "soak", "stranger", "tools"}


def _tests_of(room: str) -> list[Path]:
    """The files of tests of a room or of a module that is none."""
    return [*(ROOT / "tests" / room).rglob("*.py"), *(ROOT / "tests").glob(f"test_{room}.py")]


def _tested(room: str) -> set[str]:
    """The modules of a room that its tests import or are named after, and those of the room that these are made of."""
    mine = {name for name in modules() if name.split(".")[1:2] == [room]}
    files = _tests_of(room)
    stems = {file.stem.removeprefix("test_") for file in files}
    waiting = {name for name in mine if name.rpartition(".")[2] in stems or any(name in imported(f) for f in files)}
    waiting |= {name for name in mine if name in _OTHERWISE}
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= (needed()[name] & mine) - found
    return found


def _rooms() -> list[str]:
    return sorted({name.split(".")[1] for name in modules() if "." in name})


@pytest.mark.parametrize("room", _rooms())
def test_every_module_is_tested_in_its_room(room: str) -> None:
    """The tests of a room import each of its modules, or one that is made of it, or it is told here how they reach it."""
    mine = {name for name in modules() if name.split(".")[1:2] == [room] and modules()[name].name != "__init__.py"}
    told = {name for name in mine if any(name == known or name.startswith(f"{known}.") for known in _OTHERWISE)}
    assert not mine - _tested(room) - told


def test_folders_of_tests_are_named_after_rooms() -> None:
    """All but those that try what several rooms do together, or what is no part of the package."""
    rooms = {file.stem for file in PACKAGE.iterdir()}
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/__init__.py")}
    assert folders - rooms == _ACROSS
