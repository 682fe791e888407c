"""How a command line ends, whatever happens."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from bot import cli
from bot.cli import COMMANDS, bot, run
from bot.errors import CorpusError

_HEAVY = ("numpy", "pydantic", "rich", "trafilatura", "rank_bm25", "rapidfuzz", "yaml", "Stemmer")


def _run_in_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _raise(error: BaseException) -> object:
    def opened(*_: object) -> None:
        raise error

    return opened


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` of each command shows how it is called, and its first line is the one of `bot --help`."""
    assert run([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"Example: bot {name}" in shown
    command = bot.get_command(click.Context(bot), name)
    assert command is not None
    assert (command.help or "").splitlines()[0] == COMMANDS[name][1]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_example_has_a_line_of_its_own(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No two examples run into one another, and no mark of the formatting is shown."""
    assert run([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "\\b" not in shown
    examples = shown.partition("Example:")[2].partition("\n\n")[0].splitlines()
    assert all(line.split()[0] == "bot" and line.count("bot ") == 1 for line in examples)


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """Line by line, as `--help` shows it; but a script that lost its command learns of it."""
    assert run(["--help"]) == 0
    helped = capsys.readouterr().out
    assert run([]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", helped)


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """`bot --help` tells every command."""
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["ask", "--help"], ["check", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    """Help comes at once because no heavy library is imported for it."""
    program = (
        "import sys; from bot.cli import run; status = run(sys.argv[1:]);"
        f"print('HEAVY', [name for name in {_HEAVY} if name in sys.modules], status)"
    )
    found = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    ).stdout
    assert found.splitlines()[-1] == "HEAVY [] 0"


@pytest.mark.parametrize(
    "arguments",
    [["asq", "x"], ["ask"], ["ask", "x", "--passages", "many"], ["ask", "x", "--nonsense"], ["--nonsense"], ["show"]],
)
def test_a_wrong_command_line_gets_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage: status 2 and one line that points to the help."""
    assert run(arguments) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "--help" in error


@pytest.mark.parametrize(
    ("error", "status", "says"),
    [
        (CorpusError("x", "is\nmissing", "name another"), 2, "bot: x: is missing; name another\n"),
        (ValueError("\x1b[31mfault"), 2, "please report"),
        (MemoryError(), 2, "not enough memory"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), 2, "not enough memory"),
        (ImportError("x.so: failed to map segment from shared object"), 2, "not enough memory"),
        (ImportError("no such module"), 2, "please report"),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 141, ""),
    ],
)
def test_every_failure_has_its_status(
    error: BaseException,
    status: int,
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Errors are one harmless line, a stop by the keyboard and a reader who leaves are quiet."""
    monkeypatch.delenv("BOT_DEBUG", raising=False)
    monkeypatch.setattr("bot.cli.articles.open_corpus", _raise(error))
    monkeypatch.setattr("bot.cli._forget_output", lambda: None)
    assert run(["articles"]) == status
    shown = capsys.readouterr().err
    assert says in shown
    assert "Traceback" not in shown
    assert "\x1b" not in shown
    assert len(shown.splitlines()) <= 1


def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """BOT_DEBUG=1 shows where a fault of the program is."""
    monkeypatch.setenv("BOT_DEBUG", "1")
    monkeypatch.setattr("bot.cli.articles.open_corpus", _raise(ValueError("fault")))
    assert run(["articles"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_a_bad_setting_gets_one_line() -> None:
    """A setting without a usable value stops the run with its name."""
    found = _run_in_process("articles", BOT_PASSAGES="many")
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.startswith("bot: BOT_PASSAGES: ")
    assert found.stderr.count("\n") == 1


def test_a_missing_folder_gets_one_line(tmp_path: Path) -> None:
    """A corpus that is not there stops the run with its path."""
    missing = str(tmp_path / "nowhere")
    found = _run_in_process("ask", "what?", "--corpus", missing)
    assert (found.returncode, found.stdout) == (2, "")
    assert missing in found.stderr
    assert found.stderr.count("\n") == 1


def test_sigterm_ends_a_command_that_is_the_first_process_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """SIGTERM has a handler while a command starts: a container's first process would not get it otherwise."""

    def stopped(_: object) -> int:
        assert callable(signal.getsignal(signal.SIGTERM))
        signal.raise_signal(signal.SIGTERM)
        return 0

    monkeypatch.setattr(cli, "run", stopped)
    before = signal.getsignal(signal.SIGTERM)
    try:
        with pytest.raises(SystemExit) as ended:
            cli.main()
    finally:
        signal.signal(signal.SIGTERM, before)
    assert ended.value.code == 143
