"""The command as a real process on a machine that lacks something."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: A few short articles, a question about them, and words of its answer.
CORPUS = ROOT / "tests" / "chat" / "corpus"
QUESTION = "Que demande Léa Roy ?"
ANSWER = "réparation"
_PATIENCE = 240


def corpus(folder: Path, source: Path = CORPUS) -> Path:
    """A copy of a corpus, without a cache."""
    return Path(shutil.copytree(source, folder / "corpus", ignore=shutil.ignore_patterns(".cache")))


def command(*arguments: str | Path) -> list[str]:
    """A command line of the bot."""
    return [sys.executable, "-m", "bot", *map(str, arguments)]


def environment(**settings: object) -> dict[str, str]:
    """The machine's environment with these settings of the bot alone."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    chosen = {f"BOT_{name.upper()}": str(value) for name, value in settings.items()}
    # One thread of NumPy's library is enough, and reserves less memory.
    return kept | {"PYTHONPATH": str(ROOT), "BOT_SEMANTIC": "off", "OPENBLAS_NUM_THREADS": "1"} | chosen


def run(
    folder: Path,
    *arguments: str | Path,
    limit: Callable[[], None] | None = None,
    before: Sequence[str] = (),
    **settings: object,
) -> subprocess.CompletedProcess[str]:
    """Runs a command in `folder`; `limit` takes something from the process before it starts, `before` runs it."""
    # Python writes as much of a compiled module as there is room for, and fails on it ever after.
    compiled = {"PYTHONDONTWRITEBYTECODE": "1"} if limit else {}
    return subprocess.run(
        [*before, *command(*arguments)],
        cwd=folder,
        env=environment(**settings) | compiled,
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
        preexec_fn=limit,
    )


def small_files(most: int) -> Callable[[], None]:
    """No file may grow beyond so many bytes, as on a full disk."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def few_files(most: int) -> Callable[[], None]:
    """The process may have so many files open at once."""
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def small_memory(most: int) -> Callable[[], None]:
    """The process may have so many bytes of memory."""
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most))


def one_line(text: str) -> bool:
    """Whether what stands on standard error is one line of the bot and no traceback."""
    return text.startswith("bot: ") and text.count("\n") == 1 and "Traceback" not in text
