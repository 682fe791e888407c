"""The bot as a process under steady mixed traffic while its corpus changes; what it holds is looked at all the while."""

from __future__ import annotations

import shutil
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tests.chat.conftest import settings
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram
from tests.soak import traffic
from tests.soak.tally import Tally

_BEAT = 0.25
_PATIENCE = 300.0


@dataclass(frozen=True)
class Look:
    """The process at one moment.

    Attributes:
        at: Seconds since the first question.
        memory: Resident memory in MB.
        files: Open files and sockets.
        waiting: Questions without an answer yet.
        cpu: Seconds of processor time since the first question.
    """

    at: float
    memory: float
    files: int
    waiting: int
    cpu: float


@dataclass(frozen=True)
class Soak:
    """A whole run.

    Attributes:
        asked: Questions, each of which got one answer.
        seconds: From the first question to the last answer.
        changes: How often the corpus was changed; each change came into service.
        waits: Seconds from each question to its answer, ascending.
        looks: The process, looked at from time to time.
    """

    asked: int
    seconds: float
    changes: int
    waits: list[float]
    looks: list[Look]


def soak(folder: Path, seconds: float, rate: float, change_every: float, look_every: float) -> Soak:
    """Asks `rate` questions a second for so many seconds, then waits for what is still to be answered.

    The corpus changes every `change_every` seconds, or as soon as the change before is in service.

    Raises:
        AssertionError: a question was answered twice or not at all, a change of the corpus did not come into service,
            the bot logged an error or did not end well.
    """
    corpus = Path(shutil.copytree(traffic.CORPUS, folder / "corpus"))
    with Telegram() as telegram:
        chosen = settings(telegram, folder, person_limit=0, chat_limit=0, corpus=corpus)
        with BotProcess(folder, **chosen) as bot:
            bot.waits_for('"serving"', _PATIENCE)
            run = _Run(telegram, bot, corpus)
            run.go(seconds, rate, change_every, look_every)
            bot.stop()
            assert bot.status() == 0
            assert not [line for line in bot.log if line["level"] in {"error", "critical"}]
        assert telegram.perform(lambda state: state.violations) == []
    return run.whole()


class _Run:
    def __init__(self, telegram: Telegram, bot: BotProcess, corpus: Path) -> None:
        self._bot = bot
        self._corpus = corpus
        self._tally = Tally(telegram)
        self._questions = traffic.questions()
        self._looks: list[Look] = []
        self._changes = 0
        self._began = time.monotonic()
        self._cpu = bot.cpu
        self._beat = threading.Event()

    def go(self, seconds: float, rate: float, change_every: float, look_every: float) -> None:
        while (now := self._now()) < seconds:
            self._tally.ask(self._questions, int(now * rate) - self._tally.asked)
            self._tally.count()
            if now >= len(self._looks) * look_every:
                self._look()
            if now >= (self._changes + 1) * change_every and self._served() == self._changes:
                traffic.change(self._corpus, self._changes)
                self._changes += 1
            # The pace of the traffic: nobody sets this event.
            self._beat.wait(_BEAT)
        while not self._done() and self._now() < seconds + _PATIENCE:
            self._beat.wait(_BEAT)
            self._tally.count()
        self._look()

    def _done(self) -> bool:
        return self._tally.waiting == 0 and self._served() == self._changes

    def _served(self) -> int:
        """How many changes of the corpus are in service."""
        return self._bot.output.count('"added": ')

    def whole(self) -> Soak:
        tally = self._tally
        assert tally.extra == []
        assert tally.waiting == 0, f"{tally.waiting} of {tally.asked} questions have no answer"
        assert self._served() == self._changes, f"{self._served()} of {self._changes} changes came into service"
        return Soak(tally.asked, round(self._looks[-1].at, 1), self._changes, sorted(tally.waits), self._looks)

    def _now(self) -> float:
        return time.monotonic() - self._began

    def _look(self) -> None:
        self._looks.append(
            Look(
                at=round(self._now(), 1),
                memory=self._bot.memory,
                files=self._bot.files,
                waiting=self._tally.waiting,
                cpu=round(self._bot.cpu - self._cpu, 2),
            )
        )
