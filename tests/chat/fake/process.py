"""The bot as a real process on a fake Telegram."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.chat.fake.telegram import PATIENCE


@dataclass(frozen=True)
class Around:
    """What a process finds around it: a command line that runs it, and further variables of its environment."""

    before: Sequence[str] = ()
    variables: Mapping[str, str] = field(default_factory=dict)


_NOTHING = Around()


class BotProcess:
    """`bot serve`, started with these settings; its log is read as it comes."""

    def __init__(self, folder: Path, around: Around = _NOTHING, /, **settings: object) -> None:
        self._lines: list[str] = []
        self._more = threading.Condition(threading.RLock())
        environment = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
        chosen = {f"BOT_{name.upper()}": str(value) for name, value in settings.items()}
        self.process = subprocess.Popen(
            [*around.before, sys.executable, "-W", "error::RuntimeWarning", "-m", "bot", "serve"],
            cwd=folder,
            env=environment | {"PYTHONPATH": str(Path(__file__).parents[3])} | chosen | dict(around.variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        if self.process.stdout is not None:
            self.process.stdout.close()
        if error is not None:
            sys.stderr.write("".join(self._lines))

    @property
    def output(self) -> str:
        """Everything that the process has written so far."""
        with self._more:
            return "".join(self._lines)

    @property
    def log(self) -> list[dict[str, Any]]:
        """The lines of the log."""
        return [json.loads(line) for line in self.output.splitlines() if line.startswith("{")]

    @property
    def memory(self) -> float:
        """The resident memory of the process in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        lines = status.splitlines()
        return round(next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024, 1)

    @property
    def files(self) -> int:
        """How many files and sockets the process has open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    @property
    def cpu(self) -> float:
        """The seconds of processor time that the process has used."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii")
        after_name = stat.rpartition(")")[2].split()
        return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")

    def waits_for(self, words: str, seconds: float = PATIENCE) -> None:
        """Waits until the process has written these words, or has ended."""
        with self._more:
            self._more.wait_for(lambda: words in "".join(self._lines) or self.process.poll() is not None, seconds)
            assert words in "".join(self._lines), "".join(self._lines)

    def waits_for_more(self, enough: Callable[[], bool]) -> None:
        """Waits until the log is as wanted."""
        with self._more:
            assert self._more.wait_for(enough, PATIENCE), "".join(self._lines)

    def stop(self) -> None:
        """Asks the process to end, as a container does."""
        self.process.send_signal(signal.SIGTERM)

    def status(self) -> int:
        """The exit status, once the process has ended."""
        status = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return status

    def _read(self) -> None:
        if self.process.stdout is None:
            return
        for line in self.process.stdout:
            with self._more:
                self._lines.append(line)
                self._more.notify_all()
