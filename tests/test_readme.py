"""The README keeps its word: what it tells to type works."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.docs.telling import ROOT, fences, marked, page, typed

_README = page("README.md")
_DECLINES = "# declines"


def _commands() -> list[str]:
    """The commands that need nothing installed but the bot."""
    lines = [line.removeprefix("$ ") for fence in fences(_README) for line in fence.splitlines()]
    return [line for line in lines if line.startswith("bot ") or "| bot " in line]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A search path on which `bot` is this interpreter's."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "bot"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bot "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.skipif(os.name == "nt", reason="the README's lines are for a POSIX shell")
@pytest.mark.parametrize("command", _commands())
def test_every_command_works(command: str, path: str, tmp_path: Path) -> None:
    """Each command of the README ends as it should, with output and without a word on standard error."""
    found = typed(command, ROOT, path, BOT_CACHE=str(tmp_path))
    assert (found.returncode, found.stderr) == (1 if _DECLINES in command else 0, "")
    assert found.stdout.strip()


def test_the_readme_has_commands_of_every_kind() -> None:
    """The commands were found: asking, declining, checking and filtering are among them."""
    commands = "\n".join(_commands())
    for part in ("bot ask ", _DECLINES, "bot check", "bot articles", "bot show", "bot eval", "| bot ask -"):
        assert part in commands


def test_the_one_liners_work_by_themselves() -> None:
    """Both lines make their environment, install into it and use only what is in it."""
    for name, last in (("answer line", ".venv/bin/bot ask "), ("test line", ".venv/bin/python -m pytest")):
        steps = marked(_README, name).split(" && ")
        assert steps[0] == "python3 -m venv .venv"
        assert steps[1].startswith(".venv/bin/pip install ")
        assert steps[2].startswith(last)


def test_continuous_integration_runs_the_test_line() -> None:
    """`.ci/run` takes its command from the README, from between the same markers."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "/<!-- test line -->/,/<!-- end -->/p' README.md" in script
    assert "pytest" not in script
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_example_is_what_the_bot_prints(path: str, tmp_path: Path) -> None:
    """The answer at the top of the README is the one that the bot gives today."""
    example = fences(_README)[0]
    command, _, expected = example.removeprefix("$ ").partition("\n")
    found = typed(command, ROOT, path, BOT_CACHE=str(tmp_path))
    assert expected
    assert found.stdout == expected
